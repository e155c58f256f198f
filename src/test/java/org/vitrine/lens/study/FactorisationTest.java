package org.vitrine.lens.study;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactorisationTest {
  private static final int ROWS = 30;
  private static final int COLUMNS = 20;

  @Test
  void whatIsAProductOfTwoFactorsIsFoundAgain() {
    float[] left = noise(ROWS * 2, 1);
    float[] right = noise(2 * COLUMNS, 2);
    float[] product = product(left, right, 2);
    assertTrue(error(product, 2, 500) < 0.001 * error(product, 1, 500));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2})
  void theErrorNeverGrows(long seed) {
    float[] values = noise(ROWS * COLUMNS, seed);
    double before = Double.POSITIVE_INFINITY;
    for (int iterations = 0; iterations < 60; iterations++) {
      double error = error(values, product(of(values, 4, iterations, seed), 4));
      assertTrue(error <= before * (1 + 1e-6), iterations + ": " + before + " to " + error);
      before = error;
    }
  }

  @Test
  void theFactorThatExplainsMostComesFirstAndHasLengthOne() {
    // Two blocks that have nothing in common, the second one ten times as strong.
    float[] values = new float[ROWS * COLUMNS];
    for (int row = 0; row < ROWS; row++) {
      for (int column = 0; column < COLUMNS / 2; column++) {
        values[row * COLUMNS + (row < ROWS / 2 ? column : COLUMNS / 2 + column)] =
            row < ROWS / 2 ? 1 : 10;
      }
    }
    float[] right = of(values, 2, 200, 0).right();
    for (int column = 0; column < COLUMNS; column++) {
      boolean second = column >= COLUMNS / 2;
      assertEquals(second ? Math.sqrt(0.1) : 0, right[column], 1e-3);
      assertEquals(second ? 0 : Math.sqrt(0.1), right[COLUMNS + column], 1e-3);
    }
  }

  @Test
  void nothingHasNoFactors() {
    Factorisation none = of(new float[ROWS * COLUMNS], 3, 50, 0);
    assertArrayEquals(new float[ROWS * 3], none.left());
    assertArrayEquals(new float[3 * COLUMNS], none.right());
  }

  @Test
  void theSameSeedGivesTheSameFactors() {
    float[] values = noise(ROWS * COLUMNS, 5);
    assertArrayEquals(of(values, 3, 50, 7).right(), of(values, 3, 50, 7).right());
  }

  @ParameterizedTest
  @ValueSource(floats = {-1, Float.NaN, Float.POSITIVE_INFINITY})
  void aNumberBelowZeroIsRefused(float strange) {
    float[] values = noise(ROWS * COLUMNS, 5);
    values[7] = strange;
    assertThrows(IllegalArgumentException.class, () -> of(values, 2, 1, 0));
  }

  private static Factorisation of(float[] values, int factors, int iterations, long seed) {
    return Factorisation.of(values, ROWS, COLUMNS, factors, iterations, seed);
  }

  private static double error(float[] values, int factors, int iterations) {
    return error(values, product(of(values, factors, iterations, 3), factors));
  }

  private static double error(float[] one, float[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += (one[i] - other[i]) * (one[i] - other[i]);
    }
    return sum;
  }

  private static float[] product(Factorisation of, int factors) {
    return product(of.left(), of.right(), factors);
  }

  private static float[] product(float[] left, float[] right, int factors) {
    float[] product = new float[ROWS * COLUMNS];
    for (int i = 0; i < product.length; i++) {
      for (int factor = 0; factor < factors; factor++) {
        product[i] += left[i / COLUMNS * factors + factor] * right[factor * COLUMNS + i % COLUMNS];
      }
    }
    return product;
  }

  private static float[] noise(int count, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    float[] noise = new float[count];
    for (int i = 0; i < count; i++) {
      noise[i] = (float) random.nextDouble();
    }
    return noise;
  }
}
