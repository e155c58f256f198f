package org.vitrine.lens.study;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vitrine.lens.model.Graph;
import org.vitrine.lens.model.Node;
import org.vitrine.lens.model.op.AdaptiveAverage;
import org.vitrine.lens.model.op.Add;
import org.vitrine.lens.model.op.Affine;
import org.vitrine.lens.model.op.AveragePool;
import org.vitrine.lens.model.op.BatchNorm;
import org.vitrine.lens.model.op.Concat;
import org.vitrine.lens.model.op.Conv;
import org.vitrine.lens.model.op.Dense;
import org.vitrine.lens.model.op.Dropout;
import org.vitrine.lens.model.op.Extent;
import org.vitrine.lens.model.op.Flatten;
import org.vitrine.lens.model.op.GlobalAverage;
import org.vitrine.lens.model.op.GlobalMax;
import org.vitrine.lens.model.op.LayerShape;
import org.vitrine.lens.model.op.LeakyRelu;
import org.vitrine.lens.model.op.LocalResponseNorm;
import org.vitrine.lens.model.op.MaxPool;
import org.vitrine.lens.model.op.Multiply;
import org.vitrine.lens.model.op.Op;
import org.vitrine.lens.model.op.Opaque;
import org.vitrine.lens.model.op.Pad;
import org.vitrine.lens.model.op.Padding;
import org.vitrine.lens.model.op.Pointwise;
import org.vitrine.lens.model.op.Relu;
import org.vitrine.lens.model.op.Softmax;

/**
 * The positions of a layer that a position of a later one is computed from, all four inclusive.
 * Some may lie outside of the layer: there the padding is.
 */
record ReceptiveField(int top, int left, int bottom, int right) {
  private static final Extent ONE = Extent.square(1);

  /**
   * Of one position.
   *
   * @param between the nodes from the one layer to the other, see {@link Graph#between}
   * @param shapes of all nodes and of {@link Graph#INPUT}
   */
  static ReceptiveField of(
      String from, List<Node> between, int y, int x, Map<String, LayerShape> shapes) {
    Map<String, ReceptiveField> fields = new HashMap<>();
    fields.put(between.getLast().name(), new ReceptiveField(y, x, y, x));
    for (Node node : between.reversed()) {
      ReceptiveField field = fields.get(node.name());
      for (String input : node.inputs()) {
        fields.merge(input, field.before(node.op(), shapes.get(input)), ReceptiveField::union);
      }
    }
    return fields.get(from);
  }

  private ReceptiveField before(Op op, LayerShape input) {
    return switch (op) {
      case Conv conv ->
          through(conv.kernel(), conv.stride(), conv.padding(), conv.dilation(), input);
      case MaxPool pool -> through(pool.kernel(), pool.stride(), pool.padding(), ONE, input);
      case AveragePool pool -> through(pool.kernel(), pool.stride(), pool.padding(), ONE, input);
      case Pad pad -> through(ONE, ONE, pad.sides(), ONE, input);
      case Add one -> this;
      case Affine one -> this;
      case BatchNorm one -> this;
      case Concat one -> this;
      case Dropout one -> this;
      case LeakyRelu one -> this;
      case LocalResponseNorm one -> this;
      case Pointwise one -> this;
      case Relu one -> this;
      case Softmax one -> this;
      case AdaptiveAverage all -> whole(input);
      case Dense all -> whole(input);
      case Flatten all -> whole(input);
      case GlobalAverage all -> whole(input);
      case GlobalMax all -> whole(input);
      case Multiply all -> whole(input);
      case Opaque all -> whole(input);
    };
  }

  private ReceptiveField through(
      Extent kernel, Extent stride, Padding padding, Extent dilation, LayerShape input) {
    Padding.Sides sides = padding.around(input.height(), input.width(), kernel, stride, dilation);
    return new ReceptiveField(
        top * stride.height() - sides.top(),
        left * stride.width() - sides.left(),
        bottom * stride.height() - sides.top() + dilation.height() * (kernel.height() - 1),
        right * stride.width() - sides.left() + dilation.width() * (kernel.width() - 1));
  }

  private static ReceptiveField whole(LayerShape layer) {
    return new ReceptiveField(0, 0, layer.height() - 1, layer.width() - 1);
  }

  ReceptiveField union(ReceptiveField other) {
    return new ReceptiveField(
        Math.min(top, other.top),
        Math.min(left, other.left),
        Math.max(bottom, other.bottom),
        Math.max(right, other.right));
  }

  /** What of it lies in the layer. */
  ReceptiveField within(LayerShape layer) {
    return new ReceptiveField(
        Math.max(0, top),
        Math.max(0, left),
        Math.min(layer.height() - 1, bottom),
        Math.min(layer.width() - 1, right));
  }

  int height() {
    return bottom - top + 1;
  }

  int width() {
    return right - left + 1;
  }
}
