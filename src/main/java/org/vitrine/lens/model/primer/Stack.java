package org.vitrine.lens.model.primer;

import java.util.ArrayList;
import java.util.List;
import org.vitrine.lens.model.Graph;
import org.vitrine.lens.model.Node;
import org.vitrine.lens.model.op.AveragePool;
import org.vitrine.lens.model.op.BatchNorm;
import org.vitrine.lens.model.op.Concat;
import org.vitrine.lens.model.op.Conv;
import org.vitrine.lens.model.op.Dense;
import org.vitrine.lens.model.op.Extent;
import org.vitrine.lens.model.op.GlobalAverage;
import org.vitrine.lens.model.op.Op;
import org.vitrine.lens.model.op.Relu;

/**
 * Puts a graph together, stage upon stage. A stage's own name, such as {@code conv2}, is its value
 * before the ReLU: what pictures are best drawn for, since a ReLU that is shut gives no gradient.
 * {@code conv2-relu} is what the next stage sees.
 */
final class Stack {
  private static final BatchNorm NORM = new BatchNorm(1e-5);

  private final List<Node> nodes = new ArrayList<>();
  private String top = Graph.INPUT;

  Graph graph() {
    return new Graph(nodes);
  }

  /** A convolution that keeps height and width, normalised. */
  Stack stage(String name, int channels, int kernel) {
    String value = normalised(name, true, channels, kernel, top);
    top = relu(value);
    return this;
  }

  /**
   * Side by side and then together (Szegedy et al. 2015): 1×1; 3×3 and 5×5, each after a narrow
   * 1×1; the channels in this order.
   */
  Stack mixed(String name, int one, int narrow3, int three, int narrow5, int five) {
    List<String> branches =
        List.of(
            normalised(name + "-1x1", false, one, 1, top),
            normalised(name + "-3x3", false, three, 3, narrow(name + "-3x3", narrow3)),
            normalised(name + "-5x5", false, five, 5, narrow(name + "-5x5", narrow5)));
    nodes.add(new Node(name, new Concat(), branches, true));
    top = relu(name);
    return this;
  }

  private String narrow(String name, int channels) {
    return relu(normalised(name + "-narrow", false, channels, 1, top));
  }

  /** Halves height and width by means, which pass gradients on to every position. */
  Stack pool(String name) {
    Extent two = Extent.square(2);
    top = add(name, new AveragePool(two, two, Extent.square(0), false, true), top, false);
    return this;
  }

  Stack globalAverage(String name) {
    top = add(name, new GlobalAverage(), top, false);
    return this;
  }

  /** A head: one value for each class, before any softmax. The top stays where it is. */
  Stack head(String name, int classes, boolean shown) {
    add(name, new Dense(classes, true), top, shown);
    return this;
  }

  private String normalised(String name, boolean shown, int channels, int kernel, String input) {
    Extent one = Extent.square(1);
    Conv conv =
        new Conv(channels, Extent.square(kernel), one, Extent.square(kernel / 2), one, 1, false);
    String raw = add(name + "-conv", conv, input, false);
    return add(name, NORM, raw, shown);
  }

  private String relu(String input) {
    return add(input + "-relu", new Relu(), input, false);
  }

  private String add(String name, Op op, String input, boolean shown) {
    nodes.add(new Node(name, op, List.of(input), shown));
    return name;
  }
}
