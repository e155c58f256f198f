package org.vitrine.lens.vision;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;

/**
 * From the spectra of square pictures to the pictures, high frequencies scaled down: a spectrum
 * times {@code √(w·h) / max(f, 1/max(w, h))^decay}, inverse transform, a quarter of it, as in
 * Lucid's {@code fft_image}. A tenth of a cycle per pixel is scaled as it would be by a decay of 1,
 * so that a learning rate means the same for all.
 */
final class Spectrum {
  private static final double LAST_SCALE = 0.25;
  private static final double UNCHANGED_FREQUENCY = 0.1;

  private final int size;
  private final NDArray real;
  private final NDArray imaginary;

  /**
   * @param manager what the scales belong to
   * @param size height and width of the pictures
   */
  Spectrum(NDManager manager, int size, double decay) {
    this.size = size;
    float[] scales = scales(size, columns(), decay);
    // The engine differentiates products with complex constants, but not the making of a complex
    // array from two real ones.
    Shape shape = new Shape(size, columns(), 1, 1);
    this.real = EngineArrays.complex(manager, interleaved(scales, 0), shape);
    this.imaginary = EngineArrays.complex(manager, interleaved(scales, 1), shape);
  }

  /** The shape of the numbers that describe so many pictures: real and imaginary parts. */
  Shape shape(int pictures, int channels) {
    return new Shape(2, size, columns(), pictures, channels);
  }

  /**
   * @param numbers of that shape
   * @return H×W×B×C, differentiable
   */
  NDArray pictures(NDArray numbers, NDManager scope) {
    NDArray spectrum =
        numbers
            .get(scope, new NDIndex(0))
            .mul(real)
            .add(numbers.get(scope, new NDIndex(1)).mul(imaginary));
    return spectrum.ifft(size, 0).irfft(size, 1);
  }

  private int columns() {
    return size / 2 + 1;
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
