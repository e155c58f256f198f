package org.vitrine.lens.model.pictures;

import java.util.Objects;

/**
 * One picture and what it tells.
 *
 * @param pixels 3 × 64 × 64 values from 0 to 1, channel by channel (red, green, blue), then row by
 *     row; each is a whole number of 255ths, so that a PNG holds the picture exactly
 * @param kind what it shows
 * @param hue the hue of its subject
 * @param pose which way the subject looks
 */
public record Sample(float[] pixels, Kind kind, Hue hue, Pose pose) {
  /** Pixels on each side. */
  public static final int SIDE = Canvas.SIDE;

  public Sample {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(hue, "hue");
    Objects.requireNonNull(pose, "pose");
    if (pixels.length != 3 * SIDE * SIDE) {
      throw new IllegalArgumentException(
          "a picture has 3 × %d × %d values, not %d".formatted(SIDE, SIDE, pixels.length));
    }
  }
}
