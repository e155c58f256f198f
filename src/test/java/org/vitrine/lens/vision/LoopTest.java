package org.vitrine.lens.vision;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
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
import org.vitrine.lens.QuestionException;

/** How often and how long a picture is tried, and that each way of it is reproducible. */
@Tag("engine")
class LoopTest {
  private static final String RED = "{'kind':'channel','layer':'colour','channel':0}";
  private static final String GREEN = "{'kind':'channel','layer':'colour','channel':1}";

  @TempDir Path folder;
  private Asked asked;

  @BeforeEach
  void aNetworkForColours() {
    ColourModel.in(folder);
    asked = new Asked(folder);
  }

  @AfterEach
  void close() {
    asked.close();
  }

  @Test
  void theBestOfSeveralAttemptsIsKeptForEachPicture() {
    JsonNode answer = ask(RED + "," + GREEN, ",'attempts':4,'frames':[2]");
    for (int i = 0; i < 2; i++) {
      JsonNode result = answer.at("/results/" + i);
      List<Double> values = new ArrayList<>();
      result.get("attempts").forEach(value -> values.add(value.doubleValue()));
      assertEquals(4, values.stream().distinct().count(), "all attempts differ: " + values);
      double best = values.stream().max(Double::compare).orElseThrow();
      assertEquals(best, result.get("value").doubleValue());
      assertEquals(values.indexOf(best), result.get("attempt").intValue());
      assertEquals(1, result.get("frames").size());
      assertEquals(6, answer.at("/curve/" + i).size());
    }
  }

  @Test
  void theFirstAttemptIsWhatOneAttemptWouldBe() {
    JsonNode one = ask(RED, "");
    JsonNode four = ask(RED, ",'attempts':4");
    assertEquals(one.at("/results/0/value"), four.at("/results/0/attempts/0"));
    assertFalse(one.at("/results/0").has("attempts"));
  }

  @Test
  void aPictureThatGetsNoBetterIsFinished() {
    // A flat red cannot get redder for ever: its colours are bounded.
    JsonNode answer =
        ask(RED, ",'steps':4000,'plateau':5,'frames':[4,3999],'parametrisation':'pixel'");
    int steps = answer.at("/results/0/steps").intValue();
    assertTrue(steps >= 10 && steps < 4000, "steps: " + steps);
    assertEquals(1, answer.at("/results/0/frames").size());
    assertEquals(Math.min(49, steps), answer.at("/curve/0").size());
  }

  @Test
  void aPlateauIsNoGainOverAsManyStepsAsBefore() {
    Plateau plateau = new Plateau(2, 1);
    for (float value : new float[] {1, 5, 2, 3}) {
      assertTrue(plateau.rises());
      plateau.see(new float[] {value});
    }
    assertFalse(plateau.rises());
    plateau.see(new float[] {9});
    assertTrue(plateau.rises());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'parametrisation':'cppn'",
        "'parametrisation':'pyramid'",
        "'colours':'rgb'",
        "'alpha':true",
        "'shared':[4,8]",
        "'redirect':4",
        "'attempts':2",
        "'plateau':3",
        "'transforms':[{'kind':'jitter','pixels':2},{'kind':'colour','contrast':0.2}]"
      })
  void everyWayGivesTheSameBytesTwiceAndOthersThanTheUsual(String field) {
    JsonNode once = ask(RED + "," + GREEN, "," + field);
    JsonNode again = ask(RED + "," + GREEN, "," + field);
    assertArrayEquals(CanonicalJson.bytes(once), CanonicalJson.bytes(again));
    if (!field.contains("plateau") && !field.contains("redirect") && !field.contains("attempts")) {
      assertNotEquals(
          ask(RED + "," + GREEN, "").at("/results/1/value"), once.at("/results/1/value"));
    }
  }

  @Test
  void oneCanSeeThroughATransparentPictureWhereTheUnitDoesNotLook() {
    JsonNode answer =
        ask(
            "{'kind':'neuron','layer':'colour','channel':0}",
            ",'alpha':true,'parametrisation':'pixel','steps':64,'transforms':'none'");
    byte[] png = asked.bytes(answer.at("/results/0/picture"));
    // Colour type 6: red, green, blue and opacity.
    assertEquals(6, png[25]);
    // Shown on white, as a page shows it.
    int size = 24;
    float[] corner = asked.picture(answer.at("/results/0/picture")).cut(0, 0, 4, 4).values();
    float[] middle =
        asked.picture(answer.at("/results/0/picture")).cut(size / 2, size / 2, 1, 1).values();
    for (float value : corner) {
      assertTrue(value > 0.9, "corner " + value);
    }
    assertTrue(middle[0] > middle[1] + 0.4, "middle " + middle[0] + " " + middle[1]);
  }

  @Test
  void aModelWhosePicturesAreGreyKnowsNoOtherColours() throws IOException {
    Path probe = Files.createDirectories(folder.resolve("colours/probe"));
    float[] black = {0.1f, 0.1f, 0.1f};
    float[] white = {0.9f, 0.9f, 0.9f};
    Files.write(probe.resolve("a.png"), Asked.halves(12, 12, black, white).png());
    Files.writeString(probe.resolve("index.tsv"), "file\tlabel\na.png\tgreen\n");
    JsonNode usual = ask(RED, ",'steps':32");
    JsonNode own = ask(RED, ",'steps':32,'colours':'model'");
    assertTrue(Asked.redness(asked.picture(usual.at("/results/0/picture"))) > 0.1);
    assertEquals(0, Asked.redness(asked.picture(own.at("/results/0/picture"))), 0.02);
  }

  @Test
  void coloursOfAModelWithoutPicturesAreRefused() {
    QuestionException e =
        assertThrows(QuestionException.class, () -> ask(RED, ",'colours':'model'"));
    assertTrue(e.getMessage().contains("has no pictures"), e.getMessage());
  }

  @Test
  void theProgressOfSeveralAttemptsCountsThemAll() {
    List<Integer> done = new ArrayList<>();
    asked.ask(
        question(RED + "," + GREEN, ",'attempts':3"),
        step -> {
          assertEquals(2 * 3 * 6, step.total());
          done.add(step.done());
          return true;
        });
    assertEquals(done.stream().sorted().distinct().toList(), done);
    assertEquals(18, done.size());
  }

  private JsonNode ask(String objectives, String more) {
    return asked.ask(question(objectives, more));
  }

  private static String question(String objectives, String more) {
    return "{'ask':'visualize','model':'colours','objectives':[%s],'size':24,'learningRate':0.3%s%s}"
        .formatted(objectives, more.contains("'steps'") ? "" : ",'steps':6", more);
  }
}
