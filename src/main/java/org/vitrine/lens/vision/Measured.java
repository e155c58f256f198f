package org.vitrine.lens.vision;

import java.util.Map;
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
   * that the channel comes from, so that the others need not be computed.
   *
   * @param shapes of all nodes, for any size of picture
   */
  public static Measured of(
      String layer, int channel, Graph graph, Map<String, LayerShape> shapes) {
    return from(layer, channel, leadsToRelu(layer, graph), graph, shapes);
  }

  private static Measured from(
      String layer, int channel, boolean rectified, Graph graph, Map<String, LayerShape> shapes) {
    Node node = graph.find(layer).orElse(null);
    if (node != null && node.op().rectifies()) {
      return new Measured(node.inputs().get(0), channel, true);
    }
    if (node != null && node.op() instanceof Dropout) {
      return from(node.inputs().get(0), channel, rectified, graph, shapes);
    }
    if (node != null && node.op() instanceof Concat) {
      int rest = channel;
      for (String input : node.inputs()) {
        int channels = shapes.get(input).channels();
        if (rest < channels) {
          return from(input, rest, rectified, graph, shapes);
        }
        rest -= channels;
      }
    }
    return new Measured(layer, channel, rectified);
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
