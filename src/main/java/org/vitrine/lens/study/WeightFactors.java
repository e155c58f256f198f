package org.vitrine.lens.study;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Weights as a sum of few parts: w[o, c, y, x] ≈ Σ over factors of map[f, o, y, x] · direction[f,
 * c]. A direction says which channels of the earlier layer belong together, none with less than
 * nothing; a map says what a channel of the later layer makes of them at each place, for or
 * against.
 *
 * <p>The positive weights and the negative ones without their sign are rows of one matrix, a column
 * for each channel of the earlier layer, which is split by {@link Factorisation}; a map is the
 * difference of its positive and its negative rows.
 */
final class WeightFactors {
  private static final int ITERATIONS = 200;

  private final Kernels kernels;
  private final int count;
  private final double unexplained;

  /** (2·outputs·height·width)×count. */
  private final float[] left;

  /** count×inputs. */
  private final float[] right;

  WeightFactors(Kernels kernels, int count) {
    this.kernels = kernels;
    this.count = count;
    float[] matrix = matrix(kernels);
    Factorisation split =
        Factorisation.of(
            matrix, matrix.length / kernels.inputs(), kernels.inputs(), count, ITERATIONS, 0);
    this.left = split.left();
    this.right = split.right();
    this.unexplained = unexplained(matrix);
  }

  private static float[] matrix(Kernels kernels) {
    int positions = kernels.height() * kernels.width();
    int half = kernels.channels().size() * positions * kernels.inputs();
    float[] matrix = new float[2 * half];
    for (int output = 0; output < kernels.channels().size(); output++) {
      float[] weights = kernels.values().get(output);
      for (int i = 0; i < weights.length; i++) {
        int row = output * positions + i % positions;
        int at = row * kernels.inputs() + i / positions;
        matrix[weights[i] < 0 ? half + at : at] = Math.abs(weights[i]);
      }
    }
    return matrix;
  }

  /** What is left of the sum of squares, 0…1. */
  double unexplained() {
    return unexplained;
  }

  /** Those that explain something, the one that explains most first. */
  List<Integer> factors() {
    return IntStream.range(0, count)
        .filter(
            factor ->
                IntStream.range(0, kernels.inputs())
                    .anyMatch(input -> right[factor * kernels.inputs() + input] > 0))
        .boxed()
        .toList();
  }

  /** A number for each channel of the earlier layer; of length 1. */
  float[] direction(int factor) {
    float[] direction = new float[kernels.inputs()];
    System.arraycopy(right, factor * direction.length, direction, 0, direction.length);
    return direction;
  }

  /** What a channel makes of the factor, row by row. */
  float[] map(int factor, int output) {
    float[] map = new float[kernels.height() * kernels.width()];
    int negative = kernels.channels().size() * map.length;
    for (int i = 0; i < map.length; i++) {
      int row = output * map.length + i;
      map[i] = left[row * count + factor] - left[(negative + row) * count + factor];
    }
    return map;
  }

  private double unexplained(float[] matrix) {
    double rest = 0;
    double whole = 0;
    for (int i = 0; i < matrix.length; i++) {
      double value = matrix[i];
      whole += value * value;
      for (int factor = 0; factor < count; factor++) {
        value -=
            (double) left[i / kernels.inputs() * count + factor]
                * right[factor * kernels.inputs() + i % kernels.inputs()];
      }
      rest += value * value;
    }
    return whole == 0 ? 0 : rest / whole;
  }
}
