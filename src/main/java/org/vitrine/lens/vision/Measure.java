package org.vitrine.lens.vision;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Set;
import org.vitrine.lens.model.Gradients;

/** One kind of number that every picture of a batch has. Stateless but for its constants. */
sealed interface Measure
    permits AlignmentMeasure,
        AxisMeasure,
        CaricatureMeasure,
        DirectionMeasure,
        DiversityMeasure,
        LayerMeasure,
        PixelMeasure,
        StyleMeasure {
  /** 0.1 keeps a gradient where the angle is right and beyond. */
  double SMALLEST_COSINE = 0.1;

  /** The network's nodes that it reads. */
  Set<String> nodes();

  /**
   * The number for each picture, differentiable.
   *
   * @return B
   */
  NDArray values(Look look);

  /** A layer with or without positions as B×C×h×w. */
  static NDArray spatial(NDArray layer) {
    Shape shape = layer.getShape();
    return shape.dimension() == 4 ? layer : layer.reshape(shape.get(0), shape.get(1), 1, 1);
  }

  /**
   * {@code d·v × max(0.1, cos(d, v))^p} at every position.
   *
   * @param values B×C×h×w
   * @param direction broadcast to the same
   * @return B×h×w
   */
  static NDArray along(NDArray values, NDArray direction, double cosinePower, NDManager scope) {
    NDArray dot = values.mul(direction).sum(new int[] {1});
    if (cosinePower == 0) {
      return dot;
    }
    NDArray tiny = Gradients.constant(scope, 1e-4);
    NDArray cosine = dot.div(norm(values, scope).add(tiny)).div(norm(direction, scope).add(tiny));
    NDArray floored = cosine.maximum(Gradients.constant(scope, SMALLEST_COSINE));
    return dot.mul(floored.log().mul(Gradients.constant(scope, cosinePower)).exp());
  }

  /** Length of what stands at each position; its gradient is finite at zero. */
  private static NDArray norm(NDArray values, NDManager scope) {
    return values.mul(values).sum(new int[] {1}).add(Gradients.constant(scope, 1e-12)).sqrt();
  }

  /** The mean over all but the first axis. */
  static NDArray meanOfEach(NDArray values) {
    return values.reshape(values.getShape().get(0), -1).mean(new int[] {1});
  }

  /** The sum over all but the first axis. */
  static NDArray sumOfEach(NDArray values) {
    return values.reshape(values.getShape().get(0), -1).sum(new int[] {1});
  }
}
