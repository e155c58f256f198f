package org.vitrine.lens.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.vitrine.lens.model.op.Conv;

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
    return conv.turns()
        ? Optional.of(
            (before, gradient) ->
                conv.back(
                    gradient,
                    turned.computeIfAbsent(
                        node.name(), name -> turn(Tensor.of(weight)).toArray(manager))))
        : Optional.empty();
  }

  /** Outputs × inputs × height × width to inputs × outputs × height × width, from end to front. */
  static Tensor turn(Tensor weight) {
    List<Integer> shape = weight.shape();
    int outputs = shape.get(0);
    int inputs = shape.get(1);
    int places = shape.get(2) * shape.get(3);
    float[] values = new float[weight.values().length];
    for (int output = 0; output < outputs; output++) {
      for (int input = 0; input < inputs; input++) {
        for (int place = 0; place < places; place++) {
          values[(input * outputs + output) * places + places - 1 - place] =
              weight.values()[(output * inputs + input) * places + place];
        }
      }
    }
    return new Tensor(List.of(inputs, outputs, shape.get(2), shape.get(3)), values);
  }
}
