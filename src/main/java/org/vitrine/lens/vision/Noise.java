package org.vitrine.lens.vision;

import java.util.Random;

/**
 * The chance in a picture's making: all from the question's seed, in Java, so that it is the same
 * everywhere and the engine's own, shared, generator is not touched.
 */
final class Noise {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private Noise() {}

  /**
   * Standard normal numbers for several pictures. A picture's own do not depend on how many others
   * there are.
   *
   * @param offset the number of the first picture
   * @return {@code before}×pictures×{@code after}, row by row
   */
  static float[] normal(long seed, int offset, int before, int pictures, int after, double sd) {
    float[] values = new float[before * pictures * after];
    for (int picture = 0; picture < pictures; picture++) {
      Random random = new Random((seed + 1) * GOLDEN + offset + picture);
      for (int i = 0; i < before; i++) {
        for (int j = 0; j < after; j++) {
          values[(i * pictures + picture) * after + j] = (float) (sd * random.nextGaussian());
        }
      }
    }
    return values;
  }

  /** What decides about the transforms, the same for all pictures of a question. */
  static Random transforms(long seed) {
    return new Random(~seed * GOLDEN);
  }
}
