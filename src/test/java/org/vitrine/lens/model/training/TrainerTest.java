package org.vitrine.lens.model.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SequencedMap;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.lens.model.Engine;
import org.vitrine.lens.model.Graph;
import org.vitrine.lens.model.InputSpec;
import org.vitrine.lens.model.ModelDescription;
import org.vitrine.lens.model.Network;
import org.vitrine.lens.model.Node;
import org.vitrine.lens.model.Npz;
import org.vitrine.lens.model.Tensor;
import org.vitrine.lens.model.op.BatchNorm;
import org.vitrine.lens.model.op.Conv;
import org.vitrine.lens.model.op.Dense;
import org.vitrine.lens.model.op.Extent;
import org.vitrine.lens.model.op.GlobalAverage;
import org.vitrine.lens.model.op.Relu;

@Tag("engine")
class TrainerTest {
  private static final Engine ENGINE = Engine.start();

  private final List<Integer> checkpoints = new ArrayList<>();
  private final List<Report> reports = new ArrayList<>();

  @Test
  void aNetworkLearnsToTellUprightFromLyingStripesAndTheirColour() {
    SequencedMap<String, Tensor> weights = train(recipe(120), true);
    assertTrue(reports.getLast().loss() < reports.getFirst().loss() / 2, reports.toString());
    try (Network network = Network.of(ENGINE, description(), weights)) {
      PictureSource unseen = index -> stripes(1_000_000 + index);
      Evaluation kinds = Evaluation.of(ENGINE, network, "kind", 0, unseen, 200);
      Evaluation colours = Evaluation.of(ENGINE, network, "colour", 1, unseen, 200);
      assertTrue(kinds.accuracy() > 0.95, kinds.toString());
      assertTrue(kinds.accuracy(0) > 0.9 && kinds.accuracy(1) > 0.9, kinds.toString());
      assertTrue(colours.accuracy() > 0.95, colours.toString());
    }
  }

  @Test
  void theSameRecipeGivesTheSameBytes(@TempDir Path folder) throws Exception {
    Npz.write(folder.resolve("a.npz"), train(recipe(25), true));
    Npz.write(folder.resolve("b.npz"), train(recipe(25), true));
    assertArrayEquals(
        Files.readAllBytes(folder.resolve("a.npz")), Files.readAllBytes(folder.resolve("b.npz")));
  }

  @Test
  void weightsAreHandedOutAtTheStepsAskedForAndAtTheEnd() {
    train(recipe(25), true);
    assertEquals(List.of(10, 25), checkpoints);
    assertEquals(25, reports.getLast().step());
  }

  @Test
  void whoeverWatchesCanStopIt() {
    assertThrows(CancellationException.class, () -> train(recipe(200), false));
    assertEquals(1, reports.size());
  }

  @Test
  void aHeadThatIsNoNodeIsRefusedByName() {
    Recipe recipe =
        new Recipe(List.of(new Head("kinds", 1)), 2, 4, 0.01, 0, 0, 0, 0, 1, 1, List.of());
    Exception e = assertThrows(IllegalArgumentException.class, () -> train(recipe, true));
    assertTrue(e.getMessage().contains("kinds"), e.getMessage());
  }

  private SequencedMap<String, Tensor> train(Recipe recipe, boolean goOn) {
    return new Trainer(ENGINE, InstantSource.system())
        .train(
            description(),
            recipe,
            TrainerTest::stripes,
            new TrainingListener() {
              @Override
              public boolean at(Report report) {
                reports.add(report);
                return goOn;
              }

              @Override
              public void checkpoint(int step, SequencedMap<String, Tensor> weights) {
                checkpoints.add(step);
              }
            });
  }

  private static Recipe recipe(int steps) {
    return new Recipe(
        List.of(new Head("kind", 1), new Head("colour", 0.5)),
        steps,
        16,
        0.01,
        10,
        0.01,
        0.1,
        0.9,
        7,
        1,
        List.of(10));
  }

  private static ModelDescription description() {
    Extent two = Extent.square(2);
    Extent one = Extent.square(1);
    Conv conv = new Conv(8, Extent.square(3), two, one, one, 1, false);
    return new ModelDescription(
        "stripes",
        "Stripes",
        "CC0-1.0",
        "made for a test",
        InputSpec.rgb(16, 16, List.of(0.5, 0.5, 0.5), List.of(0.25, 0.25, 0.25)),
        List.of("upright", "lying"),
        "kind",
        new Graph(
            List.of(
                new Node("conv", conv, List.of(Graph.INPUT), true),
                new Node("norm", new BatchNorm(1e-5), List.of("conv"), false),
                new Node("relu", new Relu(), List.of("norm"), false),
                new Node("mean", new GlobalAverage(), List.of("relu"), false),
                new Node("kind", new Dense(2, true), List.of("mean"), false),
                new Node("colour", new Dense(2, true), List.of("mean"), false))));
  }

  /** Stripes two pixels wide, upright or lying, in red or blue on grey with noise. */
  private static Example stripes(long index) {
    Random random = new Random(index * 0x9E3779B97F4A7C15L);
    int kind = random.nextInt(2);
    int colour = random.nextInt(2);
    int shift = random.nextInt(4);
    float[] pixels = new float[3 * 16 * 16];
    for (int c = 0; c < 3; c++) {
      for (int y = 0; y < 16; y++) {
        for (int x = 0; x < 16; x++) {
          boolean on = ((kind == 0 ? x : y) + shift) % 4 < 2;
          float ink = c == (colour == 0 ? 0 : 2) ? 0.9f : 0.2f;
          pixels[(c * 16 + y) * 16 + x] = (on ? ink : 0.5f) + 0.05f * (float) random.nextGaussian();
        }
      }
    }
    return new Example(pixels, List.of(kind, colour));
  }
}
