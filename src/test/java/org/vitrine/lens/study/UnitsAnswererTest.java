package org.vitrine.lens.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.SequencedMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
import org.vitrine.lens.model.PictureDecoder;
import org.vitrine.lens.model.Tensor;
import org.vitrine.lens.vision.ColourModel;
import org.vitrine.store.BlobName;
import org.vitrine.store.BlobStore;

/** Of the network for colours it is known what each unit is for. */
@Tag("engine")
class UnitsAnswererTest {
  private static final int EACH = 8;

  @TempDir Path folder;
  private Networks networks;
  private UnitsAnswerer answerer;
  private BlobStore pictures;

  @BeforeEach
  void aModelForColours() {
    ColourModel.in(folder);
    new ProbeFolder(folder).shades(EACH);
    ModelDirectory models = new ModelDirectory(folder);
    networks = new Networks(models, Engine::start);
    answerer = new UnitsAnswerer(models, networks);
    pictures = BlobStore.in(folder.resolve("blobs"));
  }

  @AfterEach
  void close() {
    networks.close();
  }

  @Test
  void theUnitForRednessSpeaksForRedAndTheOneForGreennessAgainstNothing() {
    JsonNode red = unit("colour", 0);
    assertEquals("red", red.at("/classes/0/name").textValue());
    // The logit of red is the mean redness, rectified, and pictures of red have one above zero.
    double most = red.at("/range/max").doubleValue();
    double effect = red.at("/classes/0/effect").doubleValue();
    assertTrue(effect > most / 2 && effect <= most, effect + " of " + most);
    assertEquals(0, red.at("/classes/1/effect").doubleValue());
  }

  @Test
  void theWeightsBetweenTheLayersAreThoseOfTheNetwork() {
    ModelFolder model = ModelFolder.read(folder.resolve(ColourModel.ID));
    SequencedMap<String, Tensor> weights = Npz.read(model.weights(), model.description().weights());
    // What red says of green is not what green says of red.
    weights.put("classes.weight", new Tensor(List.of(2, 2), new float[] {1, -1, -0.5f, 1}));
    Npz.write(model.weights(), weights);
    JsonNode answer = answer("gathered");
    assertEquals("rectified", answer.get("from").textValue());
    assertEquals("classes", answer.get("to").textValue());
    JsonNode red = answer.at("/units/0");
    assertEquals(0, red.at("/inputs/0/channel").intValue());
    assertEquals(1, red.at("/inputs/0/weight").doubleValue(), 1e-3);
    assertEquals(0, red.at("/inputs/1/weight").doubleValue());
    assertEquals(1, red.at("/outputs/0/weight").doubleValue());
    assertEquals(1, red.at("/outputs/1/channel").intValue());
    assertEquals(-0.5, red.at("/outputs/1/weight").doubleValue());
  }

  @Test
  void theNearestRelativeOfAUnitGoesAlongWithIt() {
    JsonNode similar = unit("colour", 1).get("similar");
    assertEquals(1, similar.at("/0/channel").intValue());
    assertTrue(similar.at("/0/correlation").doubleValue() > 0.9, similar.toString());
    assertFalse(
        similar
            .valueStream()
            .anyMatch(
                one ->
                    one.get("layer").textValue().equals("colour")
                        && one.get("channel").intValue() == 1),
        "a unit is no relative of its own");
  }

  @Test
  void examplesNameEachPictureOnce() {
    JsonNode answer = answer("colour");
    JsonNode most = answer.at("/units/0/parts/3");
    assertEquals("maximum", most.get("part").textValue());
    JsonNode shown = answer.get("pictures").get(most.at("/examples/0/picture").intValue());
    assertEquals("red", shown.get("label").textValue());
    BlobName file = BlobName.parse(shown.at("/picture/blob").textValue());
    assertEquals("jpg", file.extension());
    float[] values = PictureDecoder.decode(pictures.get(file)).values();
    assertTrue(values[0] > 0.9 && values[values.length / 3] < 0.1);
    long different =
        answer.get("pictures").valueStream().map(one -> one.at("/picture/blob")).distinct().count();
    assertEquals(answer.get("pictures").size(), different);
  }

  @Test
  void aReaderIsToldWhoLooksAtThem() {
    Exception e =
        assertThrows(
            QuestionException.class,
            () ->
                Questions.parse(
                    "{\"ask\":\"units\",\"model\":\"colours\",\"layer\":\"colour\"}",
                    Limits.READER));
    assertTrue(e.getMessage().contains("vitrine bake"), e.getMessage());
  }

  private JsonNode unit(String layer, int channel) {
    return answer(layer).at("/units/" + channel);
  }

  private JsonNode answer(String layer) {
    return answerer.answer(
        new Question.Units(ColourModel.ID, layer, 2, 4), pictures, Progress.NONE);
  }
}
