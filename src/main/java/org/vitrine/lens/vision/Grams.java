package org.vitrine.lens.vision;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import org.vitrine.lens.model.Gradients;

/** Gram matrices: how much two channels of a layer fire at the same positions. */
final class Grams {
  private Grams() {}

  /**
   * @param layer B×C×h×w
   * @return B×C×C, divided by the number of positions
   */
  static NDArray of(NDArray layer) {
    Shape shape = layer.getShape();
    long positions = shape.get(2) * shape.get(3);
    NDArray flat = layer.reshape(shape.get(0), shape.get(1), positions);
    return flat.matMul(flat.transpose(0, 2, 1))
        .mul(Gradients.constant(layer.getManager(), 1.0 / positions));
  }
}
