package org.vitrine.lens.model.op;

import ai.djl.ndarray.NDArray;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** x where positive, else {@code slope}·x. */
public record LeakyRelu(double slope) implements Op {
  static final String NAME = "leaky-relu";

  /** Lets everything through as it is: a ReLU that stands open. */
  static final LeakyRelu OPEN = new LeakyRelu(1);

  static LeakyRelu read(Fields fields) {
    return new LeakyRelu(fields.number("slope", 0, 1, 0.01));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Optional<Op> linear() {
    return Optional.of(OPEN);
  }

  @Override
  public void write(ObjectNode node) {
    node.put("slope", slope);
  }

  @Override
  public LayerShape shape(List<LayerShape> inputs) {
    return Op.single(inputs);
  }

  @Override
  public NDArray forward(List<NDArray> inputs, Weights weights) {
    return JniUtils.leakyRelu((PtNDArray) inputs.get(0), slope);
  }
}
