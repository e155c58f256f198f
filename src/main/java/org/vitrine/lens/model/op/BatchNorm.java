package org.vitrine.lens.model.op;

import ai.djl.ndarray.NDArray;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Batch normalisation (Ioffe and Szegedy 2015): (x − mean) / √(variance + epsilon) · weight + bias,
 * channel by channel. Mean and variance are the running ones, or, in training, the batch's, which
 * then move the running ones. Weights, each of the length of the channels: {@code weight}, {@code
 * bias}, {@code running_mean}, {@code running_var}.
 */
public record BatchNorm(double epsilon) implements Op {
  static final String NAME = "batchnorm";

  /** How far one batch moves the running mean and variance. */
  private static final double MOMENTUM = 0.1;

  static BatchNorm read(Fields fields) {
    return new BatchNorm(fields.number("epsilon", 1e-12, 1, 1e-5));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void write(ObjectNode node) {
    node.put("epsilon", epsilon);
  }

  @Override
  public LayerShape shape(List<LayerShape> inputs) {
    return Op.single(inputs);
  }

  @Override
  public Map<String, List<Integer>> weights(List<LayerShape> inputs) {
    List<Integer> each = List.of(Op.single(inputs).channels());
    Map<String, List<Integer>> shapes = new LinkedHashMap<>();
    for (String name : List.of("weight", "bias", "running_mean", "running_var")) {
      shapes.put(name, each);
    }
    return shapes;
  }

  @Override
  public NDArray forward(List<NDArray> inputs, Weights weights) {
    return JniUtils.batchNorm(
        (PtNDArray) inputs.get(0),
        (PtNDArray) weights.get("running_mean"),
        (PtNDArray) weights.get("running_var"),
        (PtNDArray) weights.get("weight"),
        (PtNDArray) weights.get("bias"),
        weights.training(),
        MOMENTUM,
        epsilon);
  }
}
