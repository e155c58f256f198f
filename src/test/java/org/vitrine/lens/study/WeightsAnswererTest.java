package org.vitrine.lens.study;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vitrine.lens.Progress;
import org.vitrine.lens.QuestionException;
import org.vitrine.lens.UnansweredException;
import org.vitrine.lens.model.Engine;
import org.vitrine.lens.model.Gradients;
import org.vitrine.lens.model.Graph;
import org.vitrine.lens.model.Graphs;
import org.vitrine.lens.model.ModelDirectory;
import org.vitrine.lens.model.Network;
import org.vitrine.lens.model.Networks;
import org.vitrine.lens.model.Programs;
import org.vitrine.lens.model.Tensor;
import org.vitrine.lens.model.op.AveragePool;
import org.vitrine.lens.model.op.BatchNorm;
import org.vitrine.lens.model.op.Concat;
import org.vitrine.lens.model.op.Extent;
import org.vitrine.lens.model.op.LayerShape;
import org.vitrine.lens.model.op.LeakyRelu;
import org.vitrine.lens.model.op.MaxPool;
import org.vitrine.lens.model.op.Op;
import org.vitrine.lens.model.op.Pointwise;
import org.vitrine.lens.model.op.Relu;

@Tag("engine")
class WeightsAnswererTest {
  private static final Extent TWO = Extent.square(2);
  private static final Extent NONE = Extent.square(0);

  @TempDir Path folder;
  private AskedLens lens;

  /** Of channel 0 and 1 of "wide", from both channels of "open". */
  private final float[] wide = noise(2 * 2 * 25, 1);

  private final float[] last = noise(2 * 3 * 9, 2);

  @BeforeEach
  void aNetworkOfTwoBranches() {
    net(new Relu(), new MaxPool(TWO, TWO, NONE, false));
    lens = new AskedLens(folder.resolve("models"), folder.resolve("answers"));
  }

  @AfterEach
  void close() {
    lens.close();
  }

  private void net(Op gate, Op pool) {
    AskedLens.net(
        folder.resolve("models"),
        List.of(),
        "",
        List.of(
            Graphs.node("colours", Graphs.conv(2, 1, false), "input"),
            Graphs.node("open", gate, "colours"),
            Graphs.node("wide", Graphs.conv(2, 5, false), "open"),
            Graphs.node("norm", new BatchNorm(1e-5), "wide"),
            Graphs.node("narrow", Graphs.conv(1, 1, true), "open"),
            Graphs.node("both", new Concat(), "norm", "narrow"),
            Graphs.node("gate", gate, "both"),
            Graphs.node("pool", pool, "gate"),
            Graphs.node("last", Graphs.conv(2, 3, false), "pool"),
            Graphs.node("squashed", new Pointwise(Pointwise.Function.TANH), "last")),
        Map.of(
            "wide.weight", wide,
            "last.weight", last,
            "norm.weight", new float[] {2, 3},
            "norm.running_var", new float[] {1, 4},
            "colours.weight", new float[] {1, 0, 0, 0, 0.5f, 0}));
  }

  @Test
  void theWeightsOfAConvolutionAreItsKernels() {
    // Its layer is 4×4, smaller than the kernel: the edge cuts nothing off.
    JsonNode answer = ask("'from':'open','layer':'wide','channels':[1],'top':2");
    assertEquals(5, answer.get("height").intValue());
    float[] from1 = kernel(answer.at("/units/0/exciting"), 1);
    for (int i = 0; i < 25; i++) {
      assertEquals(wide[(2 + 1) * 25 + i], from1[i], 5e-3 * Math.abs(from1[i]));
    }
    assertArrayEquals(from1, kernel(answer.at("/units/0/inhibiting"), 1));
  }

  @ParameterizedTest
  @CsvSource({"0, 2, 1", "1, 3, 4"})
  void theyAreTakenThroughNormalisationsAndConcatenations(int channel, float gain, float variance) {
    JsonNode answer =
        ask("'from':'colours','layer':'both','channels':[%d],'top':2".formatted(channel));
    float[] from0 = kernel(answer.at("/units/0/exciting"), 0);
    for (int i = 0; i < 25; i++) {
      double wanted = wide[channel * 50 + i] * gain / Math.sqrt(variance);
      assertEquals(wanted, from0[i], 6e-3 * Math.abs(wanted));
    }
  }

