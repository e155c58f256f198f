package org.vitrine.lens.model.op;

import ai.djl.ndarray.NDArray;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * The means of windows that are laid so that there are as many as {@code size} says, whatever the
 * size of the layer: PyTorch's adaptive average pooling, which VGG and AlexNet end with. The window
 * of place i of n reaches from ⌊i·length/n⌋ to ⌈(i+1)·length/n⌉.
 */
public record AdaptiveAverage(Extent size) implements Op {
  static final String NAME = "adaptive-average";

  static AdaptiveAverage read(Fields fields) {
    return new AdaptiveAverage(fields.extent("size", 1, 1024));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void write(ObjectNode node) {
    node.set("size", size.toJson());
  }

  @Override
  public LayerShape shape(List<LayerShape> inputs) {
    return LayerShape.spatial(Op.spatial(inputs).channels(), size.height(), size.width());
  }

  @Override
  public NDArray forward(List<NDArray> inputs, Weights weights) {
    return JniUtils.adaptiveAvgPool((PtNDArray) inputs.get(0), size.toShape());
  }
}
