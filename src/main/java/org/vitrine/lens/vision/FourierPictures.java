package org.vitrine.lens.vision;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import org.vitrine.lens.Rendering;
import org.vitrine.lens.model.Gradients;

/**
 * Pictures by their spectrum, in colours that are uncorrelated: high frequencies are scaled down,
 * as in photographs, so that all of them are learnt at one speed.
 *
 * <p>As Lucid's {@code fft_image}: a spectrum of normal numbers with a standard deviation of 0.01,
 * times {@code √(w·h) / max(f, 1/max(w, h))^decay}, inverse transform, a quarter of it. Lucid's
 * decay is 1; a little more leaves less grain and more contrast in small networks, whose first
 * filters see every pixel. A tenth of a cycle per pixel is scaled as it would be there, so that a
 * learning rate means the same.
 */
final class FourierPictures implements ParametrisedPictures {
  private static final double SD = 0.01;
  private static final double LAST_SCALE = 0.25;
  private static final double UNCHANGED_FREQUENCY = 0.1;

  private final int size;
  private final NDArray parameter;
  private final NDArray real;
  private final NDArray imaginary;
  private final DecorrelatedColours colours;

  /**
   * @param manager what all belongs to
   * @param offset the number of the first picture, for its noise
   */
  FourierPictures(NDManager manager, int pictures, Rendering rendering, int offset) {
    this.size = rendering.size();
    int columns = size / 2 + 1;
    this.parameter =
        EngineArrays.of(
            manager,
            Noise.normal(rendering.seed(), offset, 2 * size * columns, pictures, 3, SD),
            new Shape(2, size, columns, pictures, 3));
    Gradients.track(parameter);
    float[] scales = scales(size, columns, rendering.decay());
    // The engine differentiates products with complex constants, but not the making of a complex
    // array from two real ones.
    Shape shape = new Shape(size, columns, 1, 1);
    this.real = EngineArrays.complex(manager, interleaved(scales, 0), shape);
    this.imaginary = EngineArrays.complex(manager, interleaved(scales, 1), shape);
    this.colours = new DecorrelatedColours(manager);
  }

  @Override
  public NDArray parameter() {
    return parameter;
  }

  @Override
  public NDArray pictures(NDManager scope) {
    NDArray spectrum =
        parameter
            .get(scope, new NDIndex(0))
            .mul(real)
            .add(parameter.get(scope, new NDIndex(1)).mul(imaginary));
    return colours.toRgb(spectrum.ifft(size, 0).irfft(size, 1));
  }

  private static float[] scales(int size, int columns, double decay) {
    float[] scales = new float[size * columns];
    double factor = LAST_SCALE * size * StrictMath.pow(UNCHANGED_FREQUENCY, decay - 1);
    for (int row = 0; row < size; row++) {
      double y = (row <= (size - 1) / 2 ? row : row - size) / (double) size;
      for (int column = 0; column < columns; column++) {
        double frequency = Math.max(StrictMath.hypot(y, column / (double) size), 1.0 / size);
        scales[row * columns + column] = (float) (factor / StrictMath.pow(frequency, decay));
      }
    }
    return scales;
  }

  private static float[] interleaved(float[] values, int part) {
    float[] complex = new float[2 * values.length];
    for (int i = 0; i < values.length; i++) {
      complex[2 * i + part] = values[i];
    }
    return complex;
  }
}
