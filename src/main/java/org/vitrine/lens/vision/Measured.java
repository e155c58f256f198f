package org.vitrine.lens.vision;

import java.util.Map;
import java.util.Optional;
import org.vitrine.lens.model.Graph;
import org.vitrine.lens.model.Node;
import org.vitrine.lens.model.op.BatchNorm;
import org.vitrine.lens.model.op.Concat;
import org.vitrine.lens.model.op.Dropout;
import org.vitrine.lens.model.op.LayerShape;

/**
 * Where a channel is measured: before the ReLU of its layer, if it has one. After it, a channel
 * that does not respond to the first noise has no gradient, and its picture would stay grey.
 *
 * @param node to be computed
 * @param channel of that node
 * @param rectified whether the rest of the network sees it through a ReLU
 */
public record Measured(String node, int channel, boolean rectified) {

  /**
   * Goes back from a channel to the value before its ReLU; through a concatenation, to the input
   * that the channel comes from.
   *
   * @param shapes of all nodes, for any size of picture
   */
  public static Measured of(
      String layer, int channel, Graph graph, Map<String, LayerShape> shapes) {
    return beforeRelu(layer, channel, graph, shapes)
        .orElseGet(() -> new Measured(layer, channel, leadsToRelu(layer, graph)));
  }

  private static Optional<Measured> beforeRelu(
      String layer, int channel, Graph graph, Map<String, LayerShape> shapes) {
    Node node = graph.find(layer).orElse(null);
    if (node == null) {
      return Optional.empty();
    }
    if (node.op().rectifies()) {
      return Optional.of(new Measured(node.inputs().get(0), channel, true));
    }
    if (node.op() instanceof Dropout) {
      return beforeRelu(node.inputs().get(0), channel, graph, shapes);
    }
    if (node.op() instanceof Concat) {
      int rest = channel;
      for (String input : node.inputs()) {
        int channels = shapes.get(input).channels();
        if (rest < channels) {
          return beforeRelu(input, rest, graph, shapes);
        }
        rest -= channels;
      }
    }
    return Optional.empty();
  }

  /** Whether a ReLU follows, with nothing in between that mixes channels or positions. */
  private static boolean leadsToRelu(String layer, Graph graph) {
    return graph.nodes().stream()
        .filter(node -> node.inputs().contains(layer))
        .anyMatch(
            node -> node.op().rectifies() || (passesOn(node) && leadsToRelu(node.name(), graph)));
  }

  private static boolean passesOn(Node node) {
    return node.op() instanceof BatchNorm
        || node.op() instanceof Concat
        || node.op() instanceof Dropout;
  }
}
