package org.vitrine.lens.vision;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitrine.lens.CanonicalJson;
import org.vitrine.lens.Progress;
import org.vitrine.lens.QuestionException;
import org.vitrine.lens.model.RgbPicture;
import org.vitrine.store.BlobName;

/** Grids, dreams and caricatures of a picture that is red on the left and green on the right. */
@Tag("engine")
class PictureAnswersTest {
  @TempDir Path folder;
  private Asked asked;
  private String image;

  @BeforeEach
  void aNetworkForColoursAndAPicture() {
    ColourModel.in(folder);
    ColourModel.fixedIn(folder);
    asked = new Asked(folder);
    image =
        asked.put(
            Asked.halves(40, 24, new float[] {0.8f, 0.3f, 0.3f}, new float[] {0.2f, 0.9f, 0.2f}));
  }

  @AfterEach
  void close() {
    asked.close();
  }

  @Test
  void aGridHasAPictureOfWhatIsSeenAtEachPosition() {
    JsonNode answer = asked.ask(grid(""));
    assertEquals(12, answer.get("rows").intValue());
    assertEquals(12, answer.get("columns").intValue());
    assertEquals(144, answer.get("cells").size());
    RgbPicture sheet = asked.picture(answer.get("sheet"));
    assertEquals(12 * 16, sheet.width());
    double left = Asked.redness(sheet, 2 * 16, 16, 16, 16);
    double right = Asked.redness(sheet, 9 * 16, 16, 16, 16);
    assertTrue(left > 0.05 && right < -0.05, left + " and " + right);
    double largest = 0;
    for (JsonNode cell : answer.get("cells")) {
      largest = Math.max(largest, cell.get("magnitude").doubleValue());
      assertTrue(cell.get("value").isNumber());
    }
    assertEquals(answer.get("maximum").doubleValue(), largest);
    assertEquals(12, asked.picture(answer.get("image")).width());
  }

  @Test
  void aTransparentGridIsATransparentSheet() {
    byte[] png = asked.bytes(asked.ask(grid(",'alpha':true,'steps':2")).get("sheet"));
    assertEquals(6, png[25]);
  }

  @ParameterizedTest
  @ValueSource(strings = {"colours", "fixed"})
  void aDreamOfRednessGetsRedderWhereItWasRed(String model) {
    JsonNode answer = asked.ask(dream(model, ""));
    RgbPicture source = asked.picture(answer.get("source"));
    RgbPicture dreamt = asked.picture(answer.get("picture"));
    assertEquals(64, dreamt.width());
    assertEquals(38, dreamt.height());
    assertTrue(Asked.redness(dreamt) > Asked.redness(source) + 0.02);
    assertEquals(3, answer.get("octaves").size());
    JsonNode last = answer.at("/octaves/2");
    assertEquals(64, last.get("width").intValue());
    assertEquals(5, last.get("values").size());
  }

  @Test
  void theObjectiveOfADreamGrowsFromStepToStepAndFromSizeToSize() {
    JsonNode answer = asked.ask(dream("colours", ""));
    double before = Double.NEGATIVE_INFINITY;
    for (JsonNode value : answer.at("/octaves/2/values")) {
      assertTrue(value.doubleValue() > before, answer.toString());
      before = value.doubleValue();
    }
    assertTrue(answer.get("value").doubleValue() > before);
    assertTrue(answer.at("/octaves/0/values/0").doubleValue() < before);
  }

  @Test
  void aDreamOfNoStepSizeToSpeakOfIsItsPicture() {
    JsonNode answer = asked.ask(dream("colours", ",'stepSize':1e-9"));
    assertArrayEquals(
        asked.picture(answer.get("source")).values(),
        asked.picture(answer.get("picture")).values(),
        1.01f / 255);
  }

  @Test
  void aCaricatureIsOfItsPicturesColourAtEachPlace() {
    JsonNode answer =
        asked.ask(
            "{'ask':'caricature','model':'colours','layer':'colour','image':'%s','size':24,"
                    .formatted(image)
                + "'steps':32,'learningRate':0.3,'transforms':'none'}");
    RgbPicture picture = asked.picture(answer.get("picture"));
    assertTrue(Asked.redness(picture, 0, 4, 10, 16) > 0.15);
    assertTrue(Asked.redness(picture, 14, 4, 10, 16) < -0.15);
    assertEquals(24, asked.picture(answer.get("source")).width());
    assertEquals(32, answer.get("curve").size());
    assertTrue(answer.get("value").isNumber());
  }

  @Test
  void theSameQuestionHasTheSameBytesAndTheSeedDecides() {
    for (String question :
        List.of(grid(""), dream("colours", ""), grid(",'parametrisation':'cppn'"))) {
      assertArrayEquals(
          CanonicalJson.bytes(asked.ask(question)), CanonicalJson.bytes(asked.ask(question)));
    }
    assertNotEquals(
        asked.ask(dream("fixed", "")).get("picture"),
        asked.ask(dream("fixed", ",'seed':1")).get("picture"));
  }

  @Test
  void allTellHowFarTheyAreAndShowWhatForms() {
    for (String question : List.of(grid(""), dream("colours", ""))) {
      List<Integer> done = new ArrayList<>();
      List<BlobName> previews = new ArrayList<>();
      asked.ask(
          question,
          new Progress() {
            @Override
            public boolean at(Step step) {
              done.add(step.done());
              step.preview().ifPresent(previews::add);
              return true;
            }

            @Override
            public boolean wantsPreviews() {
              return true;
            }
          });
      assertEquals(done.stream().sorted().distinct().toList(), done);
      assertTrue(previews.size() > 4, question + " " + previews.size());
    }
  }

  @Test
  void aPictureThatIsNotThereIsTold() {
    image = "0".repeat(64) + ".png";
    assertThrows(QuestionException.class, () -> asked.ask(grid("")));
    assertThrows(QuestionException.class, () -> asked.ask(dream("colours", "")));
  }

  private String grid(String more) {
    return "{'ask':'grid','model':'colours','layer':'colour','image':'%s','size':16%s%s,'learningRate':0.3}"
        .formatted(image, more.contains("steps") ? "" : ",'steps':8", more);
  }

  private String dream(String model, String more) {
    return "{'ask':'dream','model':'%s','image':'%s','size':64,'octaves':3,'steps':5%s,"
            .formatted(model, image, more)
        + "'objective':{'kind':'channel','layer':'colour','channel':0}}";
  }
}
