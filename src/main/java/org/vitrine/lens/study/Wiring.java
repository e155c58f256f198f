package org.vitrine.lens.study;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vitrine.lens.QuestionException;
import org.vitrine.lens.UnansweredException;
import org.vitrine.lens.model.Graph;
import org.vitrine.lens.model.Node;
import org.vitrine.lens.model.op.Affine;
import org.vitrine.lens.model.op.BatchNorm;
import org.vitrine.lens.model.op.Concat;
import org.vitrine.lens.model.op.Conv;
import org.vitrine.lens.model.op.Dropout;
import org.vitrine.lens.model.op.LayerShape;
import org.vitrine.lens.model.op.LeakyRelu;
import org.vitrine.lens.model.op.Op;
import org.vitrine.lens.model.op.Pointwise;
import org.vitrine.lens.model.op.Relu;

/**
 * What lies between two layers.
 *
 * @param shapes of all nodes, for any size of picture
 */
record Wiring(Graph graph, Map<String, LayerShape> shapes, String from, String layer) {

  /**
   * @throws QuestionException if the later layer does not come from the earlier one
   * @throws UnansweredException if there is something in between that has no linear form
   */
  void check() {
    if (graph.scripted()) {
      throw new UnansweredException(
          "the weights of a TorchScript program are not known here, so none can be told");
    }
    List<Node> between = graph.between(from, layer);
    if (between.isEmpty()) {
      throw new QuestionException(
          "from",
          "field \"from\": nothing of \"%s\" comes to layer \"%s\"; name an earlier layer, or \"%s\""
              .formatted(from, layer, Graph.INPUT));
    }
    for (Node node : between) {
      if (node.op().linear().isEmpty()) {
        throw new UnansweredException(
            "between \"%s\" and \"%s\" is \"%s\" (%s), which has no linear form"
                .formatted(from, layer, node.name(), node.op().name()));
      }
    }
  }

  /**
   * Whether the later layer comes from the earlier one through nothing but what has a linear form.
   */
  boolean possible() {
    List<Node> between = graph.between(from, layer);
    return !graph.scripted()
        && !between.isEmpty()
        && between.stream().allMatch(node -> node.op().linear().isPresent());
  }

  /** The node that a channel of the later layer comes from: of a concatenation, the part. */
  String source(int channel) {
    return source(layer, channel);
  }

  private String source(String name, int channel) {
    Node node = graph.find(name).orElseThrow();
    if (node.op() instanceof Concat) {
      int rest = channel;
      for (String input : node.inputs()) {
        int channels = shapes.get(input).channels();
        if (rest < channels) {
          return input.equals(from) || input.equals(Graph.INPUT) ? input : source(input, rest);
        }
        rest -= channels;
      }
    }
    return passesOn(node.op()) && node.inputs().stream().noneMatch(from::equals)
        ? source(node.inputs().get(0), channel)
        : name;
  }

  /** Whether there is one convolution between the earlier layer and the channel, and no more. */
  boolean direct(int channel) {
    Optional<Node> conv = graph.find(source(channel)).filter(node -> node.op() instanceof Conv);
    return conv.isPresent() && plainly(conv.get().inputs().get(0));
  }

  /** Whether nothing is computed on the way from the earlier layer. */
  private boolean plainly(String name) {
    if (name.equals(from)) {
      return true;
    }
    Optional<Node> node = graph.find(name);
    if (node.isEmpty() || !(passesOn(node.get().op()) || node.get().op() instanceof Concat)) {
      return false;
    }
    List<String> ways =
        node.get().inputs().stream()
            .filter(input -> input.equals(from) || !graph.between(from, input).isEmpty())
            .toList();
    return !ways.isEmpty() && ways.stream().allMatch(this::plainly);
  }

  /** Neither mixes channels nor positions. */
  private static boolean passesOn(Op op) {
    return op instanceof BatchNorm
        || op instanceof Affine
        || op instanceof Dropout
        || op instanceof LeakyRelu
        || op instanceof Pointwise
        || op instanceof Relu;
  }
}