  @Test
  void theColoursOfThePictureAreALayer() {
    JsonNode answer = ask("'from':'input','layer':'colours','channels':[1],'top':5");
    assertEquals(
        "[{\"channel\":1,\"excitation\":0.5,\"inhibition\":0,\"kernel\":[0.5]}]",
        answer.at("/units/0/exciting").toString());
    assertEquals(0.5, answer.get("maximum").doubleValue());
  }

  @Test
  void theLargestOfAPoolingIsItsMean() {
    JsonNode answer =
        ask("'from':'gate','layer':'last','channels':[0],'method':'expanded','top':3");
    assertEquals(6, answer.get("height").intValue());
    float[] from2 = kernel(answer.at("/units/0/exciting"), 2);
    for (int i = 0; i < 36; i++) {
      double wanted = last[2 * 9 + i / 12 * 3 + i % 6 / 2] / 4.0;
      assertEquals(wanted, from2[i], 6e-3 * Math.abs(wanted));
    }
  }

  @Test
  void expandedWeightsAreExactlyTheGradientOfALinearNetwork() {
    net(new LeakyRelu(1), new AveragePool(TWO, TWO, NONE, false, true));
    try (Networks networks =
        new Networks(new ModelDirectory(folder.resolve("models")), Engine::start)) {
      Network network = networks.get("net");
      Map<String, LayerShape> shapes = new LinkedHashMap<>(network.description().shapes());
      shapes.put(Graph.INPUT, network.description().input().shape());
      Wiring wiring = new Wiring(network.description().graph(), shapes, "narrow", "last");
      Kernels kernels =
          Kernels.of(networks.engine(), network, wiring, List.of(0, 1), Progress.NONE);
      assertEquals(List.of(6, 6), List.of(kernels.height(), kernels.width()));
      for (int output = 0; output < 2; output++) {
        assertArrayEquals(gradient(network, output), kernels.kernel(output, 0));
      }
    }
  }

  /** Of the middle of a large sheet of noise, by the values of "narrow" that it sees. */
  private static float[] gradient(Network network, int output) {
    try (NDManager scope = Engine.start().newManager()) {
      int side = 12;
      NDArray narrow = noise(scope, 1, side);
      NDArray norm = noise(scope, 2, side);
      Gradients.track(narrow);
      NDArray last =
          network.forward(Map.of("narrow", narrow, "norm", norm), Set.of("last")).get("last");
      float[] chosen = new float[2 * 36];
      chosen[output * 36 + 3 * 6 + 3] = 1;
      Gradients.backward(last.mul(new Tensor(List.of(1, 2, 6, 6), chosen).toArray(scope)).sum());
      float[] all = Gradients.read(narrow, scope).toFloatArray();
      float[] seen = new float[36];
      for (int i = 0; i < 36; i++) {
        seen[i] = all[(4 + i / 6) * side + 4 + i % 6];
      }
      return seen;
    }
  }

  @Test
  void withoutChannelsTheStrongestOfBothLayersMakeATable() {
    JsonNode answer = ask("'from':'open','layer':'both','top':2");
    assertEquals(2, answer.get("rows").size());
    assertEquals(2, answer.get("columns").size());
    JsonNode units =
        ask(
            "'from':'open','layer':'both','top':2,'channels':[%d]"
                .formatted(answer.at("/columns/0").intValue()));
    int row = answer.at("/rows/0").intValue();
    List<Float> wanted = new ArrayList<>();
    answer.at("/kernels/0/0").forEach(weight -> wanted.add(weight.floatValue()));
    List<Float> found = new ArrayList<>();
    for (float weight : kernel(units.at("/units/0/exciting"), row)) {
      found.add(weight);
    }
    assertEquals(found, wanted);
  }

  @Test
  void betweenNamedChannelsOfBothLayersAllWeightsAreATableInTheirOrder() {
    JsonNode answer = ask("'from':'open','layer':'wide','channels':[1,0],'inputs':[1]");
    assertEquals("[1]", answer.get("rows").toString());
    assertEquals("[1,0]", answer.get("columns").toString());
    for (int i = 0; i < 25; i++) {
      double wanted = wide[(2 + 1) * 25 + i];
      double found = answer.at("/kernels/0/0/" + i).doubleValue();
      assertEquals(wanted, found, 5e-3 * Math.abs(wanted));
    }
  }

