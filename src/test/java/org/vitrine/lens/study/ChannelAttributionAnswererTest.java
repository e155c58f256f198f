package org.vitrine.lens.study;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitrine.lens.model.SqueezeNet;
import org.vitrine.lens.vision.ColourModel;
import org.vitrine.store.BlobName;

@Tag("engine")
class ChannelAttributionAnswererTest {
  private static final Path MODELS = Path.of("models");
  private static final int CAT = 28;
  private static final int DOG = 29;

  @TempDir Path folder;

  @Test
  void aChannelSpeaksForAClassByItsWeightAndWhatItGives() {
    ColourModel.in(folder);
    try (AskedLens lens = new AskedLens(folder, folder.resolve("answers"))) {
      float[] values = new float[3 * 144];
      values[13] = 1;
      String question =
          question(ColourModel.ID, lens.picture(12, values), "rectified", "'label':0");
      JsonNode answer = lens.ask(question);
      assertEquals(3.0 / 144, answer.at("/for/0/value").doubleValue(), 1e-4);
      assertEquals(0, answer.at("/for/0/channel").intValue());
      assertEquals(
          "{\"maximum\":3,\"sum\":3,\"x\":1,\"y\":1}", answer.at("/for/0/activation").toString());
      assertEquals(1, answer.get("for").size(), "what is not there does nothing");
      assertEquals(0, answer.get("against").size());
      assertEquals(answer.at("/score/value"), answer.get("sum"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"mixed3a", "mixed4b", "mixed5a"})
  void thePathsOfAllChannelsSumToTheDifferenceOfTheLogits(String layer) throws IOException {
    try (AskedLens lens = new AskedLens(MODELS, folder)) {
      complete(lens.ask(question("primer", cat(lens), layer, "'label':28,'method':'path'")));
      complete(
          lens.ask(question("primer", cat(lens), layer, "'label':28,'minus':29,'method':'path'")));
    }
  }

  @Test
  @Tag("shared")
  void thePathsSumToTheDifferenceOfTheLogitsInSqueezeNet() throws IOException {
    SqueezeNet.assumePresent();
    SqueezeNet.in(folder);
    try (AskedLens lens = new AskedLens(folder, folder.resolve("answers"))) {
      BlobName cat = lens.picture(SqueezeNet.picture("chelsea.png"));
      for (String layer : List.of("fire5", "fire8")) {
        complete(
            lens.ask(
                question("squeezenet11", cat, layer, "'label':285,'minus':207,'method':'path'")));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"direct", "path", "stochastic"})
  void whatSpeaksForTheOneSpeaksAgainstTheOther(String method) throws IOException {
    try (AskedLens lens = new AskedLens(MODELS, folder)) {
      String fields = "'label':%d,'minus':%d,'steps':9,'top':5,'method':'%s'";
      JsonNode cat = ask(lens, fields.formatted(CAT, DOG, method));
      JsonNode dog = ask(lens, fields.formatted(DOG, CAT, method));
      assertEquals(5, cat.get("for").size());
      assertEquals(channels(cat.get("for")), channels(dog.get("against")));
      assertEquals(channels(cat.get("against")), channels(dog.get("for")));
      assertEquals(cat.get("sum").doubleValue(), -dog.get("sum").doubleValue(), 1e-3);
      assertEquals(
          cat.at("/for/0/value").doubleValue(), -dog.at("/against/0/value").doubleValue(), 1e-3);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"direct", "path"})
  void theMapOfAChannelSumsToWhatItDoes(String method) throws IOException {
    try (AskedLens lens = new AskedLens(MODELS, folder)) {
      String fields = "'label':28,'steps':9,'top':3,'method':'%s'".formatted(method);
      JsonNode answer = ask(lens, fields + ",'maps':true");
      for (String side : List.of("for", "against")) {
        for (JsonNode one : answer.get(side)) {
          double sum = 0;
          for (JsonNode value : one.get("map")) {
            sum += value.doubleValue();
          }
          assertEquals(64, one.get("map").size());
          assertEquals(one.get("value").doubleValue(), sum, 0.02);
        }
      }
      assertTrue(ask(lens, fields).at("/for/0/map").isMissingNode(), "only if they are asked for");
    }
  }

  @Test
  void theStochasticPathHangsOnItsSeedAlone() throws IOException {
    String fields = "'label':28,'steps':9,'method':'stochastic','seed':";
    List<byte[]> answers = new ArrayList<>();
    for (String store : List.of("one", "two")) {
      try (AskedLens lens = new AskedLens(MODELS, folder.resolve(store))) {
        answers.add(lens.bytes(question("primer", cat(lens), "mixed4a", fields + 1)));
        assertNotEquals(ask(lens, fields + 1).get("sum"), ask(lens, fields + 2).get("sum"));
      }
    }
    assertArrayEquals(answers.get(0), answers.get(1));
  }

  /** Within 1 % of it. */
  private static void complete(JsonNode answer) {
    double difference =
        answer.at("/score/value").doubleValue() - answer.at("/score/zero").doubleValue();
    assertTrue(Math.abs(difference) > 1, "there is something to explain: " + difference);
    assertEquals(difference, answer.get("sum").doubleValue(), 0.01 * Math.abs(difference));
  }

  private static BlobName cat(AskedLens lens) throws IOException {
    return lens.picture(Files.readAllBytes(MODELS.resolve("primer/probe/cat-00.png")));
  }

  private static JsonNode ask(AskedLens lens, String fields) throws IOException {
    return lens.ask(question("primer", cat(lens), "mixed4a", fields));
  }

  private static String question(String model, BlobName image, String layer, String fields) {
    return "'ask':'channel-attribution','model':'%s','image':'%s','layer':'%s',%s"
        .formatted(model, image, layer, fields);
  }

  private static List<Integer> channels(JsonNode told) {
    List<Integer> channels = new ArrayList<>();
    told.forEach(one -> channels.add(one.get("channel").intValue()));
    return channels;
  }
}
