package org.vitrine.lens.model.op;

import ai.djl.ndarray.NDArray;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** The exponentials of the channels over their sum, at each position. */
public record Softmax() implements Op {
  static final String NAME = "softmax";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Optional<Op> linear() {
    return Optional.empty();
  }

  @Override
  public void write(ObjectNode node) {}

  @Override
  public LayerShape shape(List<LayerShape> inputs) {
    return Op.single(inputs);
  }

  @Override
  public NDArray forward(List<NDArray> inputs, Weights weights) {
    return inputs.get(0).softmax(1);
  }
}
