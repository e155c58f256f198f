package org.vitrine.lens.model.pictures;

import java.util.ArrayList;
import java.util.List;

/** How many of a thing a picture shows, and where. */
final class Arrangement {
  private Arrangement() {}

  /**
   * One thing, or two or three smaller ones that hardly touch.
   *
   * @param most at most so many, 1 to 3
   * @param tilt how far a thing may lean to either side, in radians
   * @param mirrored whether they look left
   */
  static List<Place> roll(Dice dice, int most, float tilt, boolean mirrored) {
    int count = most > 1 && dice.chance(0.22f) ? 2 + dice.below(most - 1) : 1;
    List<Place> places = new ArrayList<>();
    if (count == 1) {
      float size = dice.between(0.58f, 0.9f);
      float room = 0.8f * (1 - size);
      places.add(
          new Place(dice.around(room), dice.around(room), size, dice.around(tilt), mirrored));
      return places;
    }
    float start = dice.angle();
    float away = count == 2 ? 0.6f : 0.58f;
    float size = count == 2 ? dice.between(0.42f, 0.52f) : dice.between(0.34f, 0.44f);
    for (int i = 0; i < count; i++) {
      float angle = start + i * Angle.TURN / count;
      // Corners have more room than sides: stretch the ring towards a square.
      float stretch = Math.max(Math.abs(Angle.cos(angle)), Math.abs(Angle.sin(angle)));
      float radius = Math.min(away / stretch, 0.72f) - 0.04f;
      places.add(
          new Place(
              radius * Angle.cos(angle),
              radius * Angle.sin(angle),
              size * dice.between(0.9f, 1.05f),
              dice.around(tilt),
              mirrored));
    }
    return places;
  }
}
