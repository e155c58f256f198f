package org.vitrine.lens.model.op;

import ai.djl.ndarray.NDArray;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** max(x, 0). A node of its own, so that the value before it can be asked for. */
public record Relu() implements Op {
  static final String NAME = "relu";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean rectifies() {
    return true;
  }

  @Override
  public Optional<Op> linear() {
    return Optional.of(LeakyRelu.OPEN);
  }

  @Override
  public void write(ObjectNode node) {}

  @Override
  public LayerShape shape(List<LayerShape> inputs) {
    return Op.single(inputs);
  }

  @Override
  public NDArray forward(List<NDArray> inputs, Weights weights) {
    return JniUtils.relu((PtNDArray) inputs.get(0));
  }
}
