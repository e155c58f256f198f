package org.vitrine.lens.vision;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;

/**
 * Three colour axes that are uncorrelated in photographs, turned into red, green and blue of 0…1:
 * {@code sigmoid(C·t)}, with C the square root of the colours' covariance over ImageNet, divided by
 * the norm of its longest column. Numbers and form as in Lucid, {@code optvis/param/color.py}.
 */
final class DecorrelatedColours {
  private static final double[][] COVARIANCE_ROOT = {
    {0.26, 0.09, 0.02}, {0.27, 0.00, -0.05}, {0.27, -0.09, 0.03}
  };

  /** 3×3, C transposed. */
  private final NDArray matrix;

  DecorrelatedColours(NDManager manager) {
    double longest = 0;
    for (int column = 0; column < 3; column++) {
      double square = 0;
      for (double[] row : COVARIANCE_ROOT) {
        square += row[column] * row[column];
      }
      longest = Math.max(longest, Math.sqrt(square));
    }
    float[] transposed = new float[9];
    for (int i = 0; i < 9; i++) {
      transposed[i] = (float) (COVARIANCE_ROOT[i % 3][i / 3] / longest);
    }
    this.matrix = EngineArrays.of(manager, transposed, new Shape(3, 3));
  }

  /**
   * @param axes of any shape whose last axis is 3
   * @return of the same shape
   */
  NDArray toRgb(NDArray axes) {
    NDArray rgb = axes.reshape(-1, 3).matMul(matrix).reshape(axes.getShape());
    return JniUtils.sigmoid((PtNDArray) rgb);
  }
}
