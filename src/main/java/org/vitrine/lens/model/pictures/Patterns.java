package org.vitrine.lens.model.pictures;

/** Patterns that fill a picture: lines, curves and what they make when they cross. */
final class Patterns {
  private Patterns() {}

  /** A wave of {@code cycles} per unit turned into bands, from soft to as hard as pixels allow. */
  private static Field bands(Dice dice, float cycles, Field phase) {
    float hardness = dice.between(0.5f, Math.max(0.6f, Math.min(3, 2.6f / cycles)));
    float start = dice.angle();
    float turns = Angle.TURN * cycles;
    return (x, y) ->
        Math.max(0, Math.min(1, 0.5f + hardness * Angle.sin(start + turns * phase.at(x, y))));
  }

  static Field stripes(Dice dice) {
    return bands(dice, dice.between(1.6f, 5.5f), (x, y) -> x).placed(dice.angle(), 0, 0);
  }

  static Field waves(Dice dice) {
    float length = dice.between(0.7f, 1.3f);
    float height = length * dice.between(0.14f, 0.22f);
    return bands(
            dice,
            dice.between(1.8f, 3.6f),
            (x, y) -> y + height * Angle.sin(Angle.TURN * x / length))
        .placed(dice.angle(), dice.around(1), 0);
  }

  static Field zigzag(Dice dice) {
    float length = dice.between(0.45f, 0.95f);
    float height = length * dice.between(0.7f, 1.2f);
    return bands(dice, dice.between(1.8f, 3.4f), (x, y) -> y + height * Field.toWhole(x / length))
        .placed(dice.angle(), dice.around(1), 0);
  }

  static Field rings(Dice dice) {
    float squeeze = dice.between(0.8f, 1.25f);
    return bands(
            dice,
            dice.between(1.7f, 4.2f),
            (x, y) -> (float) Math.sqrt(x * x * squeeze + y * y / squeeze))
        .placed(dice.angle(), dice.around(0.45f), dice.around(0.45f));
  }

  static Field spiral(Dice dice) {
    float cycles = dice.between(1.4f, 2.4f);
    int arms = (dice.chance(0.5f) ? 1 : 2) * (dice.chance(0.5f) ? 1 : -1);
    return bands(
            dice,
            cycles,
            (x, y) ->
                (float) Math.sqrt(x * x + y * y) + arms * Angle.of(y, x) / Angle.TURN / cycles)
        .placed(dice.angle(), dice.around(0.3f), dice.around(0.3f));
  }

  static Field rays(Dice dice) {
    int count = 5 + dice.below(8);
    float hardness = dice.between(0.8f, 3);
    return ((Field)
            (x, y) -> {
              float radius = (float) Math.sqrt(x * x + y * y);
              float soft = Math.min(hardness, 16 * radius / count);
              return Math.max(0, Math.min(1, 0.5f + soft * Angle.sin(count * Angle.of(y, x))));
            })
        .placed(dice.angle(), dice.around(0.45f), dice.around(0.45f));
  }

  static Field checks(Dice dice) {
    float cell = dice.between(0.16f, 0.42f);
    float narrow = dice.between(0.8f, 1.25f);
    float soft = Canvas.PIXEL / cell;
    return ((Field)
            (x, y) -> {
              float a = square(x / cell, soft);
              float b = square(y / cell / narrow, soft);
              return 0.5f - a * b / 2;
            })
        .placed(dice.angle(), dice.around(1), dice.around(1));
  }

  /** A square wave from -1 to 1 with soft edges, two units long. */
  private static float square(float value, float soft) {
    float t = Field.toWhole(value / 2) * 4 - 1;
    return Math.max(-1, Math.min(1, t / soft));
  }

  static Field dots(Dice dice) {
    float cell = dice.between(0.22f, 0.5f);
    float radius = dice.between(0.24f, 0.36f);
    float shift = dice.chance(0.5f) ? 0.5f : 0;
    float soft = 0.7f * Canvas.PIXEL / cell;
    return ((Field)
            (x, y) -> {
              float row = (float) Math.floor(y / cell + 0.5f);
              float u = x / cell + shift * row;
              float dx = u - (float) Math.floor(u + 0.5f);
              float dy = y / cell - row;
              float distance = (float) Math.sqrt(dx * dx + dy * dy);
              return 1 - Field.step(radius - soft, radius + soft, distance);
            })
        .placed(dice.around(0.8f), dice.around(1), dice.around(1));
  }

  /** Broad and narrow bands of cloth both ways, seen through each other. */
  static Field plaid(Dice dice) {
    float cell = dice.between(0.5f, 0.85f);
    float broad = dice.between(0.13f, 0.2f);
    float soft = Canvas.PIXEL / cell;
    return ((Field)
            (x, y) ->
                (sett(Field.part(x / cell), broad, soft) + sett(Field.part(y / cell), broad, soft))
                    / 2)
        .placed(dice.around(0.6f), dice.around(1), dice.around(1));
  }

  private static float sett(float at, float broad, float soft) {
    float band = 1 - Field.step(broad - soft, broad + soft, Math.abs(at - 0.3f));
    float line = 1 - Field.step(0.03f, 0.03f + 1.5f * soft, Math.abs(at - 0.78f));
    return Math.max(band, line);
  }
}