  @Test
  void namedInputsWantNamedChannelsNoFactorsAndToBeThere() {
    for (String fields :
        List.of(
            "'from':'open','layer':'wide','inputs':[1]",
            "'from':'open','layer':'wide','channels':[1],'inputs':[1],'factors':1",
            "'from':'input','layer':'colours','channels':[0],'inputs':[3]")) {
      QuestionException e = assertThrows(QuestionException.class, () -> ask(fields));
      assertEquals("inputs", e.field());
    }
  }

  @Test
  void factorsFindWhatWeightsAreMadeOf() {
    // Every channel of "last" sees one thing: twice channel 0 and once channel 2, at its own
    // places.
    float[] made = new float[2 * 3 * 9];
    float[] places = noise(2 * 9, 3);
    for (int i = 0; i < made.length; i++) {
      int input = i / 9 % 3;
      made[i] = places[i / 27 * 9 + i % 9] * (input == 0 ? 2 : input == 1 ? 0 : 1);
    }
    System.arraycopy(made, 0, last, 0, made.length);
    net(new Relu(), new MaxPool(TWO, TWO, NONE, false));
    JsonNode answer = ask("'from':'pool','layer':'last','channels':[1],'factors':1,'top':3");
    assertEquals(0, answer.get("unexplained").doubleValue(), 1e-4);
    JsonNode channels = answer.at("/factors/0/channels");
    assertEquals(2, channels.size());
    assertEquals(
        2, channels.at("/0/value").doubleValue() / channels.at("/1/value").doubleValue(), 0.02);
    double scale = answer.at("/factors/0/units/0/kernel/0").doubleValue() / places[9];
    for (int i = 0; i < 9; i++) {
      double found = answer.at("/factors/0/units/0/kernel/" + i).doubleValue();
      assertEquals(places[9 + i] * scale, found, 0.02 * Math.abs(found) + 1e-3);
    }
  }

  @Test
  void throughMoreThanOneConvolutionOnlyExpandedWeightsGo() {
    QuestionException e =
        assertThrows(
            QuestionException.class, () -> ask("'from':'open','layer':'last','channels':[0]"));
    assertEquals("method", e.field());
    assertTrue(e.getMessage().contains("channel 0 of \"last\""), e.getMessage());
    assertThrows(QuestionException.class, () -> ask("'from':'gate','layer':'last'"));
  }

  @Test
  void theEarlierLayerComesFirst() {
    assertEquals(
        "from",
        assertThrows(
                QuestionException.class,
                () -> ask("'from':'last','layer':'open','method':'expanded'"))
            .field());
  }

  @Test
  void whatHasNoLinearFormIsRefused() {
    assertThrows(
        UnansweredException.class,
        () -> ask("'from':'open','layer':'squashed','method':'expanded'"));
    Programs.folder(folder.resolve("models/net"));
    assertThrows(QuestionException.class, () -> ask("'from':'conv','layer':'relu'"));
  }

  @Test
  void theSameQuestionHasTheSameBytes() {
    String question = question("'from':'open','layer':'last','method':'expanded','factors':2");
    byte[] first = lens.bytes(question);
    try (AskedLens other = new AskedLens(folder.resolve("models"), folder.resolve("others"))) {
      assertArrayEquals(first, other.bytes(question));
    }
  }

  private JsonNode ask(String fields) {
    return lens.ask(question(fields));
  }

  private static String question(String fields) {
    return "'ask':'weights','model':'net'," + fields;
  }

  private static float[] kernel(JsonNode neighbours, int channel) {
    for (JsonNode one : neighbours) {
      if (one.get("channel").intValue() == channel) {
        float[] kernel = new float[one.get("kernel").size()];
        for (int i = 0; i < kernel.length; i++) {
          kernel[i] = one.get("kernel").get(i).floatValue();
        }
        return kernel;
      }
    }
    throw new AssertionError("no neighbour " + channel + " in " + neighbours);
  }

  private static NDArray noise(NDManager scope, int channels, int side) {
    return new Tensor(List.of(1, channels, side, side), noise(channels * side * side, 4))
        .toArray(scope);
  }

  private static float[] noise(int count, long seed) {
    Random random = new Random(seed);
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return values;
  }
}
