package org.vitrine.lens.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.lens.CanonicalJson;
import org.vitrine.lens.Progress;
import org.vitrine.lens.Question;
import org.vitrine.lens.QuestionException;
import org.vitrine.lens.model.Engine;
import org.vitrine.lens.model.ModelDirectory;
import org.vitrine.lens.model.Networks;
import org.vitrine.lens.model.RgbPicture;
import org.vitrine.lens.vision.ColourModel;
import org.vitrine.store.BlobName;
import org.vitrine.store.BlobStore;

@Tag("engine")
class ActivationsAnswererTest {
  private static final int POSITIONS = 12 * 12;

  @TempDir Path folder;
  private Networks networks;
  private BlobStore pictures;

  @BeforeEach
  void aModelForColours() {
    ColourModel.in(folder);
    networks = new Networks(new ModelDirectory(folder), Engine::start);
    pictures = BlobStore.in(folder.resolve("blobs"));
  }

  @AfterEach
  void close() {
    networks.close();
  }

  @Test
  void theStrongestChannelsOfEachPositionAreGivenRowByRow() {
    // Black, but for a red pixel at (0, 1) and a green one at (1, 0), whose green is stronger.
    float[] values = new float[3 * POSITIONS];
    values[1] = 0.8f;
    values[POSITIONS + 12] = 1;
    String answer = ask("rectified", 5, values);
    assertEquals(
        "{\"channels\":2,\"height\":12,\"layer\":\"rectified\",\"maximum\":3,\"top\":[[],[{\"channel\":0,\"value\":2.2}]"
            + ",[]".repeat(10)
            + ",[{\"channel\":1,\"value\":3}]"
            + ",[]".repeat(POSITIONS - 13)
            + "],\"width\":12}",
        answer);
  }

  @Test
  void aLayerWithoutPositionsHasOne() {
    float[] red = new float[3 * POSITIONS];
    Arrays.fill(red, 0, POSITIONS, 1);
    assertEquals(
        "{\"channels\":2,\"height\":1,\"layer\":\"classes\",\"maximum\":3,\"top\":[[{\"channel\":0,\"value\":3}]],\"width\":1}",
        ask("classes", 2, red));
  }

  @Test
  void aPictureThatIsNotThereIsNamed() {
    BlobName missing = BlobName.of(new byte[0], "png");
    QuestionException e = assertThrows(QuestionException.class, () -> ask("colour", 1, missing));
    assertEquals("image", e.field());
  }

  @Test
  void whatIsNoPictureIsRefused() {
    BlobName text = pictures.put(new byte[] {1, 2, 3}, "png");
    QuestionException e = assertThrows(QuestionException.class, () -> ask("colour", 1, text));
    assertEquals("image", e.field());
  }

  private String ask(String layer, int top, float[] values) {
    return ask(layer, top, pictures.put(new RgbPicture(12, 12, values).png(), "png"));
  }

  @Test
  void ofChannelsThatAreNamedEveryPositionIsTold() {
    float[] values = new float[3 * POSITIONS];
    values[1] = 0.8f;
    BlobName image = pictures.put(new RgbPicture(12, 12, values).png(), "png");
    String answer = ask("colour", 1, image, List.of(1));
    // At a black pixel, and where red speaks against green.
    assertTrue(answer.contains("\"maps\":[{\"channel\":1,\"values\":[-1,-2.6,-1,"), answer);
  }

  private String ask(String layer, int top, BlobName image) {
    return ask(layer, top, image, List.of());
  }

  private String ask(String layer, int top, BlobName image, List<Integer> channels) {
    return CanonicalJson.text(
        new ActivationsAnswerer(networks)
            .answer(
                new Question.Activations(ColourModel.ID, layer, image, top, channels),
                pictures,
                Progress.NONE));
  }
}
