package org.vitrine.lens.study;

import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * A matrix of numbers that are not negative as the product of two narrow ones: {@code values ≈ left
 * · right}. Immutable, and the same for the same numbers and seed.
 *
 * <p>Multiplicative updates for the squared error, which never grows (Lee and Seung, "Algorithms
 * for non-negative matrix factorization", NIPS 2000). Each row of {@code right} has length 1, so
 * that {@code left} tells how much of it there is; the factor that explains most comes first. One
 * that explains nothing is zero in both.
 */
final class Factorisation {
  /** Keeps a quotient finite where a factor has died out. */
  private static final double TINY = 1e-12;

  private static final double NOISE = 0.01;

  private final float[] left;
  private final float[] right;

  private Factorisation(float[] left, float[] right) {
    this.left = left;
    this.right = right;
  }

  /**
   * @param values rows×columns, none below 0
   * @param seed of the first guess
   * @throws IllegalArgumentException if a number is below 0 or not finite
   */
  static Factorisation of(
      float[] values, int rows, int columns, int factors, int iterations, long seed) {
    double[] given = checked(values, rows, columns, factors);
    SplittableRandom random = new SplittableRandom(seed);
    double[] right = chosenRows(given, rows, columns, factors, random);
    double[] left = new double[rows * factors];
    Arrays.fill(left, 1);
    for (int i = 0; i <= iterations; i++) {
      update(left, along(given, rows, columns, right, factors), right, factors);
      if (i < iterations) {
        update(right, crossed(given, rows, columns, left, factors), left, factors);
      }
    }
    return scaled(left, right, rows, columns, factors);
  }

  /** rows×factors. */
  float[] left() {
    return left.clone();
  }

  /** factors×columns. */
  float[] right() {
    return right.clone();
  }

  private static double[] checked(float[] values, int rows, int columns, int factors) {
    if (values.length != rows * columns || factors < 1) {
      throw new IllegalArgumentException(
          "%d×%d numbers and at least one factor are wanted; found %d and %d"
              .formatted(rows, columns, values.length, factors));
    }
    double[] given = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      if (!(values[i] >= 0) || values[i] == Float.POSITIVE_INFINITY) {
        throw new IllegalArgumentException(
            "number %d is to be at least 0; found %s".formatted(i, values[i]));
      }
      given[i] = values[i];
    }
    return given;
  }

  /**
   * Where the factors begin: rows of the matrix, each drawn by how much of it the ones before do
   * not explain. From mere noise, all factors would run after the largest rows and let the small
   * ones go.
   *
   * @return columns×factors, nowhere zero, as what is zero stays so
   */
  private static double[] chosenRows(
      double[] values, int rows, int columns, int factors, SplittableRandom random) {
    double[] rest = values.clone();
    double[] chosen = new double[columns * factors];
    double size = Math.sqrt(Arrays.stream(values).map(value -> value * value).average().orElse(0));
    for (int factor = 0; factor < factors; factor++) {
      int row = drawn(lengthsOfRows(rest, columns), random);
      for (int column = 0; column < columns; column++) {
        chosen[column * factors + factor] =
            values[row * columns + column] + NOISE * size * (1 - random.nextDouble());
      }
      project(rest, rows, columns, Arrays.copyOfRange(rest, row * columns, (row + 1) * columns));
    }
    return chosen;
  }

  private static double[] lengthsOfRows(double[] values, int columns) {
    double[] squares = new double[values.length / columns];
    for (int i = 0; i < values.length; i++) {
      squares[i / columns] += values[i] * values[i];
    }
    return squares;
  }

  /** One of the numbers of the weights, each as often as it weighs. */
  private static int drawn(double[] weights, SplittableRandom random) {
    double at = random.nextDouble() * Arrays.stream(weights).sum();
    int drawn = 0;
    while (drawn < weights.length - 1 && at >= weights[drawn]) {
      at -= weights[drawn++];
    }
    return drawn;
  }

  /** Takes from each row what lies along the direction. */
  private static void project(double[] values, int rows, int columns, double[] direction) {
    double square = Arrays.stream(direction).map(value -> value * value).sum();
    for (int row = 0; row < rows && square > TINY; row++) {
      double along = 0;
      for (int column = 0; column < columns; column++) {
        along += values[row * columns + column] * direction[column];
      }
      add(-along / square, direction, 0, values, row * columns, columns);
    }
  }

  /** {@code valuesᵀ · left}, columns×factors. */
  private static double[] crossed(
      double[] values, int rows, int columns, double[] left, int factors) {
    double[] product = new double[columns * factors];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        add(
            values[row * columns + column],
            left,
            row * factors,
            product,
            column * factors,
            factors);
      }
    }
    return product;
  }

  /**
   * {@code values · rightᵀ}, rows×factors.
   *
   * @param right columns×factors
   */
  private static double[] along(
      double[] values, int rows, int columns, double[] right, int factors) {
    double[] product = new double[rows * factors];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        add(
            values[row * columns + column],
            right,
            column * factors,
            product,
            row * factors,
            factors);
      }
    }
    return product;
  }

  private static void add(double times, double[] from, int at, double[] to, int into, int count) {
    if (times != 0) {
      for (int i = 0; i < count; i++) {
        to[into + i] += times * from[at + i];
      }
    }
  }

  /** {@code side ← side ∘ wanted / (side · otherᵀ other)}. */
  private static void update(double[] side, double[] wanted, double[] other, int factors) {
    double[] gram = new double[factors * factors];
    for (int at = 0; at < other.length; at += factors) {
      for (int i = 0; i < factors; i++) {
        add(other[at + i], other, at, gram, i * factors, factors);
      }
    }
    double[] found = new double[factors];
    for (int at = 0; at < side.length; at += factors) {
      Arrays.fill(found, 0);
      for (int i = 0; i < factors; i++) {
        add(side[at + i], gram, i * factors, found, 0, factors);
      }
      for (int i = 0; i < factors; i++) {
        side[at + i] *= wanted[at + i] / (found[i] + TINY);
      }
    }
  }

  private static Factorisation scaled(
      double[] left, double[] right, int rows, int columns, int factors) {
    double[] lengths = lengths(right, factors);
    double[] sizes = lengths(left, factors);
    int[] order =
        IntStream.range(0, factors)
            .boxed()
            .sorted(
                Comparator.comparingDouble((Integer factor) -> -sizes[factor] * lengths[factor]))
            .mapToInt(factor -> factor)
            .toArray();
    float[] scaledLeft = new float[rows * factors];
    float[] scaledRight = new float[factors * columns];
    for (int to = 0; to < factors; to++) {
      int from = order[to];
      boolean dead = sizes[from] * lengths[from] < TINY;
      for (int row = 0; row < rows && !dead; row++) {
        scaledLeft[row * factors + to] = (float) (left[row * factors + from] * lengths[from]);
      }
      for (int column = 0; column < columns && !dead; column++) {
        scaledRight[to * columns + column] =
            (float) (right[column * factors + from] / lengths[from]);
      }
    }
    return new Factorisation(scaledLeft, scaledRight);
  }

  /** The length of each factor's column. */
  private static double[] lengths(double[] side, int factors) {
    double[] squares = new double[factors];
    for (int i = 0; i < side.length; i++) {
      squares[i % factors] += side[i] * side[i];
    }
    return Arrays.stream(squares).map(Math::sqrt).toArray();
  }
}
