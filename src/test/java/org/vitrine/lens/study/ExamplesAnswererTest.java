package org.vitrine.lens.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitrine.lens.Progress;
import org.vitrine.lens.Question;
import org.vitrine.lens.QuestionException;
import org.vitrine.lens.UnansweredException;
import org.vitrine.lens.model.Engine;
import org.vitrine.lens.model.ModelDirectory;
import org.vitrine.lens.model.Networks;
import org.vitrine.lens.model.RgbPicture;
import org.vitrine.lens.vision.ColourModel;
import org.vitrine.store.BlobName;
import org.vitrine.store.BlobStore;

@Tag("engine")
class ExamplesAnswererTest {
  private static final int SIZE = 12;

  @TempDir Path folder;
  private Networks networks;
  private ExamplesAnswerer answerer;
  private BlobStore pictures;
  private final StringBuilder index = new StringBuilder("label\tfile\n");

  @BeforeEach
  void aModelForColours() {
    ColourModel.in(folder);
    ModelDirectory models = new ModelDirectory(folder);
    networks = new Networks(models, Engine::start);
    answerer = new ExamplesAnswerer(models, networks);
    pictures = BlobStore.in(folder.resolve("blobs"));
  }

  @AfterEach
  void close() {
    networks.close();
  }

  @Test
  void theWholeRangeOfAUnitIsShownBeforeItsRelu() throws IOException {
    // Over middling green and blue the unit gives 4·red − 3.
    for (int red = 0; red <= 20; red++) {
      member("red-" + red, picture(red / 20f, -1, -1));
    }
    JsonNode answer = ask("rectified", 2);
    assertEquals(-3, answer.at("/range/min").doubleValue(), 0.02);
    assertEquals(1, answer.at("/range/max").doubleValue(), 0.02);
    assertEquals(
        List.of("minimum", "slightly-negative", "slightly-positive", "maximum"),
        each(answer.get("parts"), part -> part.get("part").textValue()));
    assertEquals(List.of("red-0", "red-1"), labels(answer, 0));
    assertEquals(List.of("red-13", "red-14"), labels(answer, 1).stream().sorted().toList());
    assertEquals(List.of("red-16", "red-17"), labels(answer, 2));
    assertEquals(List.of("red-20", "red-19"), labels(answer, 3));
    assertEquals(0.8, answer.at("/parts/3/examples/1/value").doubleValue(), 0.02);
  }

  @Test
  void aPictureIsShownAsItIsWithThePlaceOfItsStrongestResponse() throws IOException {
    member("grey", picture(0.5f, -1, -1));
    RgbPicture spot = picture(0.5f, 3, 7);
    member("spot", spot);
    JsonNode example = ask("colour", 1).at("/parts/3/examples/0");
    assertEquals("spot", example.get("label").textValue());
    assertEquals(List.of(3, 7), List.of(example.get("y").intValue(), example.get("x").intValue()));
    BlobName shown = BlobName.parse(example.at("/picture/blob").textValue());
    assertEquals(BlobName.of(spot.png(), "png"), shown);
    assertTrue(pictures.has(shown));
  }

  @Test
  void noPictureIsShownTwiceAlsoWhereThereAreFew() throws IOException {
    for (int red = 0; red < 5; red++) {
      member("red-" + red, picture(red / 4f, -1, -1));
    }
    JsonNode answer = ask("colour", 4);
    List<String> all = new ArrayList<>();
    for (int part = 0; part < 4; part++) {
      all.addAll(labels(answer, part));
    }
    assertEquals(5, all.size());
    assertEquals(5, new HashSet<>(all).size());
  }

  @Test
  void aModelWithoutPicturesSaysSo() {
    QuestionException e = assertThrows(QuestionException.class, () -> ask("colour", 1));
    assertEquals(
        "field \"model\": the model \"colours\" has no pictures to choose examples from",
        e.getMessage());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "file\tlabel\n",
        "name\tlabel\na.png\ta\n",
        "file\tlabel\n../../secret\ta\n",
        "file\tlabel\n.hidden\ta\n",
        "file\tlabel\na.png\n",
        "file\tlabel\na.png\ta\na.png\tb\n"
      })
  void aWrongIndexIsRefused(String content) throws IOException {
    Files.createDirectories(probe());
    Files.writeString(probe().resolve("index.tsv"), content);
    UnansweredException e = assertThrows(UnansweredException.class, () -> ask("colour", 1));
    assertTrue(e.getMessage().contains("index.tsv"), e.getMessage());
  }

  private JsonNode ask(String layer, int count) {
    return answerer.answer(
        new Question.Examples(ColourModel.ID, layer, 0, count), pictures, Progress.NONE);
  }

  private Path probe() {
    return folder.resolve(ColourModel.ID).resolve("probe");
  }

  private void member(String label, RgbPicture picture) throws IOException {
    Files.createDirectories(probe());
    Files.write(probe().resolve(label + ".png"), picture.png());
    index.append(label).append('\t').append(label).append(".png\n");
    Files.writeString(probe().resolve("index.tsv"), index);
  }

  /** Grey but for its red; with a pure red pixel at (y, x) if these are not negative. */
  private static RgbPicture picture(float red, int y, int x) {
    float[] values = new float[3 * SIZE * SIZE];
    Arrays.fill(values, 0.5f);
    Arrays.fill(values, 0, SIZE * SIZE, red);
    if (y >= 0) {
      values[y * SIZE + x] = 1;
    }
    return new RgbPicture(SIZE, SIZE, values);
  }

  private static List<String> labels(JsonNode answer, int part) {
    return each(
        answer.at("/parts/" + part + "/examples"), example -> example.get("label").textValue());
  }

  private static List<String> each(
      JsonNode array, java.util.function.Function<JsonNode, String> text) {
    List<String> texts = new ArrayList<>();
    array.forEach(item -> texts.add(text.apply(item)));
    return texts;
  }
}
