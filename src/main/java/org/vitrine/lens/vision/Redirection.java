package org.vitrine.lens.vision;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vitrine.lens.UnansweredException;
import org.vitrine.lens.model.Gradients;
import org.vitrine.lens.model.Graph;
import org.vitrine.lens.model.Network;
import org.vitrine.lens.model.Node;
import org.vitrine.lens.model.op.Relu;

/**
 * One look through a network whose ReLUs, on the way back, send a gradient on that they would
 * otherwise stop: where the value before is below zero and the gradient would raise it; before a
 * ReLU6 also where it is above six and the gradient would lower it. Only for those pictures of the
 * batch of which nothing at all would get through. So a unit that is silent for the first noise
 * finds a way to speak (Lucid, {@code misc/redirected_relu_grad.py}).
 *
 * <p>The value of every ReLU is cut off from what it was made of and tracked by itself. The way
 * back then goes from ReLU to ReLU: the gradient at its value, the rule, and on through what lies
 * before it. Not thread-safe; used once.
 */
final class Redirection implements Eye.Passage {
  private static final double SIX = 6;

  private final Network network;
  private final List<Cut> cuts = new ArrayList<>();

  /**
   * A ReLU of the look.
   *
   * @param before what it takes, differentiable by the cuts before
   * @param after what it gives, tracked
   */
  private record Cut(Node node, NDArray before, NDArray after) {}

  /**
   * @throws UnansweredException if the network is a program, which has no ReLUs to be found
   */
  Redirection(Network network) {
    this.network = network;
    if (network.description().graph().scripted()) {
      throw new UnansweredException(
          "field \"redirect\" is 0 for the model \"%s\": it is a TorchScript program, and"
                  .formatted(network.description().id())
              + " gradients cannot be led through it in another way");
    }
  }

  @Override
  public Map<String, NDArray> layers(NDArray input, Set<String> nodes) {
    Map<String, NDArray> given = new LinkedHashMap<>();
    given.put(Graph.INPUT, input);
    for (Node node : relus(nodes)) {
      String from = node.inputs().get(0);
      NDArray before = network.forward(given, Set.of(from)).get(from);
      NDArray after =
          Gradients.without(
              () -> network.forward(Map.of(from, before), Set.of(node.name())).get(node.name()));
      Gradients.track(after);
      cuts.add(new Cut(node, before, after));
      given.put(node.name(), after);
    }
    return network.forward(given, nodes);
  }

  /** The ReLUs that the nodes are made with, in the order of computation. */
  private List<Node> relus(Set<String> nodes) {
    Set<String> needed = new HashSet<>(nodes);
    List<Node> relus = new ArrayList<>();
    for (Node node : network.description().graph().nodes().reversed()) {
      if (needed.contains(node.name())) {
        needed.addAll(node.inputs());
        if (node.op().rectifies()) {
          relus.addFirst(node);
        }
      }
    }
    return relus;
  }

  /**
   * {@link Gradients#backward} with the rule.
   *
   * @param value that was computed with what {@link #layers} gave
   */
  void backward(NDArray value, NDManager scope) {
    Gradients.backwardAgain(value);
    for (Cut cut : cuts.reversed()) {
      Optional<NDArray> gradient = Gradients.find(cut.after(), scope);
      if (gradient.isPresent()) {
        NDArray sent =
            Gradients.without(
                () -> sent(cut.before(), gradient.get(), !(cut.node().op() instanceof Relu)));
        Gradients.backwardAgain(cut.before().mul(sent));
      }
    }
  }

  /**
   * What a ReLU sends on of a gradient uphill.
   *
   * @param before B×…, what it takes
   * @param six whether it also cuts off what is above six
   */
  static NDArray sent(NDArray before, NDArray gradient, boolean six) {
    NDManager scope = before.getManager();
    NDArray below = number(before.lt(0));
    NDArray closed = below;
    NDArray helpful = below.mul(number(gradient.gt(0)));
    if (six) {
      NDArray above = number(before.gt(SIX));
      closed = below.add(above);
      helpful = helpful.add(above.mul(number(gradient.lt(0))));
    }
    NDArray through = gradient.mul(scope.ones(before.getShape()).sub(closed));
    NDArray blocked = number(Measure.sumOfEach(through.abs()).eq(0));
    return through.add(gradient.mul(helpful).mul(blocked.reshape(each(before.getShape()))));
  }

  /** B×1×… */
  private static Shape each(Shape shape) {
    long[] each = new long[shape.dimension()];
    Arrays.fill(each, 1);
    each[0] = shape.get(0);
    return new Shape(each);
  }

  private static NDArray number(NDArray truth) {
    return truth.toType(DataType.FLOAT32, false);
  }
}
