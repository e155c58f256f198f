package org.vitrine.lens.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.lens.AnswerStore;
import org.vitrine.lens.Question;
import org.vitrine.lens.QuestionException;
import org.vitrine.lens.model.ModelFolder;
import org.vitrine.lens.model.Npz;
import org.vitrine.lens.model.RgbPicture;
import org.vitrine.lens.model.Tensor;
import org.vitrine.lens.vision.ColourModel;
import org.vitrine.store.BlobName;

/** Questions to models whose files are wrong: what is wrong with them is the answer. */
@Tag("engine")
class MalformedModelsTest {
  @TempDir Path folder;
  private ModelFolder model;
  private SequencedMap<String, Tensor> weights;

  @BeforeEach
  void aSoundModel() {
    ColourModel.in(folder);
    model = ModelFolder.read(folder.resolve(ColourModel.ID));
    weights = new LinkedHashMap<>(Npz.read(model.weights(), model.description().weights()));
    assertEquals("predict", asked());
  }

  @Test
  void anArrayOfAWrongShapeIsNamedWithBoth() {
    weights.put("colour.bias", new Tensor(List.of(3), new float[3]));
    Npz.write(model.weights(), weights);
    said("colour.bias", "[2]", "[3]");
  }

  @Test
  void anArrayThatIsMissingIsNamed() {
    weights.remove("classes.weight");
    Npz.write(model.weights(), weights);
    said("classes.weight", "missing");
  }

  @Test
  void anArrayTooManyIsNamed() {
    weights.put("colour.scale", new Tensor(List.of(2), new float[2]));
    Npz.write(model.weights(), weights);
    said("colour.scale");
  }

  @Test
  void aFileThatIsNoArchiveIsNamed() throws Exception {
    Files.writeString(model.weights(), "not a zip archive, but long enough to be looked at");
    said("weights.npz");
  }

  private void said(String... parts) {
    String told = asked();
    for (String part : parts) {
      assertTrue(told.contains(part), told);
    }
  }

  /** What is told of a question, or its kind if it is answered. */
  private String asked() {
    AnswerStore answers = AnswerStore.in(folder.resolve("answers"));
    BlobName picture =
        answers.pictures().put(new RgbPicture(12, 12, new float[3 * 12 * 12]).png(), "png");
    Question question = new Question.Predict(ColourModel.ID, picture, 1);
    try (LensEngine engine = LensEngine.open(folder, answers, 1, 0)) {
      return engine.lens().ask(question).question().get("ask").textValue();
    } catch (QuestionException e) {
      return e.getMessage();
    }
  }
}
