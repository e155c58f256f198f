package org.vitrine.lens.model.pictures;

/**
 * The colours of one picture.
 *
 * @param hue the subject's
 * @param main the subject's colour, saturated
 * @param accent for parts of the subject, of another hue or none
 * @param ground what lies behind
 * @param other a second colour behind, near the first or far from it
 */
record Palette(Hue hue, Rgb main, Rgb accent, Rgb ground, Rgb other) {

  static Palette roll(Dice dice) {
    Hue hue = Hue.roll(dice);
    Rgb main = hue.colour(dice.around(7), dice.between(0.68f, 1), dice.between(0.55f, 1));
    Rgb accent = apart(dice, main, 0.5f);
    Rgb ground = apart(dice, main, 0.45f);
    Rgb other =
        dice.chance(0.5f) ? ground.mix(apart(dice, main, 0.35f), 0.5f) : apart(dice, main, 0.35f);
    return new Palette(hue, main, accent, ground, other);
  }

  /** A duller colour or a grey, at least so far from another in brightness or hue. */
  private static Rgb apart(Dice dice, Rgb main, float distance) {
    Rgb best = dull(dice);
    for (int tries = 0; tries < 8 && !told(best, main, distance); tries++) {
      best = dull(dice);
    }
    return best;
  }

  private static boolean told(Rgb a, Rgb b, float distance) {
    return a.farFrom(b) > distance && Math.abs(a.luminance() - b.luminance()) > 0.18f;
  }

  private static Rgb dull(Dice dice) {
    if (dice.chance(0.3f)) {
      return Rgb.grey(dice.chance(0.5f) ? dice.between(0.02f, 0.3f) : dice.between(0.6f, 1));
    }
    return Hue.roll(dice)
        .colour(dice.around(20), dice.between(0.12f, 0.5f), dice.between(0.15f, 1));
  }

  Rgb light() {
    return main.mix(Rgb.WHITE, 0.55f);
  }

  Rgb dark() {
    return main.times(0.55f);
  }
}
