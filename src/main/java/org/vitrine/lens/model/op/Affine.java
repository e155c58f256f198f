package org.vitrine.lens.model.op;

import ai.djl.ndarray.NDArray;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;

/**
 * x · weight + bias, channel by channel: a scale layer, or a normalisation whose statistics were
 * multiplied out. Weights, each of the length of the channels: {@code weight} and, with a bias,
 * {@code bias}.
 */
public record Affine(boolean bias) implements Op {
  static final String NAME = "affine";

  static Affine read(Fields fields) {
    return new Affine(fields.flag("bias", true));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void write(ObjectNode node) {
    node.put("bias", bias);
  }

  @Override
  public LayerShape shape(List<LayerShape> inputs) {
    return Op.single(inputs);
  }

  @Override
  public Map<String, List<Integer>> weights(List<LayerShape> inputs) {
    List<Integer> each = List.of(Op.single(inputs).channels());
    Map<String, List<Integer>> shapes = new LinkedHashMap<>();
    shapes.put("weight", each);
    if (bias) {
      shapes.put("bias", each);
    }
    return shapes;
  }

  @Override
  public NDArray forward(List<NDArray> inputs, Weights weights) {
    NDArray input = inputs.get(0);
    NDArray scaled = met(weights.get("weight"), input, NDArray::mul);
    if (!bias) {
      return scaled;
    }
    try (scaled) {
      return met(weights.get("bias"), scaled, NDArray::add);
    }
  }

  /** A layer with a number for each of its channels. */
  private static NDArray met(NDArray each, NDArray layer, BinaryOperator<NDArray> operator) {
    try (NDArray aligned =
        layer.getShape().dimension() == 4 ? each.reshape(1, -1, 1, 1) : each.reshape(1, -1)) {
      return operator.apply(layer, aligned);
    }
  }
}
