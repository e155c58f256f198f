package org.vitrine.lens.study;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitrine.lens.QuestionException;
import org.vitrine.lens.model.Graphs;
import org.vitrine.lens.model.Programs;
import org.vitrine.lens.model.op.GlobalAverage;
import org.vitrine.lens.model.op.Relu;
import org.vitrine.lens.vision.ColourModel;
import org.vitrine.store.BlobName;

@Tag("engine")
class SpatialAttributionAnswererTest {
  private static final int POSITIONS = 12 * 12;

  @TempDir Path folder;
  private AskedLens lens;

  @BeforeEach
  void aModelForColours() {
    ColourModel.in(folder.resolve("models"));
    lens = new AskedLens(folder.resolve("models"), folder.resolve("answers"));
  }

  @AfterEach
  void close() {
    lens.close();
  }

  @ParameterizedTest
  @CsvSource({
    "rectified,gradient",
    "rectified,integrated",
    "rectified,occlusion",
    "colour,gradient",
    "colour,integrated",
    "colour,occlusion"
  })
  void aPositionSpeaksForAClassByWhatIsThereAlsoBeforeTheRelu(String layer, String method) {
    JsonNode answer = ask(colours(), layer, "'labels':[0,1],'method':'%s'".formatted(method));
    for (int label = 0; label < 2; label++) {
      double[] map = map(answer, label);
      int sign = label == 0 ? 1 : -1;
      for (int position = 0; position < POSITIONS; position++) {
        double wanted = position == 1 ? 2.2 / POSITIONS : position == 12 ? -3.0 / POSITIONS : 0;
        assertEquals(sign * wanted, map[position], 1e-4, method + " at " + position);
      }
    }
    assertEquals("green", answer.at("/scores/1/name").textValue());
    assertEquals(-0.8 / POSITIONS, answer.at("/scores/0/value").doubleValue(), 1e-4);
    assertEquals(0, answer.at("/scores/0/zero").doubleValue());
    assertEquals(3.0 / POSITIONS, answer.get("maximum").doubleValue(), 1e-4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gradient", "integrated", "occlusion"})
  void theSameTableTellsWhereAPositionComesFromAndWhereItGoesTo(String method) {
    shift();
    JsonNode answer = ask(net(), "before", "'to':'moved','method':'%s'".formatted(method));
    for (int to = 0; to < 16; to++) {
      double[] map = map(answer, to);
      for (int from = 0; from < 16; from++) {
        boolean left = to % 4 > 0 && from == to - 1;
        assertEquals(left ? (from + 1) / 16.0 : 0, map[from], 2e-3, from + " to " + to);
      }
    }
  }

  @Test
  void alongThePathAPositionThatOnlyCutsOffIsTold() {
    // F = max(0, a − b) with a = 0.25 and b = 0.75 over the path is flat: nothing is due to
    // anybody.
    // With a = 0.75 and b = 0.25 it is a − b all along.
    difference();
    double[] none = map(ask(two(0.25f, 0.75f), "before", "'to':'cut','method':'integrated'"), 0);
    assertEquals(0, none[0]);
    double[] both = map(ask(two(0.75f, 0.25f), "before", "'to':'cut','method':'integrated'"), 0);
    assertEquals(0.75, both[0], 5e-3);
    assertEquals(-0.25, both[1], 5e-3);
    // Without b there would be more than without a there is.
    double[] occluded = map(ask(two(0.25f, 0.75f), "before", "'to':'cut','method':'occlusion'"), 0);
    assertArrayEquals(new double[] {0, -0.25}, new double[] {occluded[0], occluded[1]}, 5e-3);
  }

  @Test
  void theLaterLayerIsNamedAsTo() {
    QuestionException e =
        assertThrows(QuestionException.class, () -> ask(colours(), "rectified", "'to':'colour'"));
    assertEquals("to", e.field());
    assertTrue(
        e.getMessage().contains("comes after \"rectified\"; found \"colour\""), e.getMessage());
  }

  @Test
  void aProgramHasNoWayInAtALayer() {
    Programs.folder(folder.resolve("models/net"));
    assertThrows(
        QuestionException.class,
        () -> ask(lens.picture(8, new float[3 * 64]), "'net'", "conv", "'to':'relu'"));
  }

  @Test
  void theSameQuestionHasTheSameBytes() {
    shift();
    String question =
        question(net(), "'net'", "before", "'to':'moved','method':'integrated','steps':7");
    byte[] first = lens.bytes(question);
    try (AskedLens other = new AskedLens(folder.resolve("models"), folder.resolve("others"))) {
      net(other);
      assertArrayEquals(first, other.bytes(question));
    }
  }

  /** Black, but for a red pixel at (0, 1) and a green one at (1, 0), whose green is stronger. */
  private BlobName colours() {
    float[] values = new float[3 * POSITIONS];
    values[1] = 0.8f;
    values[POSITIONS + 12] = 1;
    return lens.picture(12, values);
  }

  /** What is red moves one position to the right. */
  private void shift() {
    float[] red = {1, 0, 0};
    float[] right = new float[9];
    right[3] = 1;
    AskedLens.net(
        folder.resolve("models"),
        List.of(),
        "",
        List.of(
            Graphs.node("before", Graphs.conv(1, 1, false), "input"),
            Graphs.node("moved", Graphs.conv(1, 3, false), "before")),
        Map.of("before.weight", red, "moved.weight", right));
  }

  /** At each place the red there less the red to the right, cut off at zero. */
  private void difference() {
    float[] red = {1, 0, 0};
    float[] less = new float[9];
    less[4] = 1;
    less[5] = -1;
    AskedLens.net(
        folder.resolve("models"),
        List.of(),
        "",
        List.of(
            Graphs.node("before", Graphs.conv(1, 1, false), "input"),
            Graphs.node("cut", Graphs.conv(1, 3, false), "before"),
            Graphs.node("open", new Relu(), "cut"),
            Graphs.node("mean", new GlobalAverage(), "open")),
        Map.of("before.weight", red, "cut.weight", less));
  }

  private BlobName net() {
    return net(lens);
  }

  /** Red from 1/16 to 1, row by row. */
  private static BlobName net(AskedLens lens) {
    float[] values = new float[3 * 16];
    for (int i = 0; i < 16; i++) {
      values[i] = (i + 1) / 16f;
    }
    return lens.picture(4, values);
  }

  private BlobName two(float first, float second) {
    float[] values = new float[3 * 16];
    values[0] = first;
    values[1] = second;
    return lens.picture(4, values);
  }

  private JsonNode ask(BlobName image, String layer, String more) {
    String model = layer.equals("before") ? "'net'" : "'" + ColourModel.ID + "'";
    return ask(image, model, layer, more);
  }

  private JsonNode ask(BlobName image, String model, String layer, String more) {
    return lens.ask(question(image, model, layer, more));
  }

  private static String question(BlobName image, String model, String layer, String more) {
    return "'ask':'spatial-attribution','model':%s,'image':'%s','layer':'%s',%s"
        .formatted(model, image, layer, more);
  }

  private static double[] map(JsonNode answer, int score) {
    JsonNode map = answer.at("/scores/" + score + "/map");
    double[] numbers = new double[map.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = map.get(i).doubleValue();
    }
    return numbers;
  }
}
