package org.vitrine.lens.study;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SequencedMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.lens.CanonicalJson;
import org.vitrine.lens.Progress;
import org.vitrine.lens.Question;
import org.vitrine.lens.QuestionException;
import org.vitrine.lens.model.Engine;
import org.vitrine.lens.model.ModelDirectory;
import org.vitrine.lens.model.ModelFolder;
import org.vitrine.lens.model.Networks;
import org.vitrine.lens.model.Npz;
import org.vitrine.lens.model.Tensor;
import org.vitrine.lens.vision.ColourModel;
import org.vitrine.store.BlobName;
import org.vitrine.store.BlobStore;

/** The checkpoint {@code swapped} sees as the model does, and calls red green. */
@Tag("engine")
@Timeout(120)
class CompareAnswererTest {
  private static final int EACH = 20;
  private static final String SWAPPED = ColourModel.ID + "@swapped";

  @TempDir Path folder;
  private Networks networks;
  private CompareAnswerer answerer;
  private BlobStore pictures;

  @BeforeEach
  void aModelForColoursAndOneThatCallsThemWrong() throws IOException {
    ColourModel.in(folder);
    new ProbeFolder(folder).shades(EACH);
    ModelDirectory models = new ModelDirectory(folder);
    ModelFolder model = models.folder(ColourModel.ID).orElseThrow();
    SequencedMap<String, Tensor> weights = Npz.read(model.weights(), model.description().weights());
    weights.put("classes.weight", new Tensor(List.of(2, 2), new float[] {-1, 1, 1, -1}));
    Files.createDirectories(model.path().resolve(ModelFolder.CHECKPOINTS));
    Npz.write(model.path().resolve(ModelFolder.CHECKPOINTS).resolve("swapped.npz"), weights);
    networks = new Networks(models, Engine::start);
    answerer = new CompareAnswerer(models, networks);
    pictures = BlobStore.in(folder.resolve("blobs"));
  }

  @AfterEach
  void close() {
    networks.close();
  }

  @Test
  void aModelDoesNotDifferFromItself() {
    JsonNode answer = ask(ColourModel.ID);
    assertEquals(1, answer.at("/classes/accuracy").doubleValue());
    assertEquals(0, answer.at("/classes/disagreements").intValue());
    assertEquals(0, answer.at("/classes/confusions").size());
    assertEquals(answer.get("layers"), answer.get("otherLayers"));
    for (int i = 0; i < answer.get("layers").size(); i++) {
      for (String kind : List.of("alignment", "canonical", "weighted")) {
        String own = "/" + i + "/" + i;
        assertEquals(1, answer.at("/" + kind + "/values" + own).doubleValue(), 1e-3, kind);
        assertTrue(answer.at("/" + kind + "/chance" + own).doubleValue() < 0.6, kind);
      }
      assertEquals(1, answer.at("/units/" + i + "/mean").doubleValue(), 1e-3);
    }
  }

  @Test
  void whatIsCalledOtherwiseIsToldWithItsPictures() {
    JsonNode classes = ask(SWAPPED).get("classes");
    assertEquals(0, classes.get("otherAccuracy").doubleValue());
    assertEquals(2 * EACH, classes.get("disagreements").intValue());
    JsonNode example = classes.at("/examples/0");
    assertEquals("red", example.get("label").textValue());
    assertEquals("red", example.get("taken").textValue());
    assertEquals("green", example.get("otherTaken").textValue());
    assertTrue(pictures.has(BlobName.parse(example.at("/picture/blob").textValue())));
    assertEquals(
        "{\"count\":0,\"label\":\"green\",\"otherCount\":20,\"taken\":\"red\"}",
        CanonicalJson.text(classes.at("/confusions/0")));
  }

  @Test
  void unitsAreMatchedByWhatTheyDoNotByTheirPlace() {
    JsonNode answer = ask(SWAPPED);
    JsonNode classes = answer.at("/units/" + (answer.get("layers").size() - 1));
    assertEquals("classes", classes.get("layer").textValue());
    for (JsonNode pair : classes.get("pairs")) {
      assertEquals(1 - pair.get("unit").intValue(), pair.get("other").intValue());
    }
  }

  @Test
  void layersMayBeChosen() {
    Question.Compare question =
        new Question.Compare(
            ColourModel.ID, SWAPPED, List.of("gathered"), List.of("classes"), 1, 24, 0);
    JsonNode answer = answerer.answer(question, pictures, Progress.NONE);
    assertEquals("[\"gathered\"]", answer.get("layers").toString());
    assertEquals(1, answer.at("/alignment/values").size());
    assertEquals(1, answer.at("/units/0/pairs").size());
  }

  @Test
  void noMorePicturesAreShownThanAreWanted() {
    Question.Compare question =
        new Question.Compare(ColourModel.ID, SWAPPED, List.of(), List.of(), 4, 2, 0);
    JsonNode classes = answerer.answer(question, pictures, Progress.NONE).get("classes");
    assertEquals(2 * EACH, classes.get("disagreements").intValue());
    assertEquals(List.of("red", "green"), classes.get("examples").findValuesAsText("label"));
  }

  @Test
  void theSameQuestionHasTheSameAnswer() {
    assertArrayEquals(CanonicalJson.bytes(ask(SWAPPED)), CanonicalJson.bytes(ask(SWAPPED)));
  }

  @Test
  void aModelOrLayerThatIsNotThereIsNamed() {
    assertEquals("other", refused("nobody", List.of()).field());
    assertEquals("other", refused(ColourModel.ID + "@never", List.of()).field());
    assertEquals("otherLayers", refused(SWAPPED, List.of("conv9")).field());
  }

  private QuestionException refused(String other, List<String> otherLayers) {
    Question.Compare question =
        new Question.Compare(ColourModel.ID, other, List.of(), otherLayers, 4, 24, 0);
    return assertThrows(
        QuestionException.class, () -> answerer.answer(question, pictures, Progress.NONE));
  }

  private JsonNode ask(String other) {
    return answerer.answer(
        new Question.Compare(ColourModel.ID, other, List.of(), List.of(), 4, 24, 0),
        pictures,
        Progress.NONE);
  }
}
