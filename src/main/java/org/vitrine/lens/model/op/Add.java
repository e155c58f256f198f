package org.vitrine.lens.model.op;

import ai.djl.ndarray.NDArray;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The sum of its inputs, which have one shape: the residual connection. */
public record Add() implements Op {
  static final String NAME = "add";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void write(ObjectNode node) {}

  @Override
  public LayerShape shape(List<LayerShape> inputs) {
    if (inputs.size() < 2) {
      throw new MisfitException("at least two inputs are wanted; found " + inputs.size());
    }
    for (LayerShape input : inputs) {
      if (!input.equals(inputs.get(0))) {
        throw new MisfitException("the inputs have equal shapes; found " + inputs);
      }
    }
    return inputs.get(0);
  }

  @Override
  public NDArray forward(List<NDArray> inputs, Weights weights) {
    NDArray sum = inputs.get(0).add(inputs.get(1));
    for (NDArray input : inputs.subList(2, inputs.size())) {
      NDArray before = sum;
      sum = before.add(input);
      before.close();
    }
    return sum;
  }
}
