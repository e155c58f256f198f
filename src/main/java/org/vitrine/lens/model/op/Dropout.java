package org.vitrine.lens.model.op;

import ai.djl.ndarray.NDArray;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * Passes its input on. What it dropped when the network was trained is history; the node is kept so
 * that a graph may be written as its authors published it.
 */
public record Dropout(double rate) implements Op {
  static final String NAME = "dropout";

  static Dropout read(Fields fields) {
    return new Dropout(fields.number("rate", 0, 1, 0.5));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void write(ObjectNode node) {
    node.put("rate", rate);
  }

  @Override
  public LayerShape shape(List<LayerShape> inputs) {
    return Op.single(inputs);
  }

  @Override
  public NDArray forward(List<NDArray> inputs, Weights weights) {
    return inputs.get(0);
  }
}
