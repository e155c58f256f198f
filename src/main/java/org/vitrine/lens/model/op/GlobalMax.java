package org.vitrine.lens.model.op;

import ai.djl.ndarray.NDArray;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * The largest value of each channel over all positions.
 *
 * @param keepPosition as for {@link GlobalAverage}
 */
public record GlobalMax(boolean keepPosition) implements Op {
  static final String NAME = "global-max";

  static GlobalMax read(Fields fields) {
    return new GlobalMax(fields.flag(GlobalAverage.KEEP, false));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Optional<Op> linear() {
    return Optional.of(new GlobalAverage(keepPosition));
  }

  @Override
  public void write(ObjectNode node) {
    if (keepPosition) {
      node.put(GlobalAverage.KEEP, true);
    }
  }

  @Override
  public LayerShape shape(List<LayerShape> inputs) {
    int channels = Op.spatial(inputs).channels();
    return keepPosition ? LayerShape.spatial(channels, 1, 1) : LayerShape.flat(channels);
  }

  @Override
  public NDArray forward(List<NDArray> inputs, Weights weights) {
    NDArray most = JniUtils.adaptiveMaxPool((PtNDArray) inputs.get(0), Extent.ONE.toShape());
    if (keepPosition) {
      return most;
    }
    try (most) {
      return most.flatten(1, 3);
    }
  }
}
