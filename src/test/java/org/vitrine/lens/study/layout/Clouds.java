package org.vitrine.lens.study.layout;

import java.util.Random;

/** Points for tests. */
final class Clouds {
  static final int EACH = 40;

  private Clouds() {}

  /** So many clouds of normal points in 20 dimensions, far from each other, one after the other. */
  static Points apart(int clouds) {
    Random random = new Random(1);
    int dimensions = 20;
    float[] values = new float[clouds * EACH * dimensions];
    for (int i = 0; i < values.length; i++) {
      boolean own = i % dimensions == i / dimensions / EACH;
      values[i] = (float) (random.nextGaussian() + (own ? 30 : 0));
    }
    return new Points(clouds * EACH, dimensions, values);
  }

  /** Points evenly on a circle that lies askew in 6 dimensions. */
  static Points circle(int count) {
    float[] values = new float[count * 6];
    for (int i = 0; i < count; i++) {
      double turn = 2 * Math.PI * i / count;
      for (int k = 0; k < 6; k++) {
        values[i * 6 + k] =
            (float) (Math.cos(turn) * (k + 1) + Math.sin(turn) * (k % 2 == 0 ? 4 : -3));
      }
    }
    return new Points(count, 6, values);
  }
}
