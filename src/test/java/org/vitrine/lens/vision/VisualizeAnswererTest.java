package org.vitrine.lens.vision;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitrine.lens.Limits;
import org.vitrine.lens.Progress;
import org.vitrine.lens.Question;
import org.vitrine.lens.QuestionException;
import org.vitrine.lens.Questions;
import org.vitrine.lens.model.Engine;
import org.vitrine.lens.model.ModelDirectory;
import org.vitrine.lens.model.Networks;
import org.vitrine.lens.model.PictureDecoder;
import org.vitrine.lens.model.RgbPicture;
import org.vitrine.store.BlobName;
import org.vitrine.store.BlobStore;

@Tag("engine")
class VisualizeAnswererTest {
  private static final String RED = "{'kind':'channel','layer':'colour','channel':0}";
  private static final String GREEN = "{'kind':'channel','layer':'colour','channel':1}";

  @TempDir Path folder;
  private Networks networks;
  private BlobStore pictures;

  @BeforeEach
  void aNetworkForColours() {
    ColourModel.in(folder);
    ColourModel.fixedIn(folder);
    networks = new Networks(new ModelDirectory(folder), Engine::start);
    pictures = BlobStore.in(folder.resolve("blobs"));
  }

  @AfterEach
  void close() {
    networks.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"fft", "pixel"})
  void aPictureForRednessIsRedAndOneForGreennessGreen(String parametrisation) {
    JsonNode answer = ask(RED + "," + GREEN, ",'parametrisation':'%s'".formatted(parametrisation));
    float[] red = meanColour(answer, 0);
    float[] green = meanColour(answer, 1);
    assertTrue(
        red[0] > red[1] + 0.25 && red[0] > red[2] + 0.25, List.of(red[0], red[1]).toString());
    assertTrue(green[1] > green[0] + 0.25 && green[1] > green[2] + 0.25);
  }

  @Test
  void aLayersReluDoesNotKeepAPictureGrey() {
    float[] red = meanColour(ask("{'kind':'channel','layer':'rectified','channel':0}", ""), 0);
    assertTrue(red[0] > red[1] + 0.25);
  }

  @Test
  void aNeuronsPictureIsForItsPlaceAlone() {
    // A network that looks at single pixels: only those about the middle are to become red.
    String neuron = "{'kind':'neuron','layer':'colour','channel':0}";
    RgbPicture picture = picture(ask(neuron, ",'parametrisation':'pixel'"), 0);
    int size = picture.width();
    float middle = redness(picture, size / 2, size / 2);
    float corner = redness(picture, 1, 1);
    assertTrue(middle > 0.25, "in the middle " + middle);
    assertTrue(Math.abs(corner) < 0.1, "in the corner " + corner);
  }

  @Test
  void aPictureIsMadeForANetworkThatTakesOneSizeOnly() {
    // Both the channels and the classes of it: its pictures are brought to its own 12×12 pixels.
    JsonNode answer = ask("fixed", "{'kind':'channel','layer':'colour','channel':1}", ",'size':40");
    assertEquals(40, answer.at("/results/0/picture/width").intValue());
    float[] green = meanColour(answer, 0);
    assertTrue(green[1] > green[0] + 0.25);
    ask("fixed", "{'kind':'logit','label':1}", ",'size':40,'steps':2");
  }

  @Test
  void picturesToBeLookedAtAreJpegAndASheetHasThemAllInOne() {
    JsonNode small = ask(RED + "," + GREEN, ",'format':'jpeg'");
    assertTrue(small.at("/results/1/picture/blob").textValue().endsWith(".jpg"));
    float[] green = meanColour(small, 1);
    assertTrue(green[1] > green[0] + 0.25);
    JsonNode sheet = ask(RED + "," + GREEN, ",'format':'sheet'");
    assertTrue(sheet.at("/results/1/picture").isMissingNode());
    assertEquals(small.at("/results/1/value"), sheet.at("/results/1/value"));
    RgbPicture all =
        PictureDecoder.decode(
            pictures.get(BlobName.parse(sheet.at("/sprites/picture/blob").textValue())));
    int cell = sheet.at("/sprites/cell").intValue();
    assertEquals(2 * cell, all.width());
    assertTrue(redness(all, cell / 2, cell / 2) > 0.25);
    assertTrue(redness(all, cell / 2, cell + cell / 2) < -0.25);
  }

  @Test
  void whatOneCanSeeThroughIsNoJpeg() {
    Exception e =
        assertThrows(QuestionException.class, () -> ask(RED, ",'alpha':true,'format':'sheet'"));
    assertTrue(e.getMessage().contains("JPEG hides what is behind it"), e.getMessage());
  }

  @Test
  void theValueRisesAndEachFrameIsKept() {
    JsonNode answer = ask(RED, ",'frames':[1,8,32]");
    List<Integer> steps = new ArrayList<>();
    List<Double> values = new ArrayList<>();
    for (JsonNode frame : answer.at("/results/0/frames")) {
      steps.add(frame.get("step").intValue());
      values.add(frame.get("value").doubleValue());
    }
    assertEquals(List.of(1, 8, 32), steps);
    assertEquals(values.stream().sorted().toList(), values);
    assertEquals(answer.at("/results/0/frames/2/value"), answer.at("/results/0/value"));
    JsonNode curve = answer.at("/curve/0");
    assertEquals(32, curve.size());
    assertTrue(curve.get(31).doubleValue() > curve.get(0).doubleValue() + 1);
  }

  @Test
  void theSeedDecidesAboutThePicture() {
    assertNotEquals(
        ask(RED, "").at("/results/0/picture"), ask(RED, ",'seed':1").at("/results/0/picture"));
  }

  @Test
  void aPictureBeginsTheSameHoweverManyAreMadeWithIt() {
    String two = RED + "," + GREEN;
    String nine = two + ",".concat(GREEN).repeat(7);
    JsonNode few = ask(two, ",'steps':1");
    JsonNode many = ask(nine, ",'steps':1");
    assertEquals(9, many.get("results").size());
    assertArrayEquals(meanColour(few, 1), meanColour(many, 1), 1e-3f);
  }

  @Test
  void itSaysHowFarItIsAndStopsWhenTold() {
    List<Integer> heard = new ArrayList<>();
    assertThrows(
        CancellationException.class,
        () ->
            new VisualizeAnswerer(networks)
                .answer(
                    question("colours", RED, ""),
                    pictures,
                    step -> {
                      assertEquals(32, step.total());
                      heard.add(step.done());
                      return step.done() < 3;
                    }));
    assertEquals(List.of(0, 1, 2, 3), heard);
  }

  @Test
  void whoWantsToSeesThePictureForm() {
    List<BlobName> previews = new ArrayList<>();
    new VisualizeAnswerer(networks)
        .answer(
            question("colours", RED, ""),
            pictures,
            new Progress() {
              @Override
              public boolean at(Step step) {
                step.preview().ifPresent(previews::add);
                return true;
              }

              @Override
              public boolean wantsPreviews() {
                return true;
              }
            });
    assertTrue(previews.size() >= 8, previews.toString());
    assertTrue(previews.stream().allMatch(pictures::has));
  }

  @Test
  void aPositionThatTheLayerDoesNotHaveIsRefused() {
    QuestionException e =
        assertThrows(
            QuestionException.class,
            () ->
                ask(
                    RED + ",{'kind':'neuron','layer':'colour','channel':0,'y':3,'x':99}",
                    ",'transforms':'none'"));
    assertEquals("objectives[1].x", e.field());
    assertEquals(
        "field \"objectives[1].x\": layer \"colour\" has positions 0 to 31 for a picture of this"
            + " size; found 99",
        e.getMessage());
  }

  private ObjectNode ask(String objectives, String more) {
    return ask("colours", objectives, more);
  }

  private ObjectNode ask(String model, String objectives, String more) {
    return new VisualizeAnswerer(networks)
        .answer(question(model, objectives, more), pictures, Progress.NONE);
  }

  private static Question.Visualize question(String model, String objectives, String more) {
    String json =
        "{'ask':'visualize','model':'%s','objectives':[%s],'learningRate':0.5%s%s%s}"
            .formatted(
                model,
                objectives,
                more.contains("size") ? "" : ",'size':32",
                more.contains("steps") ? "" : ",'steps':32",
                more);
    return (Question.Visualize) Questions.parse(json.replace('\'', '"'), Limits.AUTHOR);
  }

  private RgbPicture picture(JsonNode answer, int result) {
    String blob = answer.at("/results/%d/picture/blob".formatted(result)).textValue();
    return PictureDecoder.decode(pictures.get(BlobName.parse(blob)));
  }

  private float[] meanColour(JsonNode answer, int result) {
    RgbPicture picture = picture(answer, result);
    int positions = picture.width() * picture.height();
    float[] mean = new float[3];
    for (int i = 0; i < picture.values().length; i++) {
      mean[i / positions] += picture.values()[i] / positions;
    }
    return mean;
  }

  private static float redness(RgbPicture picture, int y, int x) {
    int positions = picture.width() * picture.height();
    int at = y * picture.width() + x;
    float[] values = picture.values();
    return values[at] - (values[positions + at] + values[2 * positions + at]) / 2;
  }
}
