package org.vitrine.lens.model.op;

import ai.djl.ndarray.NDArray;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The mean of each channel over all positions: a layer without positions. */
public record GlobalAverage() implements Op {
  static final String NAME = "global-average";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void write(ObjectNode node) {}

  @Override
  public LayerShape shape(List<LayerShape> inputs) {
    return LayerShape.flat(Op.spatial(inputs).channels());
  }

  @Override
  public NDArray forward(List<NDArray> inputs, Weights weights) {
    // The engine's mean takes one axis only.
    try (NDArray flat = inputs.get(0).flatten(2, 3)) {
      return flat.mean(new int[] {2});
    }
  }
}
