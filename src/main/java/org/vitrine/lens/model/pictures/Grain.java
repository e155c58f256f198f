package org.vitrine.lens.model.pictures;

/**
 * Noise over training pictures, none to much: what is only seen in the finest differences between
 * neighbouring pixels is then no help, and channels come to look for what is larger.
 */
public final class Grain {
  private static final float MOST = 0.1f;

  private Grain() {}

  /** The same seed and index give the same noise. Every second picture stays as it is. */
  public static float[] over(float[] pixels, long seed, long index) {
    Dice dice = Dice.of(~seed, index);
    if (dice.chance(0.5f)) {
      return pixels;
    }
    float deviation = dice.between(0, MOST);
    float[] noisy = new float[pixels.length];
    for (int i = 0; i < pixels.length; i++) {
      noisy[i] = Math.max(0, Math.min(1, pixels[i] + deviation * dice.bell()));
    }
    return noisy;
  }
}
