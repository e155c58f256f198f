package org.vitrine.lens.study.layout;

/**
 * How near two points of a UMAP are for their distance: {@code 1 / (1 + a·x^(2b))}, fitted by least
 * squares to 1 up to the least distance and {@code exp(−(x − least))} beyond, at 300 distances from
 * 0 to 3 (as umap-learn does it).
 *
 * @param a above 0
 * @param b above 0
 */
record NearnessCurve(double a, double b) {
  private static final int SAMPLES = 300;
  private static final double FARTHEST = 3;
  private static final int ROUNDS = 200;

  /** By the method of Levenberg and Marquardt, in the logarithms of a and b. */
  static NearnessCurve of(double least) {
    NearnessCurve best = new NearnessCurve(1, 1);
    double error = best.error(least);
    double damping = 1e-3;
    for (int round = 0; round < ROUNDS; round++) {
      NearnessCurve next = best.step(least, damping);
      double nextError = next.error(least);
      if (nextError < error) {
        best = next;
        error = nextError;
        damping /= 3;
      } else {
        damping *= 4;
      }
    }
    return best;
  }

  private static double x(int sample) {
    return FARTHEST * sample / (SAMPLES - 1);
  }

  private static double wanted(double x, double least) {
    return x < least ? 1 : StrictMath.exp(least - x);
  }

  private double value(double x) {
    return 1 / (1 + a * StrictMath.pow(x, 2 * b));
  }

  private double error(double least) {
    double sum = 0;
    for (int i = 0; i < SAMPLES; i++) {
      double rest = wanted(x(i), least) - value(x(i));
      sum += rest * rest;
    }
    return sum;
  }

  private NearnessCurve step(double least, double damping) {
    double aa = 0;
    double ab = 0;
    double bb = 0;
    double ar = 0;
    double br = 0;
    for (int i = 1; i < SAMPLES; i++) {
      double value = value(x(i));
      double byA = -value * (1 - value);
      double byB = byA * 2 * b * StrictMath.log(x(i));
      double rest = wanted(x(i), least) - value;
      aa += byA * byA;
      ab += byA * byB;
      bb += byB * byB;
      ar += byA * rest;
      br += byB * rest;
    }
    aa *= 1 + damping;
    bb *= 1 + damping;
    double determinant = aa * bb - ab * ab;
    return new NearnessCurve(
        a * StrictMath.exp((bb * ar - ab * br) / determinant),
        b * StrictMath.exp((aa * br - ab * ar) / determinant));
  }
}
