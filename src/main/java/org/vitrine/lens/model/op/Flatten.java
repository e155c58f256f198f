package org.vitrine.lens.model.op;

import ai.djl.ndarray.NDArray;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** All values of a picture in a row: channel by channel, row by row. */
public record Flatten() implements Op {
  static final String NAME = "flatten";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void write(ObjectNode node) {}

  @Override
  public LayerShape shape(List<LayerShape> inputs) {
    return LayerShape.flat(Op.single(inputs).values());
  }

  @Override
  public NDArray forward(List<NDArray> inputs, Weights weights) {
    NDArray input = inputs.get(0);
    return input.getShape().dimension() == 2 ? input : input.flatten(1, 3);
  }
}
