package org.vitrine.lens.vision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Arrays;
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

/** What comes of objectives, on a network that looks for red and for green. */
@Tag("engine")
class ObjectivesTest {
  private static final String RED = "{'kind':'channel','layer':'colour','channel':0}";
  private static final String FAST = ",'learningRate':0.5";
  private static final String GREEN = "{'kind':'channel','layer':'colour','channel':1}";

  @TempDir Path folder;
  private Networks networks;
  private BlobStore pictures;

  @BeforeEach
  void aNetworkForColours() {
    ColourModel.in(folder);
    networks = new Networks(new ModelDirectory(folder), Engine::start);
    pictures = BlobStore.in(folder.resolve("blobs"));
  }

  @AfterEach
  void close() {
    networks.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "1", "4"})
  void aDirectionIsFollowed(String power) {
    String direction =
        "{'kind':'direction','layer':'colour','vector':[0,1],'cosinePower':" + power + "}";
    assertTrue(redness(first(direction, FAST)) < -0.2);
  }

  @Test
  void aDirectionAtAPlaceChangesThatPlaceAlone() {
    RgbPicture picture =
        first(
            "{'kind':'direction-neuron','layer':'colour','vector':[1,0]}",
            ",'parametrisation':'pixel','transforms':'none','learningRate':0.5");
    int middle = picture.width() / 2;
    assertTrue(redness(picture, middle, middle) > 0.25);
    assertTrue(Math.abs(redness(picture, 1, 1)) < 0.1);
  }

  @Test
  void whatIsTakenAwayIsAvoided() {
    RgbPicture alone = first(RED);
    RgbPicture without = first(sum(1, RED, -1, GREEN));
    assertTrue(redness(without) > redness(alone));
    assertEquals(0, redness(first(sum(1, RED, 1, GREEN))), 0.2);
  }

  @Test
  void aLayersSquaresGrow() {
    JsonNode curve = ask("{'kind':'layer','layer':'colour'}", "").at("/curve/0");
    assertTrue(curve.get(curve.size() - 1).doubleValue() > curve.get(0).doubleValue());
  }

  @Test
  void aRestlessPictureIsCalmedByItsTotalVariation() {
    String calm = sum(1, RED, -0.25, "{'kind':'total-variation'}");
    assertTrue(variation(first(calm)) < 0.5 * variation(first(RED)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{'kind':'l1','constant':0}", "{'kind':'blur'}", "{'kind':'boundary','width':8}"})
  void aPenaltyMakesItsOwnValueSmaller(String penalty) {
    JsonNode answer = ask(sum(1e-6, RED, -1, penalty), "");
    JsonNode curve = answer.at("/curve/0");
    assertTrue(curve.get(curve.size() - 1).doubleValue() > curve.get(0).doubleValue());
  }

  @Test
  void aCaricatureIsOfItsPicturesColour() {
    String green = flat(0.2f, 0.9f, 0.2f);
    RgbPicture picture =
        first(
            "{'kind':'caricature','layer':'colour','cosinePower':1,'image':'" + green + "'}", FAST);
    assertTrue(redness(picture) < -0.2);
  }

  @Test
  void aStyleComesNearer() {
    String style = "{'kind':'style','layers':['colour'],'image':'" + flat(0.9f, 0.1f, 0.1f) + "'}";
    JsonNode curve = ask(style, FAST).at("/curve/0");
    double last = curve.get(curve.size() - 1).doubleValue();
    assertTrue(last < 0 && last > 0.5 * curve.get(0).doubleValue());
  }

  @Test
  void picturesAlignedWithEachOtherAreMoreAlike() {
    String aligned = sum(0, RED, 100, "{'kind':'alignment','layer':'input'}");
    assertTrue(
        distance(ask(aligned + "," + aligned, ""))
            < 0.5 * distance(ask(RED + "," + RED, ",'steps':1")));
  }

  @Test
  void aDiverseSetIsMadeInOneBatch() {
    String diverse = sum(1, RED, -100, "{'kind':'diversity','layer':'colour'}");
    JsonNode answer =
        ask(String.join(",", java.util.Collections.nCopies(9, diverse)), ",'steps':2");
    assertEquals(9, answer.get("results").size());
  }

  @Test
  void aPictureThatIsNotThereIsTold() {
    String absent = "0".repeat(64) + ".png";
    String caricature = "{'kind':'caricature','layer':'colour','image':'" + absent + "'}";
    assertThrows(QuestionException.class, () -> ask(caricature, ""));
  }

  private static String sum(double first, String one, double second, String other) {
    return "{'kind':'sum','terms':[{'factor':%s,'objective':%s},{'factor':%s,'objective':%s}]}"
        .formatted(first, one, second, other);
  }

  private RgbPicture first(String objective) {
    return first(objective, "");
  }

  private RgbPicture first(String objective, String more) {
    return picture(ask(objective, more), 0);
  }

  private RgbPicture picture(JsonNode answer, int result) {
    String name = answer.at("/results/" + result + "/picture/blob").textValue();
    return PictureDecoder.decode(pictures.get(BlobName.parse(name)));
  }

  private JsonNode ask(String objectives, String more) {
    String question =
        "{'ask':'visualize','model':'colours','objectives':[%s],'size':24%s}"
            .formatted(
                objectives,
                more
                    + (more.contains("steps") ? "" : ",'steps':64")
                    + (more.contains("Rate") ? "" : ",'learningRate':0.05")
                    + (more.contains("param") ? "" : ",'parametrisation':'pixel'"))
            .replace('\'', '"');
    return new VisualizeAnswerer(networks)
        .answer(
            (Question.Visualize) Questions.parse(question, Limits.AUTHOR), pictures, Progress.NONE);
  }

  private String flat(float red, float green, float blue) {
    int pixels = 24 * 24;
    float[] values = new float[3 * pixels];
    Arrays.fill(values, 0, pixels, red);
    Arrays.fill(values, pixels, 2 * pixels, green);
    Arrays.fill(values, 2 * pixels, 3 * pixels, blue);
    return pictures.put(new RgbPicture(24, 24, values).png(), "png").toString();
  }

  /** How much more red there is than green. */
  private static double redness(RgbPicture picture) {
    double sum = 0;
    for (int y = 0; y < picture.height(); y++) {
      for (int x = 0; x < picture.width(); x++) {
        sum += redness(picture, y, x);
      }
    }
    return sum / (picture.height() * picture.width());
  }

  private static double redness(RgbPicture picture, int y, int x) {
    int pixels = picture.height() * picture.width();
    int at = y * picture.width() + x;
    return picture.values()[at] - picture.values()[pixels + at];
  }

  private static double variation(RgbPicture picture) {
    double sum = 0;
    for (int i = 1; i < picture.values().length; i++) {
      sum += Math.abs(picture.values()[i] - picture.values()[i - 1]);
    }
    return sum;
  }

  private double distance(JsonNode answer) {
    float[] one = picture(answer, 0).values();
    float[] other = picture(answer, 1).values();
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += Math.abs(one[i] - other[i]);
    }
    return sum;
  }
}
