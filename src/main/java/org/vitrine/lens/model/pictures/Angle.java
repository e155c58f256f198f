package org.vitrine.lens.model.pictures;

/**
 * Sine, cosine and direction in radians by polynomials: {@link Math#sin} may differ in its last bit
 * between machines, these use only operations that IEEE 754 fixes. Absolute error below 1e-4, a
 * hundredth of the step between two grey values.
 */
final class Angle {
  static final float TURN = (float) (2 * Math.PI);
  static final float HALF = (float) Math.PI;
  static final float QUARTER = (float) (Math.PI / 2);

  private Angle() {}

  static float sin(float angle) {
    float turns = angle / TURN;
    float x = (turns - (float) Math.floor(turns + 0.5f)) * TURN;
    if (x > QUARTER) {
      x = HALF - x;
    } else if (x < -QUARTER) {
      x = -HALF - x;
    }
    float s = x * x;
    return x * (1 + s * (-0.16666667f + s * (0.008333331f + s * (-1.98409e-4f + s * 2.7526e-6f))));
  }

  static float cos(float angle) {
    return sin(angle + QUARTER);
  }

  /** The direction of the vector (x, y), from -π to π; 0 for the zero vector. */
  static float of(float y, float x) {
    float ax = Math.abs(x);
    float ay = Math.abs(y);
    float high = Math.max(ax, ay);
    if (high == 0) {
      return 0;
    }
    float t = Math.min(ax, ay) / high;
    float s = t * t;
    // Abramowitz and Stegun, Handbook of Mathematical Functions, 4.4.49.
    float a =
        t
            * (0.9998660f
                + s * (-0.3302995f + s * (0.1801410f + s * (-0.0851330f + s * 0.0208351f))));
    if (ay > ax) {
      a = QUARTER - a;
    }
    if (x < 0) {
      a = HALF - a;
    }
    return y < 0 ? -a : a;
  }
}
