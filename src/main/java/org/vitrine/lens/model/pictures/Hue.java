package org.vitrine.lens.model.pictures;

import java.util.List;
import java.util.Locale;

/** The eight colours of a subject: the second thing that a picture tells. */
public enum Hue {
  RED(0),
  ORANGE(29),
  YELLOW(55),
  GREEN(118),
  TEAL(176),
  BLUE(221),
  PURPLE(270),
  PINK(322);

  /** All hues in the order of the network's classes of hue. */
  public static final List<Hue> ALL = List.of(values());

  private final float degrees;

  Hue(float degrees) {
    this.degrees = degrees;
  }

  /** Its place in {@link #ALL}. */
  public int number() {
    return ALL.indexOf(this);
  }

  static Hue roll(Dice dice) {
    return ALL.get(dice.below(ALL.size()));
  }

  /** The hue's name in small letters, as the probe set's index has it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** A colour of this hue, its angle turned by {@code shift} degrees. */
  Rgb colour(float shift, float saturation, float value) {
    float sector = (degrees + shift + 360) % 360 / 60;
    return new Rgb(
        channel(sector, 5, saturation, value),
        channel(sector, 3, saturation, value),
        channel(sector, 1, saturation, value));
  }

  private static float channel(float sector, float offset, float saturation, float value) {
    float k = (offset + sector) % 6;
    return value * (1 - saturation * Math.max(0, Math.min(1, Math.min(k, 4 - k))));
  }
}
