package org.vitrine.lens.study;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
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
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.lens.CanonicalJson;
import org.vitrine.lens.Progress;
import org.vitrine.lens.Question;
import org.vitrine.lens.QuestionException;
import org.vitrine.lens.Rendering;
import org.vitrine.lens.model.Engine;
import org.vitrine.lens.model.ModelDirectory;
import org.vitrine.lens.model.Networks;
import org.vitrine.lens.model.RgbPicture;
import org.vitrine.lens.vision.ColourModel;
import org.vitrine.store.BlobName;
import org.vitrine.store.BlobStore;

/** The model's channels are redness and greenness less 3; its classes their means. */
@Tag("engine")
@Timeout(120)
class GroupsAnswererTest {
  private static final int SIDE = 12;
  private static final int POSITIONS = SIDE * SIDE;

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
  void whatFiresApartIsGroupedApart() {
    // Red on the left, green on the right: the units give 3 there, and nothing elsewhere.
    JsonNode answer = ask(2, halves(true));
    assertEquals(0, answer.get("unexplained").doubleValue(), 1e-6);
    assertEquals(2, answer.get("groups").size());
    int red = answer.at("/groups/0/direction/0").doubleValue() > 0.5 ? 0 : 1;
    JsonNode left = answer.at("/groups/" + red);
    assertEquals("[1,0]", left.get("direction").toString().replace(".0", ""));
    assertEquals(0, left.at("/channels/0/channel").intValue());
    assertEquals(3, left.get("maximum").doubleValue(), 0.01);
    for (int position = 0; position < POSITIONS; position++) {
      double here = left.at("/maps/0/" + position).doubleValue();
      assertEquals(position % SIDE < SIDE / 2 ? 3 : 0, here, 0.01);
    }
  }

  @Test
  void whatIsBelowZeroBelongsToNoGroup() {
    // Before the ReLU each unit gives less than nothing where the other colour is.
    JsonNode before = ask("colour", 2, List.of(put(halves(true))));
    assertEquals(0, before.get("unexplained").doubleValue(), 1e-6);
    assertEquals(
        ask(2, halves(true)).at("/groups/0/maps"), before.at("/groups/0/maps"), "as after it");
  }

  @Test
  void aGroupSpeaksForItsClassByWhatItGives() {
    // 3 at half of the positions is a mean of 1.5, which counts for red and against green.
    JsonNode answer = ask(2, halves(true));
    int red = answer.at("/groups/0/direction/0").doubleValue() > 0.5 ? 0 : 1;
    JsonNode labels = answer.get("labels");
    int forRed = labels.at("/0/name").textValue().equals("red") ? 0 : 1;
    JsonNode effects = answer.at("/groups/" + red + "/effects/0");
    assertEquals(1.5, effects.get(forRed).doubleValue(), 0.01);
    assertEquals(-1.5, effects.get(1 - forRed).doubleValue(), 0.01);
  }

  @Test
  void eachPictureHasItsOwnMap() {
    JsonNode group = ask(1, plain(1), halves(true)).at("/groups/0");
    assertEquals(2, group.get("maps").size());
    assertEquals(2, group.get("effects").size());
    assertTrue(group.at("/maps/0/143").doubleValue() > 1);
    assertEquals(0, group.at("/maps/1/143").doubleValue(), 0.3);
  }

  @Test
  void theGroupsPictureIsMadeForItsDirection() {
    JsonNode answer = ask(1, plain(1));
    BlobName shown = BlobName.parse(answer.at("/groups/0/picture/blob").textValue());
    assertTrue(pictures.has(shown));
    assertEquals(16, answer.at("/groups/0/picture/width").intValue());
  }

  @Test
  void aPictureThatExcitesNothingHasNoGroups() {
    JsonNode answer = ask(3, plain(0));
    assertEquals(0, answer.get("groups").size());
    assertEquals(0, answer.get("unexplained").doubleValue());
  }

  @Test
  void theSameQuestionHasTheSameAnswer() {
    assertArrayEquals(
        CanonicalJson.bytes(ask(2, halves(true))), CanonicalJson.bytes(ask(2, halves(true))));
  }

  @Test
  void aPictureThatIsNotThereIsNamed() {
    QuestionException e =
        assertThrows(
            QuestionException.class, () -> ask(2, List.of(BlobName.of(new byte[0], "png"))));
    assertEquals("image", e.field());
  }

  private JsonNode ask(int groups, RgbPicture... looked) {
    List<BlobName> images = new ArrayList<>();
    for (RgbPicture picture : looked) {
      images.add(put(picture));
    }
    return ask(groups, images);
  }

  private BlobName put(RgbPicture picture) {
    return pictures.put(picture.png(), "png");
  }

  private JsonNode ask(int groups, List<BlobName> images) {
    return ask("rectified", groups, images);
  }

  private JsonNode ask(String layer, int groups, List<BlobName> images) {
    return new GroupsAnswerer(networks)
        .answer(
            new Question.Groups(
                ColourModel.ID, images, layer, groups, List.of(), Rendering.of(16, 4)),
            pictures,
            Progress.NONE);
  }

  /** Red on the left and, if wanted, green on the right; else black. */
  private static RgbPicture halves(boolean green) {
    float[] values = new float[3 * POSITIONS];
    for (int position = 0; position < POSITIONS; position++) {
      if (position % SIDE < SIDE / 2) {
        values[position] = 1;
      } else if (green) {
        values[POSITIONS + position] = 1;
      }
    }
    return new RgbPicture(SIDE, SIDE, values);
  }

  /** All of one red. */
  private static RgbPicture plain(float red) {
    float[] values = new float[3 * POSITIONS];
    java.util.Arrays.fill(values, 0, POSITIONS, red);
    return new RgbPicture(SIDE, SIDE, values);
  }
}
