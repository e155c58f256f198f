package org.vitrine.lens.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vitrine.lens.model.op.BatchNorm;
import org.vitrine.lens.model.op.Conv;

/**
 * A batch normalisation computed together with the convolution before it: both are linear, so one
 * convolution with other weights gives the same. The value before the normalisation can still be
 * asked for: its node keeps its own weights.
 *
 * @param conv the convolution
 * @param input what the convolution takes
 */
record Folding(Conv conv, String input, NDArray weight, NDArray bias) {

  /** Every normalisation of the graph that follows a convolution directly, by its name. */
  static Map<String, Folding> all(Graph graph, Map<String, Tensor> weights, NDManager manager) {
    Map<String, Folding> foldings = new LinkedHashMap<>();
    for (Node node : graph.nodes()) {
      Optional<Node> before = graph.find(node.inputs().get(0));
      if (node.op() instanceof BatchNorm norm
          && before.isPresent()
          && before.get().op() instanceof Conv conv) {
        foldings.put(node.name(), of(before.get(), conv, node, norm, weights, manager));
      }
    }
    return foldings;
  }

  private static Folding of(
      Node before,
      Conv conv,
      Node node,
      BatchNorm norm,
      Map<String, Tensor> weights,
      NDManager manager) {
    Tensor kernel = weights.get(before.name() + ".weight");
    float[] gain = weights.get(node.name() + ".weight").values();
    float[] shift = weights.get(node.name() + ".bias").values();
    float[] mean = weights.get(node.name() + ".running_mean").values();
    float[] variance = weights.get(node.name() + ".running_var").values();
    int each = kernel.values().length / conv.channels();
    float[] folded = new float[kernel.values().length];
    float[] bias = new float[conv.channels()];
    for (int channel = 0; channel < conv.channels(); channel++) {
      double scale = gain[channel] / Math.sqrt(variance[channel] + norm.epsilon());
      for (int i = channel * each; i < (channel + 1) * each; i++) {
        folded[i] = (float) (kernel.values()[i] * scale);
      }
      double own = conv.bias() ? weights.get(before.name() + ".bias").values()[channel] : 0;
      bias[channel] = (float) (shift[channel] + (own - mean[channel]) * scale);
    }
    return new Folding(
        conv,
        before.inputs().get(0),
        new Tensor(kernel.shape(), folded).toArray(manager),
        new Tensor(List.of(conv.channels()), bias).toArray(manager));
  }

  NDArray forward(NDArray value) {
    return conv.forward(value, weight, bias);
  }

  /** Whether a node is computed with the convolution before it: not where that one is given. */
  static boolean holds(Node node, Map<String, Folding> foldings, Set<String> given) {
    return foldings.containsKey(node.name()) && !given.contains(node.inputs().get(0));
  }

  /** The inputs of a node as it is computed: the convolution's where it is folded into it. */
  static List<String> inputs(Node node, Map<String, Folding> foldings, Set<String> given) {
    return holds(node, foldings, given)
        ? List.of(foldings.get(node.name()).input())
        : node.inputs();
  }
}
