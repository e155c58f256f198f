package org.vitrine.lens.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.vitrine.lens.model.op.Conv;
import org.vitrine.lens.model.op.Extent;
import org.vitrine.lens.model.op.WayBack;

/**
 * The weights of convolutions turned about, with which their gradients are convolutions themselves;
 * each is made when it is first needed. Thread-safe.
 */
final class TurnedWeights {
  private final Execution execution;
  private final NDManager manager;
  private final Map<String, NDArray> turned = new ConcurrentHashMap<>();

  /**
   * @param manager what they belong to
   */
  TurnedWeights(Execution execution, NDManager manager) {
    this.execution = execution;
    this.manager = manager;
  }

  /** The way back past a convolution, or past a normalisation that is computed with one. */
  Optional<Tape.Rule> rule(Node node) {
    if (Folding.holds(node, execution.foldings(), Set.of())) {
      Folding folding = execution.foldings().get(node.name());
      return rule(node, folding.conv(), folding.weight());
    }
    return node.op() instanceof Conv conv
        ? rule(node, conv, execution.weights().get(node.name()).get("weight"))
        : Optional.empty();
  }

  private Optional<Tape.Rule> rule(Node node, Conv conv, NDArray weight) {
    int inputs = Math.toIntExact(weight.getShape().get(1));
    return WayBack.of(conv, inputs)
        .map(
            way ->
                (before, gradient) ->
                    way.back(
                        gradient,
                        turned.computeIfAbsent(
                            node.name(), name -> turned(way, weight).toArray(manager)),
                        before.getShape()));
  }

  static Tensor turned(WayBack way, NDArray weight) {
    Extent kernel = way.kernel();
    return new Tensor(
        List.of(way.outputs(), way.forward().channels(), kernel.height(), kernel.width()),
        way.turned(Tensor.of(weight).values()));
  }
}
