package org.vitrine.lens.study;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitrine.lens.QuestionException;
import org.vitrine.lens.model.Graphs;
import org.vitrine.lens.model.Programs;
import org.vitrine.lens.model.RgbPicture;
import org.vitrine.lens.model.op.Dense;
import org.vitrine.lens.model.op.GlobalAverage;
import org.vitrine.lens.model.op.Relu;
import org.vitrine.lens.vision.ColourModel;

@Tag("engine")
class AblateAnswererTest {
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

  @Test
  void whatIsSwitchedOffNoLongerCounts() {
    // A red picture gives 4·1 − 1 = 3 for red and nothing for green.
    assertArrayEquals(new double[] {3, -3}, logits(red("'units':[]"), "before"));
    assertArrayEquals(new double[] {0, 0}, logits(red("'units':[0]"), "after"));
    assertArrayEquals(new double[] {3, -3}, logits(red("'units':[1]"), "after"));
    assertArrayEquals(new double[] {-6, 6}, logits(red("'units':[0],'scale':-2"), "after"));
  }

  @Test
  void aDirectionIsProjectedOut() {
    // (3, 0) without its part along (1, −1) is (1.5, 1.5), and along (1, 1) it is (1.5, −1.5).
    assertArrayEquals(new double[] {0, 0}, logits(red("'directions':[[2,-2]]"), "after"), 1e-6);
    assertArrayEquals(new double[] {3, -3}, logits(red("'directions':[[1,1]]"), "after"), 1e-6);
    assertArrayEquals(
        new double[] {9, -9}, logits(red("'directions':[[1,-1]],'scale':3"), "after"), 1e-6);
  }

  @Test
  void whatIsNamedTwiceIsScaledOnce() {
    double[] once = logits(red("'units':[0],'scale':0.5"), "after");
    assertArrayEquals(once, logits(red("'units':[0],'directions':[[3,0]],'scale':0.5"), "after"));
    assertArrayEquals(once, logits(red("'directions':[[1,0],[2,0]],'scale':0.5"), "after"), 1e-6);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"'units':[]", "'units':[0,1],'scale':1", "'directions':[[0.3,0.7]],'scale':1"})
  void ablatingNothingChangesNothing(String nothing) {
    JsonNode picture = red(nothing).get("picture");
    assertEquals(picture.get("before"), picture.get("after"));
  }

  @Test
  void ablatingEverythingLeavesTheBiases() {
    biased();
    String question =
        "'ask':'ablate','model':'net','image':'%s','layer':'%s','units':[0,1,2],'accuracy':false"
            .formatted(lens.picture(4, noise()), "mean");
    assertArrayEquals(new double[] {0.25, -3}, logits(lens.ask(question), "after"));
    String before = question.replace("'mean'", "'conv'");
    assertArrayEquals(new double[] {0.25, -3}, logits(lens.ask(before), "after"));
  }

  @Test
  void theAccuracyIsThatOnTheProbeSet() throws IOException {
    member("one", "red", 0);
    member("two", "red", 0);
    member("three", "green", 1);
    member("four", "yellow", 1);
    JsonNode accuracy = ask("'units':[1]").get("accuracy");
    // Without its unit a green picture has no logits but zeros, and red is the first of them.
    assertEquals(
        "{\"after\":0.6667,\"before\":1,\"changed\":1,\"classes\":["
            + "{\"after\":2,\"before\":2,\"label\":0,\"name\":\"red\",\"pictures\":2},"
            + "{\"after\":0,\"before\":1,\"label\":1,\"name\":\"green\",\"pictures\":1}],"
            + "\"pictures\":3}",
        accuracy.toString());
  }

  @Test
  void keptValuesGiveTheSameBytesAsFreshOnes() throws IOException {
    member("one", "red", 0);
    member("two", "green", 1);
    String question = question("'units':[1]");
    lens.bytes(question("'units':[0]"));
    byte[] kept = lens.bytes(question);
    try (AskedLens fresh = new AskedLens(folder.resolve("models"), folder.resolve("others"))) {
      assertArrayEquals(kept, fresh.bytes(question));
    }
  }

  @Test
  void aModelWithoutProbeSetSaysSo() {
    QuestionException e = assertThrows(QuestionException.class, () -> ask("'units':[0]"));
    assertEquals("model", e.field());
    assertTrue(e.getMessage().contains("has no pictures to be asked about"), e.getMessage());
  }

  @Test
  void aProbeSetOfOtherThingsSaysSo() throws IOException {
    member("one", "yellow", 0);
    assertEquals(
        "accuracy", assertThrows(QuestionException.class, () -> ask("'units':[0]")).field());
  }

  @Test
  void aQuestionThatAsksForNothingIsRefused() {
    assertEquals(
        "image",
        assertThrows(QuestionException.class, () -> ask("'units':[0],'accuracy':false")).field());
  }

  @Test
  void aDirectionWithoutLengthIsRefused() {
    assertEquals(
        "directions[1]",
        assertThrows(QuestionException.class, () -> red("'directions':[[1,0],[0,0]]")).field());
  }

  @Test
  void aProgramHasNoWayInAtALayer() {
    Programs.folder(folder.resolve("models/net"));
    assertThrows(
        QuestionException.class,
        () ->
            lens.ask(
                "'ask':'ablate','model':'net','image':'%s','layer':'relu','units':[0],'accuracy':false"
                    .formatted(lens.picture(8, new float[3 * 64]))));
  }

  /** Three channels, averaged, and two classes with biases. */
  private void biased() {
    AskedLens.net(
        folder.resolve("models"),
        List.of("a", "b"),
        "classes",
        List.of(
            Graphs.node("conv", Graphs.conv(3, 3, true), "input"),
            Graphs.node("open", new Relu(), "conv"),
            Graphs.node("mean", new GlobalAverage(), "open"),
            Graphs.node("classes", new Dense(2, true), "mean")),
        Map.of("classes.bias", new float[] {0.25f, -3}));
  }

  private static float[] noise() {
    float[] values = new float[3 * 16];
    for (int i = 0; i < values.length; i++) {
      values[i] = i * 7 % 11 / 11f;
    }
    return values;
  }

  private void member(String name, String label, int colour) throws IOException {
    Path probe = Files.createDirectories(folder.resolve("models/colours/probe"));
    Path index = probe.resolve("index.tsv");
    String before = Files.exists(index) ? Files.readString(index) : "file\tlabel\n";
    Files.writeString(index, before + name + ".png\t" + label + "\n");
    Files.write(probe.resolve(name + ".png"), new RgbPicture(12, 12, pure(colour)).png());
  }

  private static float[] pure(int colour) {
    float[] values = new float[3 * POSITIONS];
    Arrays.fill(values, colour * POSITIONS, (colour + 1) * POSITIONS, 1);
    return values;
  }

  private JsonNode red(String fields) {
    return ask(fields + ",'accuracy':false,'image':'" + lens.picture(12, pure(0)) + "'");
  }

  private JsonNode ask(String fields) {
    return lens.ask(question(fields));
  }

  private static String question(String fields) {
    return "'ask':'ablate','model':'%s','layer':'rectified',%s".formatted(ColourModel.ID, fields);
  }

  /** By label. */
  private static double[] logits(JsonNode answer, String when) {
    double[] logits = new double[2];
    answer
        .at("/picture/" + when)
        .forEach(one -> logits[one.get("label").intValue()] = one.get("logit").doubleValue());
    return logits;
  }
}
