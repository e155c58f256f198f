package org.vitrine.lens.model.op;

import ai.djl.ndarray.NDArray;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * The mean of each channel over all positions.
 *
 * @param keepPosition whether it gives one position (C×1×1), which a convolution can take, as the
 *     squeeze of a squeeze-and-excite block; else units without positions
 */
public record GlobalAverage(boolean keepPosition) implements Op {
  static final String NAME = "global-average";
  static final String KEEP = "keep-position";

  public GlobalAverage() {
    this(false);
  }

  static GlobalAverage read(Fields fields) {
    return new GlobalAverage(fields.flag(KEEP, false));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void write(ObjectNode node) {
    if (keepPosition) {
      node.put(KEEP, true);
    }
  }

  @Override
  public LayerShape shape(List<LayerShape> inputs) {
    int channels = Op.spatial(inputs).channels();
    return keepPosition ? LayerShape.spatial(channels, 1, 1) : LayerShape.flat(channels);
  }

  @Override
  public NDArray forward(List<NDArray> inputs, Weights weights) {
    // The engine's mean takes one axis only.
    try (NDArray flat = inputs.get(0).flatten(2, 3)) {
      NDArray mean = flat.mean(new int[] {2});
      if (!keepPosition) {
        return mean;
      }
      try (mean) {
        return mean.reshape(mean.getShape().get(0), mean.getShape().get(1), 1, 1);
      }
    }
  }
}
