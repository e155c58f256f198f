package org.vitrine.lens.model.op;

import ai.djl.ndarray.NDArray;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * The largest value in a window; padding never wins.
 *
 * @param padding at most half of the kernel
 * @param ceil whether a last window that is partly outside counts
 */
public record MaxPool(Extent kernel, Extent stride, Extent padding, boolean ceil) implements Op {
  static final String NAME = "maxpool";

  public MaxPool {
    Pooling.check(kernel, padding);
  }

  static MaxPool read(Fields fields) {
    Extent kernel = fields.extent("kernel", 1, 64);
    return new MaxPool(
        kernel,
        fields.extent("stride", 1, 64, kernel),
        fields.extent("padding", 0, 32, Extent.ZERO),
        fields.flag("ceil", false));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void write(ObjectNode node) {
    Pooling.write(node, kernel, stride, padding, ceil);
  }

  @Override
  public LayerShape shape(List<LayerShape> inputs) {
    LayerShape input = Op.spatial(inputs);
    return Window.over(input, input.channels(), kernel, stride, padding, Extent.ONE, ceil);
  }

  @Override
  public NDArray forward(List<NDArray> inputs, Weights weights) {
    return JniUtils.maxPool(
        (PtNDArray) inputs.get(0), kernel.toShape(), stride.toShape(), padding.toShape(), ceil);
  }
}
