package org.vitrine.lens.model.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.vitrine.lens.model.Graph;
import org.vitrine.lens.model.MalformedModelException;
import org.vitrine.lens.model.ModelDescription;
import org.vitrine.lens.model.Node;
import org.vitrine.lens.model.Tensor;
import org.vitrine.lens.model.UnsupportedModelException;
import org.vitrine.lens.model.op.Add;
import org.vitrine.lens.model.op.Affine;
import org.vitrine.lens.model.op.BatchNorm;
import org.vitrine.lens.model.op.Concat;
import org.vitrine.lens.model.op.Conv;
import org.vitrine.lens.model.op.Dense;
import org.vitrine.lens.model.op.Flatten;
import org.vitrine.lens.model.op.LayerShape;
import org.vitrine.lens.model.op.Multiply;

/**
 * Weights of a network that was trained with its channels last, as TensorFlow has them: kernels are
 * height × width × inputs × outputs (depthwise height × width × channels × multiplier), dense
 * weights inputs × outputs, and a flattened layer runs row by row, its channels fastest.
 */
final class ChannelsLast {
  private final ModelDescription description;
  private final Map<String, LayerShape> shapes;

  /** The layers whose flattened order a row of units still has. */
  private final Map<String, LayerShape> orders = new LinkedHashMap<>();

  /**
   * @throws UnsupportedModelException if rows of different orders are joined
   */
  ChannelsLast(ModelDescription description) {
    this.description = description;
    this.shapes = new LinkedHashMap<>(description.shapes());
    shapes.put(Graph.INPUT, description.input().shape());
    for (Node node : description.graph().nodes()) {
      order(node).ifPresent(order -> orders.put(node.name(), order));
    }
  }

  private Optional<LayerShape> order(Node node) {
    LayerShape before = shapes.get(node.inputs().get(0));
    if (node.op() instanceof Flatten && before.height() * before.width() > 1) {
      return Optional.of(before);
    }
    List<Optional<LayerShape>> inputs =
        node.inputs().stream().map(input -> Optional.ofNullable(orders.get(input))).toList();
    if (node.op() instanceof Dense || inputs.stream().allMatch(Optional::isEmpty)) {
      return Optional.empty();
    }
    boolean joins =
        node.op() instanceof Add || node.op() instanceof Multiply || node.op() instanceof Concat;
    if (joins && (node.op() instanceof Concat || inputs.stream().distinct().count() > 1)) {
      throw new UnsupportedModelException(
          "node \"%s\" (%s): rows that were flattened with their channels last are joined; this"
                  .formatted(node.name(), node.op().name())
              + " is not built here");
    }
    return inputs.get(0);
  }

  /** The shapes that the arrays have in such a file. */
  SequencedMap<String, List<Integer>> stored() {
    SequencedMap<String, List<Integer>> stored = new LinkedHashMap<>();
    each((name, node, shape) -> stored.put(name, stored(node, shape)));
    return stored;
  }

  /** The shape of one array in such a file. */
  private List<Integer> stored(Node node, List<Integer> shape) {
    if (node.op() instanceof Conv conv && shape.size() == 4) {
      return depthwise(node, conv)
          ? List.of(shape.get(2), shape.get(3), conv.groups(), shape.get(0) / conv.groups())
          : List.of(shape.get(2), shape.get(3), shape.get(1), shape.get(0));
    }
    return node.op() instanceof Dense && shape.size() == 2 ? shape.reversed() : shape;
  }

  private boolean depthwise(Node node, Conv conv) {
    return conv.groups() > 1 && conv.groups() == shapes.get(node.inputs().get(0)).channels();
  }

  /** The arrays as {@code weights.npz} has them. */
  SequencedMap<String, Tensor> ours(Map<String, Tensor> arrays) {
    if (orders.containsKey(description.logits())) {
      throw new MalformedModelException(
          "node \"%s\" gives the classes, so it is no flattened layer"
              .formatted(description.logits()));
    }
    SequencedMap<String, Tensor> ours = new LinkedHashMap<>();
    each((name, node, shape) -> ours.put(name, ours(node, shape, arrays.get(name).values())));
    return ours;
  }

  private Tensor ours(Node node, List<Integer> shape, float[] values) {
    Optional<LayerShape> order = Optional.ofNullable(orders.get(node.inputs().get(0)));
    if (node.op() instanceof Conv && shape.size() == 4) {
      // Positions × (inputs/groups) × outputs; of a depthwise kernel the middle is 1.
      int positions = shape.get(2) * shape.get(3);
      return new Tensor(shape, turned(values, positions, shape.get(1), shape.get(0)));
    }
    if (node.op() instanceof Dense && shape.size() == 2) {
      float[] rows = order.map(was -> sorted(values, was, shape.get(0))).orElse(values);
      return new Tensor(shape, turned(rows, 1, shape.get(1), shape.get(0)));
    }
    boolean each = node.op() instanceof BatchNorm || node.op() instanceof Affine;
    return new Tensor(shape, each && order.isPresent() ? sorted(values, order.get(), 1) : values);
  }

  /** From positions × inputs × outputs to outputs × inputs × positions. */
  private static float[] turned(float[] values, int positions, int inputs, int outputs) {
    float[] turned = new float[values.length];
    for (int p = 0; p < positions; p++) {
      for (int i = 0; i < inputs; i++) {
        for (int o = 0; o < outputs; o++) {
          turned[(o * inputs + i) * positions + p] = values[(p * inputs + i) * outputs + o];
        }
      }
    }
    return turned;
  }

  /** Rows that stand position by position, brought to stand channel by channel. */
  private static float[] sorted(float[] values, LayerShape was, int width) {
    int positions = was.height() * was.width();
    float[] sorted = new float[values.length];
    for (int c = 0; c < was.channels(); c++) {
      for (int p = 0; p < positions; p++) {
        System.arraycopy(
            values, (p * was.channels() + c) * width, sorted, (c * positions + p) * width, width);
      }
    }
    return sorted;
  }

  private interface EachArray {
    void take(String name, Node node, List<Integer> shape);
  }

  private void each(EachArray action) {
    for (Node node : description.graph().nodes()) {
      List<LayerShape> inputs = new ArrayList<>();
      node.inputs().forEach(input -> inputs.add(shapes.get(input)));
      node.op()
          .weights(inputs)
          .forEach((name, shape) -> action.take(node.name() + "." + name, node, shape));
    }
  }
}
