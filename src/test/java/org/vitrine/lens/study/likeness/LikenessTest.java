package org.vitrine.lens.study.likeness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LikenessTest {
  private static final int EXAMPLES = 400;
  private static final int UNITS = 12;

  @Test
  void aTurnedAndScaledRepresentationIsTheSameToAlignment() {
    float[] x = noise(1);
    assertEquals(1, alignment(x, x), 1e-9);
    assertEquals(1, alignment(x, times(x, turn(), 3)), 1e-6);
  }

  @Test
  void whatHasNothingInCommonIsNotAligned() {
    // Over several draws, as it is the mean of the estimate that is 0.
    double sum = 0;
    for (int seed = 0; seed < 20; seed++) {
      sum += alignment(noise(2L * seed), noise(2L * seed + 1)) / 20;
    }
    assertEquals(0, sum, 0.005);
    assertEquals(0, alignment(noise(1), shuffled(noise(1))), 0.02);
  }

  @Test
  void alignmentIsTheEstimateWorkedOutWithTheKernels() {
    float[] x = noise(5);
    float[] y = times(x, stretch(), 1);
    double found = alignment(x, y);
    double expected = hsic(x, y) / Math.sqrt(hsic(x, x) * hsic(y, y));
    assertEquals(expected, found, 1e-9);
    assertTrue(found > 0.3 && found < 0.99, "found " + found);
  }

  @Test
  void anInvertibleMapIsTheSameToCanonicalCorrelation() {
    float[] x = noise(1);
    CanonicalCorrelation found = canonical(x, times(x, stretch(), 1));
    assertEquals(1, found.mean(), 1e-4);
    assertEquals(1, found.weighted(), 1e-4);
  }

  @Test
  void whatHasNothingInCommonCorrelatesAsChanceDoes() {
    double found = canonical(noise(1), noise(2)).mean();
    double chance = canonical(noise(1), shuffled(noise(1))).mean();
    assertEquals(chance, found, 0.05);
    assertTrue(found < 0.25, "found " + found);
  }

  @Test
  void theWeightsArePutOnWhatTheFirstIsMadeOf() {
    // One large part that both share, and small ones of their own.
    float[] x = noise(1);
    float[] y = noise(2);
    for (int i = 0; i < EXAMPLES; i++) {
      x[i * UNITS] *= 100;
      y[i * UNITS] = x[i * UNITS];
    }
    CanonicalCorrelation found = canonical(x, y);
    assertTrue(found.mean() < 0.35, "mean " + found.mean());
    assertTrue(found.weighted() > 0.8, "weighted " + found.weighted());
  }

  @Test
  void whatNeverChangesIsLikeNothing() {
    float[] still = new float[EXAMPLES * UNITS];
    assertEquals(0, alignment(still, noise(1)));
    assertEquals(new CanonicalCorrelation(0, 0), canonical(still, noise(1)));
  }

  @Test
  void unitsInAnotherOrderAreFoundAgain() {
    float[] x = noise(1);
    float[] y = new float[x.length];
    for (int i = 0; i < x.length; i++) {
      int unit = i % UNITS;
      y[i - unit + (unit + 5) % UNITS] = unit == 3 ? -x[i] : 2 * x[i] + 1;
    }
    UnitMatching matching = UnitMatching.of(of(x), of(y));
    assertEquals(UNITS, matching.pairs().size());
    for (UnitMatching.Pair pair : matching.pairs().subList(0, UNITS - 1)) {
      assertEquals((pair.unit() + 5) % UNITS, pair.other());
      assertEquals(1, pair.correlation(), 1e-6);
    }
    // The one that was turned round is left for last.
    assertEquals(3, matching.pairs().get(UNITS - 1).unit());
    assertEquals(-1, matching.pairs().get(UNITS - 1).correlation(), 1e-6);
    assertEquals(0, matching.best().get(3), 0.2);
  }

  @Test
  void otherExamplesAreRefused() {
    Representation short_ = Representation.of(10, 2, new float[20]);
    assertThrows(IllegalArgumentException.class, () -> KernelAlignment.of(of(noise(1)), short_));
  }

  /** As it stands in the paper, with kernels of centred values. */
  private static double hsic(float[] x, float[] y) {
    double[][] k = kernel(x);
    double[][] l = kernel(y);
    int n = EXAMPLES;
    double trace = 0;
    double sumK = 0;
    double sumL = 0;
    double both = 0;
    for (int i = 0; i < n; i++) {
      double rowK = 0;
      double rowL = 0;
      for (int j = 0; j < n; j++) {
        trace += k[i][j] * l[j][i];
        rowK += k[i][j];
        rowL += l[i][j];
      }
      sumK += rowK;
      sumL += rowL;
      both += rowK * rowL;
    }
    return (trace + sumK * sumL / ((n - 1.0) * (n - 2.0)) - 2 * both / (n - 2.0)) / (n * (n - 3.0));
  }

  private static double[][] kernel(float[] x) {
    Representation of = of(x);
    double[][] kernel = new double[EXAMPLES][EXAMPLES];
    for (int i = 0; i < EXAMPLES; i++) {
      for (int j = 0; j < EXAMPLES; j++) {
        for (int unit = 0; unit < UNITS && i != j; unit++) {
          kernel[i][j] += of.value(i, unit) * of.value(j, unit);
        }
      }
    }
    return kernel;
  }

  private static double alignment(float[] x, float[] y) {
    return KernelAlignment.of(of(x), of(y));
  }

  private static CanonicalCorrelation canonical(float[] x, float[] y) {
    return CanonicalCorrelation.of(CanonicalAxes.of(of(x), 1), CanonicalAxes.of(of(y), 1));
  }

  private static Representation of(float[] values) {
    return Representation.of(EXAMPLES, UNITS, values);
  }

  private static float[] shuffled(float[] values) {
    Representation shuffled = of(values).shuffled(1);
    float[] result = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      result[i] = (float) shuffled.value(i / UNITS, i % UNITS);
    }
    return result;
  }

  private static float[] noise(long seed) {
    Random random = new Random(seed);
    float[] noise = new float[EXAMPLES * UNITS];
    for (int i = 0; i < noise.length; i++) {
      noise[i] = (float) random.nextGaussian();
    }
    return noise;
  }

  private static float[] times(float[] x, double[][] map, double scale) {
    float[] result = new float[x.length];
    for (int i = 0; i < x.length; i++) {
      double sum = 0;
      for (int k = 0; k < UNITS; k++) {
        sum += x[i - i % UNITS + k] * map[k][i % UNITS];
      }
      result[i] = (float) (scale * sum);
    }
    return result;
  }

  /** Orthogonal: a reflection at a plane that lies askew. */
  private static double[][] turn() {
    double[][] turn = new double[UNITS][UNITS];
    for (int i = 0; i < UNITS; i++) {
      for (int j = 0; j < UNITS; j++) {
        turn[i][j] = (i == j ? 1 : 0) - 2.0 / UNITS;
      }
    }
    return turn;
  }

  /** Invertible: each unit stretched in its own way, and one added to its neighbour. */
  private static double[][] stretch() {
    double[][] stretch = new double[UNITS][UNITS];
    for (int i = 0; i < UNITS; i++) {
      stretch[i][i] = 1 + i;
      stretch[i][(i + 1) % UNITS] = 0.5;
    }
    return stretch;
  }
}
