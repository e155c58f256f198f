package org.vitrine.lens.model.op;

import ai.djl.ndarray.NDArray;
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
    Extent kernel, Extent stride, Extent padding, boolean ceil, boolean countPadding)
    implements Op {
  static final String NAME = "avgpool";

  public AveragePool {
    Pooling.check(kernel, padding);
  }

  static AveragePool read(Fields fields) {
    Extent kernel = fields.extent("kernel", 1, 64);
    return new AveragePool(
        kernel,
        fields.extent("stride", 1, 64, kernel),
        fields.extent("padding", 0, 32, Extent.ZERO),
        fields.flag("ceil", false),
        fields.flag("count-padding", true));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void write(ObjectNode node) {
    Pooling.write(node, kernel, stride, padding, ceil);
    node.put("count-padding", countPadding);
  }

  @Override
  public LayerShape shape(List<LayerShape> inputs) {
    LayerShape input = Op.spatial(inputs);
    return Window.over(input, input.channels(), kernel, stride, padding, Extent.ONE, ceil);
  }

  @Override
  public NDArray forward(List<NDArray> inputs, Weights weights) {
    return JniUtils.avgPool(
        (PtNDArray) inputs.get(0),
        kernel.toShape(),
        stride.toShape(),
        padding.toShape(),
        ceil,
        countPadding);
  }
}
