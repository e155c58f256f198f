package org.vitrine.lens.study;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vitrine.lens.QuestionException;
import org.vitrine.lens.model.Engine;
import org.vitrine.lens.model.Gradients;
import org.vitrine.lens.model.Graph;
import org.vitrine.lens.model.ModelDescription;
import org.vitrine.lens.model.Network;
import org.vitrine.lens.model.Preprocessing;
import org.vitrine.lens.model.RgbPicture;
import org.vitrine.lens.model.Tensor;

/**
 * How the classes hang on a layer at a picture: the gradient of a logit by the layer's values. Its
 * product with a change of those is what the change does to the logit, as long as it is small.
 */
final class ClassGradients {
  /** Labels at once: each is a row of a batch. */
  private static final int BATCH = 40;

  private final Engine engine;
  private final Network network;
  private final String layer;

  /**
   * @throws QuestionException if the network tells no classes, or none that hang on the layer; a
   *     program refuses later, with an {@link org.vitrine.lens.UnansweredException}
   */
  ClassGradients(Engine engine, Network network, String layer) {
    this.engine = engine;
    this.network = network;
    this.layer = layer;
    ModelDescription model = network.description();
    // Of a program one cannot tell; it refuses when it is computed.
    if (!possible(model, layer) && !model.graph().scripted()) {
      throw new QuestionException(
          "layer",
          "field \"layer\": no class of the model \"%s\" hangs on layer \"%s\""
              .formatted(model.id(), layer));
    }
  }

  /** Whether the model tells classes that are known to hang on the layer. */
  static boolean possible(ModelDescription model, String layer) {
    return !model.labels().isEmpty()
        && (layer.equals(model.logits())
            || !model.graph().between(layer, model.logits()).isEmpty());
  }

  /**
   * The gradients at a picture.
   *
   * @return for each label the C×H×W of the layer
   */
  List<float[]> of(RgbPicture picture, List<Integer> labels) {
    List<float[]> gradients = new ArrayList<>();
    for (int first = 0; first < labels.size(); first += BATCH) {
      List<Integer> some = labels.subList(first, Math.min(labels.size(), first + BATCH));
      float[] all = batch(picture, some);
      int each = all.length / some.size();
      for (int i = 0; i < some.size(); i++) {
        float[] gradient = new float[each];
        System.arraycopy(all, i * each, gradient, 0, each);
        gradients.add(gradient);
      }
    }
    return gradients;
  }

  /** The same values stand in every row of a batch; each row's gradient is that of one label. */
  private float[] batch(RgbPicture picture, List<Integer> labels) {
    ModelDescription model = network.description();
    float[] chosen = new float[labels.size() * model.labels().size()];
    for (int i = 0; i < labels.size(); i++) {
      chosen[i * model.labels().size() + labels.get(i)] = 1;
    }
    try (NDManager scope = engine.newManager()) {
      NDArray input = new Preprocessing(model.input()).array(List.of(picture), scope);
      NDArray values =
          Gradients.without(
              () -> network.forward(input, layer).repeat(0, labels.size()).duplicate());
      Gradients.track(values);
      // The picture is given as well: beside the layer there may be other ways to the classes.
      NDArray pictures = input.repeat(0, labels.size());
      NDArray logits =
          network
              .forward(Map.of(Graph.INPUT, pictures, layer, values), Set.of(model.logits()))
              .get(model.logits());
      NDArray mask =
          new Tensor(List.of(labels.size(), model.labels().size()), chosen).toArray(scope);
      Gradients.backward(logits.mul(mask).sum());
      return Gradients.read(values, scope).toFloatArray();
    }
  }
}
