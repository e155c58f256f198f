package org.vitrine.lens.model.op;

import ai.djl.ndarray.NDArray;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * The largest value in a window; padding never wins.
 *
 * @param padding at most half of the kernel
 * @param ceil whether a last window that is partly outside counts
 */
public record MaxPool(Extent kernel, Extent stride, Padding padding, boolean ceil) implements Op {
  static final String NAME = "maxpool";

  public MaxPool {
    Window.pooling(kernel, stride, padding, ceil);
  }

  public MaxPool(Extent kernel, Extent stride, Extent padding, boolean ceil) {
    this(kernel, stride, Padding.symmetric(padding), ceil);
  }

  static MaxPool read(Fields fields) {
    Window window = Window.pooling(fields);
    return new MaxPool(window.kernel(), window.stride(), window.padding(), window.ceil());
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Optional<Op> linear() {
    return Optional.of(new AveragePool(kernel, stride, padding, ceil, false));
  }

  @Override
  public void write(ObjectNode node) {
    window().write(node);
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
    if (sides.symmetric()) {
      return pool(input, sides.before());
    }
    try (NDArray padded = sides.put(input, Double.NEGATIVE_INFINITY)) {
      return pool(padded, Extent.ZERO);
    }
  }

  private NDArray pool(NDArray input, Extent around) {
    return JniUtils.maxPool(
        (PtNDArray) input, kernel.toShape(), stride.toShape(), around.toShape(), ceil);
  }

  private Window window() {
    return new Window(kernel, stride, padding, Extent.ONE, ceil);
  }
}
