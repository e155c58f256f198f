package org.vitrine.lens.study;

import java.util.ArrayList;
import java.util.List;
import org.vitrine.lens.QuestionException;
import org.vitrine.lens.model.Engine;
import org.vitrine.lens.model.ModelDescription;
import org.vitrine.lens.model.Network;
import org.vitrine.lens.model.RgbPicture;

/**
 * How the classes hang on a layer at a picture: the gradient of a logit by the layer's values. Its
 * product with a change of those is what the change does to the logit, as long as it is small.
 */
record ClassGradients(Engine engine, Network network, String layer) {

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
   * @throws QuestionException if no class hangs on the layer
   * @throws org.vitrine.lens.UnansweredException if the network is a TorchScript program
   */
  List<float[]> of(RgbPicture picture, List<Integer> labels) {
    ModelDescription model = network.description();
    Onward onward =
        new Onward(engine, network, picture, layer, new Score.Logits(model.logits()), "layer");
    List<float[]> gradients = new ArrayList<>();
    for (int first = 0; first < labels.size(); first += onward.rows()) {
      List<float[]> points = new ArrayList<>();
      List<float[]> weights = new ArrayList<>();
      for (int label : labels.subList(first, Math.min(labels.size(), first + onward.rows()))) {
        points.add(onward.values());
        weights.add(oneOf(model.labels().size(), label));
      }
      gradients.addAll(onward.gradients(points, weights));
    }
    return gradients;
  }

  private static float[] oneOf(int labels, int label) {
    float[] one = new float[labels];
    one[label] = 1;
    return one;
  }
}
