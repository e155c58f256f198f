package org.vitrine.lens.model.op;

import ai.djl.ndarray.NDArray;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * The product of two inputs: of one shape, or the second with one number for each channel of the
 * first (units, or C×1×1), which is the excitation of a squeeze-and-excite block (Hu, Shen and Sun
 * 2018).
 */
public record Multiply() implements Op {
  static final String NAME = "multiply";

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
    if (inputs.size() != 2) {
      throw new MisfitException("two inputs are permitted; found " + inputs.size());
    }
    LayerShape first = inputs.get(0);
    LayerShape second = inputs.get(1);
    boolean each = second.values() == second.channels() && second.channels() == first.channels();
    if (!second.equals(first) && !each) {
      throw new MisfitException(
          "the second input has the shape of the first, or one number for each of its channels;"
              + " found "
              + inputs);
    }
    return first;
  }

  @Override
  public NDArray forward(List<NDArray> inputs, Weights weights) {
    NDArray first = inputs.get(0);
    NDArray second = inputs.get(1);
    int axes = first.getShape().dimension();
    if (second.getShape().dimension() == axes) {
      return first.mul(second);
    }
    long batch = first.getShape().get(0);
    try (NDArray aligned =
        axes == 4 ? second.reshape(batch, -1, 1, 1) : second.reshape(batch, -1)) {
      return first.mul(aligned);
    }
  }
}
