package org.vitrine.lens.model.op;

import ai.djl.ndarray.NDArray;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A fully connected layer. Weights: {@code weight} (units × inputs) and, with a bias, {@code bias}
 * (units).
 */
public record Dense(int units, boolean bias) implements Op {
  static final String NAME = "dense";

  static Dense read(Fields fields) {
    return new Dense(fields.integer("units", 1, 1_000_000), fields.flag("bias", true));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void write(ObjectNode node) {
    node.put("units", units);
    node.put("bias", bias);
  }

  @Override
  public LayerShape shape(List<LayerShape> inputs) {
    LayerShape input = Op.single(inputs);
    if (input.spatial()) {
      throw new MisfitException(
          "an input without positions is wanted (put flatten or global-average before); found "
              + input);
    }
    return LayerShape.flat(units);
  }

  @Override
  public Map<String, List<Integer>> weights(List<LayerShape> inputs) {
    Map<String, List<Integer>> shapes = new LinkedHashMap<>();
    shapes.put("weight", List.of(units, Op.single(inputs).channels()));
    if (bias) {
      shapes.put("bias", List.of(units));
    }
    return shapes;
  }

  @Override
  public NDArray forward(List<NDArray> inputs, Weights weights) {
    return JniUtils.linear(
        (PtNDArray) inputs.get(0),
        (PtNDArray) weights.get("weight"),
        bias ? (PtNDArray) weights.get("bias") : null);
  }
}
