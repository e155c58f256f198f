package org.vitrine.lens.vision;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import org.vitrine.lens.model.op.Conv;
import org.vitrine.lens.model.op.Extent;

/**
 * A small blur, as Lucid has it: a square window whose rim counts half; less at the picture's edge.
 */
final class Blurring {
  private Blurring() {}

  /**
   * @param pictures B×3×H×W
   * @param width of the window, odd
   * @return the same shape, differentiable
   */
  static NDArray of(NDArray pictures, int width) {
    NDManager scope = pictures.getManager();
    Shape shape = pictures.getShape();
    Shape each = new Shape(shape.get(0) * shape.get(1), 1, shape.get(2), shape.get(3));
    NDArray kernel = EngineArrays.of(scope, window(width), new Shape(1, 1, width, width));
    NDArray covered =
        convolution(scope.ones(new Shape(1, 1, shape.get(2), shape.get(3))), kernel, width);
    return convolution(pictures.reshape(each), kernel, width).div(covered).reshape(shape);
  }

  private static NDArray convolution(NDArray pictures, NDArray kernel, int width) {
    Extent one = Extent.square(1);
    Conv conv = new Conv(1, Extent.square(width), one, Extent.square(width / 2), one, 1, false);
    return conv.forward(pictures, kernel, null);
  }

  private static float[] window(int width) {
    float[] window = new float[width * width];
    Arrays.fill(window, 0.5f);
    for (int y = 1; y < width - 1; y++) {
      Arrays.fill(window, y * width + 1, (y + 1) * width - 1, 1f);
    }
    return window;
  }
}
