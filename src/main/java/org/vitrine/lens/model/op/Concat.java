package org.vitrine.lens.model.op;

import ai.djl.ndarray.NDArray;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The channels of all inputs one after the other; the inputs have equal positions. */
public record Concat() implements Op {
  static final String NAME = "concat";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void write(ObjectNode node) {}

  @Override
  public LayerShape shape(List<LayerShape> inputs) {
    if (inputs.isEmpty()) {
      throw new MisfitException("at least one input is wanted; found none");
    }
    LayerShape first = inputs.get(0);
    for (LayerShape input : inputs) {
      if (!input.withChannels(1).equals(first.withChannels(1))) {
        throw new MisfitException("the inputs have equal positions; found " + inputs);
      }
    }
    return first.withChannels(
        (int) Math.min(Integer.MAX_VALUE, inputs.stream().mapToLong(LayerShape::channels).sum()));
  }

  @Override
  public NDArray forward(List<NDArray> inputs, Weights weights) {
    return JniUtils.cat(inputs.toArray(PtNDArray[]::new), 1);
  }
}
