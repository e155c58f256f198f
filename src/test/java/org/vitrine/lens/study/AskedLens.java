package org.vitrine.lens.study;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.vitrine.lens.Answer;
import org.vitrine.lens.AnswerStore;
import org.vitrine.lens.Limits;
import org.vitrine.lens.Questions;
import org.vitrine.lens.model.Graph;
import org.vitrine.lens.model.Graphs;
import org.vitrine.lens.model.InputSpec;
import org.vitrine.lens.model.ModelDescription;
import org.vitrine.lens.model.ModelFolder;
import org.vitrine.lens.model.Node;
import org.vitrine.lens.model.Npz;
import org.vitrine.lens.model.RgbPicture;
import org.vitrine.lens.model.Tensor;
import org.vitrine.store.BlobName;
import org.vitrine.store.BlobStore;

/** A lens that is asked in JSON, and models made by hand for it. */
final class AskedLens implements AutoCloseable {
  private final LensEngine engine;
  private final BlobStore pictures;

  /**
   * @param answers a folder of its own, as what was answered there is not computed again
   */
  AskedLens(Path models, Path answers) {
    AnswerStore store = AnswerStore.in(answers);
    this.engine = LensEngine.open(models, store, 1, 0);
    this.pictures = store.pictures();
  }

  /**
   * Makes {@code <models>/net}, which takes 4×4 pixels as they are: 0…1.
   *
   * @param given weights by name; random ones for those that are not there
   */
  static ModelDescription net(
      Path models,
      List<String> labels,
      String logits,
      List<Node> nodes,
      Map<String, float[]> given) {
    List<Double> none = List.of(0.0, 0.0, 0.0);
    ModelDescription description =
        new ModelDescription(
            "net",
            "Net",
            "CC0-1.0",
            "made for a test",
            InputSpec.rgb(4, 4, none, List.of(1.0, 1.0, 1.0)),
            labels,
            logits,
            new Graph(nodes));
    SequencedMap<String, Tensor> weights = new LinkedHashMap<>();
    Graphs.weights(description, 1)
        .forEach(
            (name, tensor) ->
                weights.put(
                    name,
                    given.containsKey(name)
                        ? new Tensor(tensor.shape(), given.get(name).clone())
                        : tensor));
    Npz.write(ModelFolder.write(models.resolve("net"), description).weights(), weights);
    return description;
  }

  BlobName picture(int side, float... values) {
    return picture(new RgbPicture(side, side, values).png());
  }

  BlobName picture(byte[] png) {
    return pictures.put(png, "png");
  }

  /**
   * @param question its fields, without the braces, in single quotes
   */
  ObjectNode ask(String question) {
    return whole(question).value();
  }

  byte[] bytes(String question) {
    return whole(question).bytes();
  }

  private Answer whole(String question) {
    return engine
        .lens()
        .ask(Questions.parse("{" + question.replace('\'', '"') + "}", Limits.READER));
  }

  @Override
  public void close() {
    engine.close();
  }
}
