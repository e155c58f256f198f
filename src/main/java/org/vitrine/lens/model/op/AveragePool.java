package org.vitrine.lens.model.op;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * The mean of a window.
 *
 * @param padding at most half of the kernel
 * @param ceil whether a last window that is partly outside counts
 * @param countPadding whether the zeros of the padding count in the mean
 */
public record AveragePool(
    Extent kernel, Extent stride, Padding padding, boolean ceil, boolean countPadding)
    implements Op {
  static final String NAME = "avgpool";

  public AveragePool {
    Window.pooling(kernel, stride, padding, ceil);
  }

  public AveragePool(
      Extent kernel, Extent stride, Extent padding, boolean ceil, boolean countPadding) {
    this(kernel, stride, Padding.symmetric(padding), ceil, countPadding);
  }

  static AveragePool read(Fields fields) {
    Window window = Window.pooling(fields);
    return new AveragePool(
        window.kernel(),
        window.stride(),
        window.padding(),
        window.ceil(),
        fields.flag("count-padding", true));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void write(ObjectNode node) {
    window().write(node);
    node.put("count-padding", countPadding);
  }

  @Override
  public LayerShape shape(List<LayerShape> inputs) {
    LayerShape input = Op.spatial(inputs);
    return window().over(input, input.channels());
  }

  @Override
  public NDArray forward(List<NDArray> inputs, Weights weights) {
    NDArray input = inputs.get(0);
    Padding.Sides sides = window().sides(input);
    NDArray mean = pool(input, sides);
    if (countPadding || sides.equals(Padding.none())) {
      return mean;
    }
    try (mean;
        NDArray share = share(input, sides)) {
      return mean.div(share);
    }
  }

  /** Which share of each window is no padding. The engine's own way not to count it counts it. */
  private NDArray share(NDArray input, Padding.Sides sides) {
    Shape one = new Shape(1, 1, input.getShape().get(2), input.getShape().get(3));
    try (NDArray ones = input.getManager().full(one, 1f, input.getDataType())) {
      return pool(ones, sides);
    }
  }

  private NDArray pool(NDArray input, Padding.Sides sides) {
    if (sides.symmetric()) {
      return pool(input, sides.before());
    }
    try (NDArray padded = sides.put(input, 0)) {
      return pool(padded, Extent.ZERO);
    }
  }

  private NDArray pool(NDArray input, Extent around) {
    return JniUtils.avgPool(
        (PtNDArray) input, kernel.toShape(), stride.toShape(), around.toShape(), ceil, true);
  }

  private Window window() {
    return new Window(kernel, stride, padding, Extent.ONE, ceil);
  }
}
