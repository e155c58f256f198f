package org.vitrine.lens.study;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitrine.lens.CanonicalJson;
import org.vitrine.lens.Limits;
import org.vitrine.lens.Progress;
import org.vitrine.lens.Question;
import org.vitrine.lens.QuestionException;
import org.vitrine.lens.Questions;
import org.vitrine.lens.model.Engine;
import org.vitrine.lens.model.ModelDirectory;
import org.vitrine.lens.model.Networks;
import org.vitrine.lens.vision.ColourModel;
import org.vitrine.store.BlobName;
import org.vitrine.store.BlobStore;

@Tag("engine")
@Timeout(120)
class EmbeddingAnswererTest {
  private static final int EACH = 20;

  @TempDir Path folder;
  private Networks networks;
  private EmbeddingAnswerer answerer;
  private BlobStore pictures;

  @BeforeEach
  void aModelForColoursAndShadesOfThem() {
    ColourModel.in(folder);
    new ProbeFolder(folder).shades(EACH);
    ModelDirectory models = new ModelDirectory(folder);
    networks = new Networks(models, Engine::start);
    answerer = new EmbeddingAnswerer(models, networks);
    pictures = BlobStore.in(folder.resolve("blobs"));
  }

  @AfterEach
  void close() {
    networks.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"pca", "tsne", "umap"})
  void picturesLieNearTheirLike(String method) {
    JsonNode answer = ask("\"method\":\"" + method + "\",\"perplexity\":10");
    JsonNode points = answer.get("points");
    assertEquals(2 * EACH, points.size());
    double red = middle(points, 0);
    double green = middle(points, EACH);
    for (int i = 0; i < points.size(); i++) {
      double own = points.at("/" + i + "/x").doubleValue();
      assertEquals(i < EACH ? "red" : "green", points.at("/" + i + "/label").textValue());
      assertTrue(Math.abs(own - red) < Math.abs(own - green) == i < EACH, method + " " + i);
      assertTrue(own >= 0 && own <= 1 && points.at("/" + i + "/y").doubleValue() <= 1);
    }
    assertTrue(answer.get("trustworthiness").doubleValue() > 0.9);
  }

  @Test
  void eachPointNamesThoseThatAreNearestInTheLayer() {
    JsonNode points = ask("\"method\":\"pca\"").get("points");
    for (int i = 0; i < points.size(); i++) {
      JsonNode nearest = points.at("/" + i + "/nearest");
      assertEquals(6, nearest.size());
      for (JsonNode other : nearest) {
        assertNotEquals(i, other.intValue());
        assertEquals(
            points.at("/" + i + "/label"), points.at("/" + other.intValue() + "/label"), "of " + i);
      }
    }
  }

  @Test
  void thePicturesThemselvesAreOnOneSheet() {
    JsonNode sprites = ask("\"method\":\"pca\"").get("sprites");
    assertEquals(7, sprites.get("columns").intValue());
    assertEquals(7 * sprites.get("cell").intValue(), sprites.at("/picture/width").intValue());
    assertEquals(6 * sprites.get("cell").intValue(), sprites.at("/picture/height").intValue());
    assertTrue(pictures.has(BlobName.parse(sprites.at("/picture/blob").textValue())));
  }

  @Test
  void theSameQuestionHasTheSameAnswer() {
    String umap = "\"method\":\"umap\",\"positions\":\"sampled\",\"seed\":3";
    assertArrayEquals(CanonicalJson.bytes(ask(umap)), CanonicalJson.bytes(ask(umap)));
  }

  @Test
  void tooManyNeighboursAreNamed() {
    QuestionException e =
        assertThrows(QuestionException.class, () -> ask("\"method\":\"umap\",\"neighbours\":40"));
    assertEquals("neighbours", e.field());
  }

  private static double middle(JsonNode points, int from) {
    double sum = 0;
    for (int i = from; i < from + EACH; i++) {
      sum += points.at("/" + i + "/x").doubleValue() / EACH;
    }
    return sum;
  }

  private JsonNode ask(String fields) {
    Question question =
        Questions.parse(
            "{\"ask\":\"embedding\",\"model\":\"%s\",\"layer\":\"gathered\",%s}"
                .formatted(ColourModel.ID, fields),
            Limits.AUTHOR);
    return answerer.answer((Question.Embedding) question, pictures, Progress.NONE);
  }
}
