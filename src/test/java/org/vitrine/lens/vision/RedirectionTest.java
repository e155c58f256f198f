package org.vitrine.lens.vision;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.nio.file.Path;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.lens.UnansweredException;
import org.vitrine.lens.model.Engine;
import org.vitrine.lens.model.Gradients;
import org.vitrine.lens.model.ModelDescription;
import org.vitrine.lens.model.Network;
import org.vitrine.lens.model.Programs;
import org.vitrine.lens.model.Tape;
import org.vitrine.lens.model.primer.Primer;
import org.vitrine.lens.model.training.Initialisation;

@Tag("engine")
class RedirectionTest {
  private static final Engine ENGINE = Engine.start();
  private static final String SILENT =
      "{'ask':'visualize','model':'colours','objectives':[{'kind':'logit','label':0}],'size':24,"
          + "'steps':48,'learningRate':0.3,'transforms':'none','parametrisation':'pixel','redirect':%d}";

  @TempDir Path folder;
  private final NDManager scope = ENGINE.newManager();

  @AfterEach
  void close() {
    scope.close();
  }

  @Test
  void aClassThatIsSilentForTheFirstNoiseFindsItsPictureByRedirectionAlone() {
    ColourModel.in(folder);
    try (Asked asked = new Asked(folder)) {
      assertEquals(
          0,
          Asked.redness(asked.picture(asked.ask(SILENT.formatted(0)).at("/results/0/picture"))),
          0.1);
      double redness =
          Asked.redness(asked.picture(asked.ask(SILENT.formatted(16)).at("/results/0/picture")));
      assertTrue(redness > 0.3, "redness " + redness);
    }
  }

  @Test
  void whereAnythingGetsThroughTheGradientIsThatOfTheNetwork() {
    ModelDescription primer = Primer.description();
    Set<String> nodes = Set.of("mixed4a", "conv2");
    try (Network network = Network.of(ENGINE, primer, Initialisation.of(primer, 1))) {
      NDArray plain = input();
      var values = network.forward(plain, nodes);
      Gradients.backward(values.get("mixed4a").sum().add(values.get("conv2").sum()));
      NDArray other = input();
      Tape tape = network.tape(Redirection.rules(network));
      var led = tape.forward(other, nodes);
      tape.backward(led.get("mixed4a").sum().add(led.get("conv2").sum()), scope);
      float[] wanted = Gradients.read(plain, scope).toFloatArray();
      float largest = 0;
      for (float number : wanted) {
        largest = Math.max(largest, Math.abs(number));
      }
      assertTrue(largest > 0);
      assertArrayEquals(wanted, Gradients.read(other, scope).toFloatArray(), 1e-5f * largest);
    }
  }

  @Test
  void aGradientIsSentOnWhereItRaisesTheValueAndNothingElseGetsThrough() {
    // Of the first picture something gets through at 2, of the second nothing.
    float[] sent =
        sent(new float[] {-1, -1, 2, -1, -1, -2}, new float[] {5, -5, 3, 5, -5, 0}, false);
    assertArrayEquals(new float[] {0, 0, 3, 5, 0, 0}, sent, 1e-6f);
  }

  @Test
  void aboveSixItIsSentOnWhereItLowersTheValue() {
    float[] sent = sent(new float[] {7, 7, -1, 7, 3, 8}, new float[] {5, -5, 2, -5, 1, -1}, true);
    assertArrayEquals(new float[] {0, -5, 2, 0, 1, 0}, sent, 1e-6f);
  }

  @Test
  void aProgramsGradientsAreNotLedAndTheQuestionIsRefused() {
    Programs.folder(folder.resolve("net"));
    try (Asked asked = new Asked(folder)) {
      UnansweredException e =
          assertThrows(
              UnansweredException.class,
              () ->
                  asked.ask(
                      "{'ask':'visualize','model':'net','size':16,'redirect':1,"
                          + "'objectives':[{'kind':'layer','layer':'a'}]}"));
      assertTrue(e.getMessage().contains("\"redirect\" is 0"), e.getMessage());
    }
  }

  private float[] sent(float[] before, float[] gradient, boolean six) {
    Shape shape = new Shape(2, 3);
    return Redirection.sent(
            EngineArrays.of(scope, before, shape), EngineArrays.of(scope, gradient, shape), six)
        .toFloatArray();
  }

  private NDArray input() {
    Random random = new Random(4);
    float[] values = new float[2 * 3 * 32 * 32];
    for (int i = 0; i < values.length; i++) {
      values[i] = random.nextFloat() - 0.5f;
    }
    NDArray input = EngineArrays.of(scope, values, new Shape(2, 3, 32, 32));
    Gradients.track(input);
    return input;
  }
}
