package org.vitrine.lens.model.pictures;

/** A number at every point of a plane; patterns run from 0 to 1. */
@FunctionalInterface
interface Field {
  float at(float x, float y);

  /** The same field turned and moved. */
  default Field placed(float angle, float dx, float dy) {
    float c = Angle.cos(angle);
    float s = Angle.sin(angle);
    return (x, y) -> at(c * (x - dx) + s * (y - dy), c * (y - dy) - s * (x - dx));
  }

  /** The same field, bent by moving every point by smooth noise of up to {@code amount}. */
  default Field bent(int seed, float scale, float amount) {
    return (x, y) ->
        at(
            x + amount * (2 * Noise.smooth(seed, x * scale, y * scale) - 1),
            y + amount * (2 * Noise.smooth(seed + 7919, x * scale, y * scale) - 1));
  }

  /** 0 below {@code low}, 1 above {@code high}, smooth between. */
  static float step(float low, float high, float value) {
    float t = Math.max(0, Math.min(1, (value - low) / (high - low)));
    return t * t * (3 - 2 * t);
  }

  /** The part of a number after its whole part, from 0 to 1. */
  static float part(float value) {
    return value - (float) Math.floor(value);
  }

  /** How far a number is from the nearest whole one, from 0 to 0.5. */
  static float toWhole(float value) {
    return Math.abs(value - (float) Math.floor(value + 0.5f));
  }
}
