package org.vitrine.lens.study;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.lens.AnswerStore;
import org.vitrine.lens.CanonicalJson;
import org.vitrine.lens.Limits;
import org.vitrine.lens.Progress;
import org.vitrine.lens.Question;
import org.vitrine.lens.QuestionException;
import org.vitrine.lens.Questions;
import org.vitrine.lens.model.Engine;
import org.vitrine.lens.model.ModelDirectory;
import org.vitrine.lens.model.ModelFolder;
import org.vitrine.lens.model.Networks;
import org.vitrine.lens.model.Npz;
import org.vitrine.lens.model.Tensor;
import org.vitrine.lens.vision.ColourModel;
import org.vitrine.store.BlobName;

@Tag("engine")
@Timeout(240)
class AtlasAnswererTest {
  private static final int EACH = 30;

  @TempDir Path folder;
  private ProbeFolder probe;
  private Networks networks;
  private ModelDirectory models;

  @BeforeEach
  void aModelForColoursAndShadesOfThem() {
    ColourModel.in(folder);
    probe = new ProbeFolder(folder);
    probe.shades(EACH);
    models = new ModelDirectory(folder);
    networks = new Networks(models, Engine::start);
  }

  @AfterEach
  void close() {
    networks.close();
  }

  @Test
  void everySampleIsInACellAndEachCellSpeaksForItsColour() {
    JsonNode answer = ask("\"grids\":[2],\"least\":1");
    JsonNode cells = answer.at("/grids/0/cells");
    int count = 0;
    List<String> named = new ArrayList<>();
    for (JsonNode cell : cells) {
      count += cell.get("count").intValue();
      named.add(cell.at("/labels/0/name").textValue());
      assertTrue(cell.at("/labels/0/effect").doubleValue() > 0);
    }
    assertEquals(2 * EACH, answer.get("samples").intValue());
    assertEquals(2 * EACH, count);
    assertTrue(named.contains("red") && named.contains("green"), named.toString());
  }

  @Test
  void eachDensityHasItsOwnSheet() {
    JsonNode answer = ask("\"grids\":[2,4],\"least\":1");
    for (JsonNode grid : answer.get("grids")) {
      JsonNode sprites = grid.get("sprites");
      int columns = (int) Math.ceil(Math.sqrt(grid.get("cells").size()));
      assertEquals(columns, sprites.get("columns").intValue());
      assertEquals(16, sprites.get("cell").intValue());
      assertEquals(16 * columns, sprites.at("/picture/width").intValue());
      BlobName sheet = BlobName.parse(sprites.at("/picture/blob").textValue());
      assertTrue(store("one").pictures().has(sheet));
    }
  }

  @Test
  void anAtlasOfAClassHasOnlyWhatSpeaksForIt() {
    JsonNode answer = ask("\"grids\":[2],\"least\":1,\"label\":1");
    assertEquals(EACH, answer.get("samples").intValue());
    answer
        .at("/grids/0/cells")
        .forEach(cell -> assertTrue(cell.get("effect").doubleValue() > 0, cell.toString()));
  }

  @Test
  void twoClassesLieAtTheTwoEndsOfTheirDifference() {
    JsonNode answer = ask("\"grids\":[2],\"least\":1,\"label\":1,\"versus\":0");
    assertEquals(2 * EACH, answer.get("samples").intValue());
    for (JsonNode cell : answer.at("/grids/0/cells")) {
      double difference = cell.get("effect").doubleValue() - cell.get("versus").doubleValue();
      assertEquals(cell.get("column").intValue() == 1, difference > 0, cell.toString());
    }
    assertTrue(answer.at("/axis/from").doubleValue() < 0, answer.toString());
    assertTrue(answer.at("/axis/to").doubleValue() > 0, answer.toString());
  }

  @Test
  void everyCellTellsWhatItDoesForTheClassesThatWereAskedFor() {
    JsonNode answer = ask("\"grids\":[2],\"least\":1,\"effects\":[1,0]");
    for (JsonNode cell : answer.at("/grids/0/cells")) {
      int best = cell.at("/labels/0/label").intValue();
      JsonNode effects = cell.get("effects");
      assertEquals(2, effects.size());
      assertEquals(
          cell.at("/labels/0/effect").doubleValue(), effects.get(1 - best).doubleValue(), 0.06);
      assertTrue(effects.get(1 - best).doubleValue() > effects.get(best).doubleValue());
    }
    assertTrue(answer.at("/axis").isMissingNode());
  }

  @Test
  void anotherModelIsDrawnAtTheSamePlaces() throws IOException {
    ModelFolder model = models.folder(ColourModel.ID).orElseThrow();
    SequencedMap<String, Tensor> weights = Npz.read(model.weights(), model.description().weights());
    weights.put("colour.bias", new Tensor(List.of(2), new float[] {2, 1}));
    Files.createDirectories(model.path().resolve(ModelFolder.CHECKPOINTS));
    Npz.write(model.path().resolve(ModelFolder.CHECKPOINTS).resolve("bright.npz"), weights);
    JsonNode grid = ask("\"grids\":[2],\"least\":1,\"other\":\"colours@bright\"").at("/grids/0");
    assertEquals(grid.at("/sprites/picture/width"), grid.at("/other/sprites/picture/width"));
    assertNotEquals(grid.at("/sprites/picture/blob"), grid.at("/other/sprites/picture/blob"));
    assertEquals("other", refused("\"other\":\"nobody\"").field());
  }

  @Test
  void whatWasMadeBeforeItWasBrokenOffIsNotMadeAgain() {
    for (int i = 0; i < EACH; i++) {
      probe.add("red", 1, 0.75f + 0.25f * i / EACH);
    }
    String fields = "\"grids\":[30],\"least\":1";
    JsonNode whole = ask(fields, "one", Progress.NONE);
    int pictures = whole.at("/grids/0/cells").size();
    assertTrue(pictures > 8, "more than one batch: " + pictures);
    assertThrows(
        CancellationException.class,
        () -> ask(fields, "two", step -> !step.what().startsWith("picture 9 of " + pictures)));
    List<String> made = new ArrayList<>();
    JsonNode again =
        ask(
            fields,
            "two",
            step -> {
              made.add(step.what());
              return true;
            });
    assertTrue(made.contains("picture 9 of " + pictures));
    assertTrue(!made.contains("picture 1 of " + pictures), made.toString());
    assertArrayEquals(CanonicalJson.bytes(whole), CanonicalJson.bytes(again));
  }

  @Test
  void aSecondClassWithoutAFirstIsRefused() {
    assertEquals("versus", refused("\"versus\":1").field());
  }

  private QuestionException refused(String fields) {
    return assertThrows(QuestionException.class, () -> ask(fields));
  }

  private JsonNode ask(String fields) {
    return ask(fields, "one", Progress.NONE);
  }

  private JsonNode ask(String fields, String store, Progress progress) {
    Question question =
        Questions.parse(
            ("{\"ask\":\"atlas\",\"model\":\"%s\",\"layer\":\"rectified\",\"method\":\"pca\","
                    + "\"size\":16,\"steps\":4,%s}")
                .formatted(ColourModel.ID, fields),
            Limits.AUTHOR);
    AnswerStore answers = store(store);
    return new AtlasAnswerer(models, networks, answers)
        .answer((Question.Atlas) question, answers.pictures(), progress);
  }

  private AnswerStore store(String name) {
    return AnswerStore.in(folder.resolve("answers").resolve(name));
  }
}
