package org.vitrine.lens.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.lens.Progress;
import org.vitrine.lens.Question;
import org.vitrine.lens.QuestionException;
import org.vitrine.lens.UnansweredException;
import org.vitrine.store.BlobName;
import org.vitrine.store.BlobStore;

@Tag("engine")
class PredictAnswererTest {
  @TempDir private Path folder;
  private Networks networks;

  @AfterEach
  void close() {
    networks.close();
  }

  @Test
  @Tag("shared")
  void aRealNetworkGivesTheFiveClassesOfItsReferenceInTheirOrder() throws IOException {
    SqueezeNet.assumePresent();
    SqueezeNet.in(folder.resolve("models"));
    int pictures = 0;
    for (JsonNode reference : SqueezeNet.reference()) {
      String picture = reference.get("image").textValue();
      JsonNode classes = predict("squeezenet11", SqueezeNet.picture(picture), 5).get("classes");
      for (int i = 0; i < 5; i++) {
        JsonNode wanted = reference.get("top5").get(i);
        assertEquals(wanted.get("index"), classes.get(i).get("label"), picture);
        assertEquals(wanted.get("label"), classes.get(i).get("name"), picture);
        assertEquals(
            wanted.get("probability").doubleValue(),
            classes.get(i).get("probability").doubleValue(),
            0.01,
            picture);
      }
      pictures++;
    }
    assertEquals(3, pictures);
  }

  @Test
  void theProbabilitiesOfAllClassesAreOneInAll() {
    tiny();
    JsonNode classes = predict("tiny", picture(), 50).get("classes");
    double sum = 0;
    for (JsonNode one : classes) {
      sum += one.get("probability").doubleValue();
    }
    assertEquals(3, classes.size());
    assertEquals(1, sum, 1e-6);
  }

  @Test
  void theSameQuestionHasTheSameAnswer() {
    tiny();
    assertEquals(predict("tiny", picture(), 3), predict("tiny", picture(), 3));
  }

  @Test
  void aPictureThatIsMissingOrNoPictureIsToldAtTheField() {
    tiny();
    byte[] text = "no picture".getBytes(StandardCharsets.UTF_8);
    assertEquals(
        "image", assertThrows(QuestionException.class, () -> predict("tiny", text, 1)).field());
    BlobName absent = BlobName.of(new byte[] {1}, "png");
    assertEquals(
        "image",
        assertThrows(
                QuestionException.class,
                () ->
                    new PredictAnswerer(networks)
                        .answer(new Question.Predict("tiny", absent, 1), blobs(), Progress.NONE))
            .field());
  }

  @Test
  void weightsThatDoNotFitAreToldByFileAndName() throws IOException {
    tiny();
    Files.delete(folder.resolve("models/tiny/weights.npz"));
    Files.copy(folder.resolve("models/tiny/model.json"), folder.resolve("models/tiny/weights.npz"));
    Exception e = assertThrows(UnansweredException.class, () -> predict("tiny", picture(), 1));
    assertTrue(e.getMessage().contains("weights.npz: not a zip archive"), e.getMessage());
  }

  private void tiny() {
    ModelFolder tiny = ModelFolder.write(folder.resolve("models/tiny"), Graphs.tiny());
    Npz.write(tiny.weights(), Graphs.weights(Graphs.tiny(), 1));
    networks();
  }

  private Networks networks() {
    if (networks == null) {
      networks = new Networks(new ModelDirectory(folder.resolve("models")), Engine::start);
    }
    return networks;
  }

  private ObjectNode predict(String model, byte[] picture, int top) {
    BlobName name = blobs().put(picture, "png");
    return new PredictAnswerer(networks())
        .answer(new Question.Predict(model, name, top), blobs(), Progress.NONE);
  }

  private BlobStore blobs() {
    return BlobStore.in(folder.resolve("blobs"));
  }

  private static byte[] picture() {
    float[] values = new float[3 * 9 * 8];
    for (int i = 0; i < values.length; i++) {
      values[i] = (i * 37 % 101) / 101f;
    }
    return new RgbPicture(9, 8, values).png();
  }
}
