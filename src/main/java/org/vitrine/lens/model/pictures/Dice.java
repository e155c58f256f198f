package org.vitrine.lens.model.pictures;

/**
 * Repeatable chance: SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number
 * generators", OOPSLA 2014). Written out here because the bytes of a picture hang on it and no
 * library promises its sequence for ever. Not thread-safe; one picture has one.
 */
final class Dice {
  private static final long STEP = 0x9E3779B97F4A7C15L;
  private long state;

  Dice(long seed) {
    state = seed;
  }

  /** Dice that no other pair of numbers gives. */
  static Dice of(long seed, long index) {
    return new Dice(mix(mix(seed + STEP) + index * STEP));
  }

  static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  long next() {
    state += STEP;
    return mix(state);
  }

  /** From 0 up to but not including 1. */
  float unit() {
    return (next() >>> 40) * 0x1p-24f;
  }

  float between(float low, float high) {
    return low + (high - low) * unit();
  }

  /** From -spread to spread. */
  float around(float spread) {
    return between(-spread, spread);
  }

  int below(int bound) {
    return (int) Math.multiplyHigh(next() >>> 1, (long) bound << 1);
  }

  boolean chance(float probability) {
    return unit() < probability;
  }

  float angle() {
    return unit() * Angle.TURN;
  }

  /** Bell-shaped with a standard deviation of 1, never beyond 3.5: the sum of four uniforms. */
  float bell() {
    long bits = next();
    long sum =
        (bits & 0xFFFF) + ((bits >>> 16) & 0xFFFF) + ((bits >>> 32) & 0xFFFF) + (bits >>> 48);
    return (sum - 131070) * (1 / 37837f);
  }
}
