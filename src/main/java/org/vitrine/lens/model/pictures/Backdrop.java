package org.vitrine.lens.model.pictures;

import java.util.List;
import java.util.function.Function;

/** What lies behind a subject: flat, graded, cloudy, patterned, or land under a sky. */
final class Backdrop {
  private static final List<Function<Dice, Field>> PATTERNS =
      List.of(
          Patterns::stripes,
          Patterns::checks,
          Patterns::dots,
          Patterns::waves,
          Textures::bricks,
          Textures::cells,
          Textures::honeycomb,
          Textures::arcs);

  private Backdrop() {}

  /**
   * Draws behind the subject.
   *
   * @param outdoors whether land and sky may be there
   */
  static void draw(Scene scene, boolean outdoors) {
    Dice dice = scene.dice();
    Palette palette = scene.palette();
    float which = dice.unit();
    Paint paint;
    if (which < 0.2f) {
      paint = palette.ground();
    } else if (which < 0.42f) {
      float angle = dice.angle();
      Field slope = (x, y) -> Field.step(-1, 1, x);
      paint = Paint.mixed(palette.ground(), palette.other(), slope.placed(angle, 0, 0));
    } else if (which < 0.6f) {
      paint = Paint.mixed(palette.ground(), palette.other(), Textures.clouds(dice));
    } else if (which < 0.8f || !outdoors) {
      Field field = PATTERNS.get(dice.below(PATTERNS.size())).apply(dice);
      float strength = dice.between(0.25f, 0.7f);
      paint = Paint.mixed(palette.ground(), palette.ground().mix(palette.other(), strength), field);
    } else {
      paint = landscape(dice, palette);
    }
    scene.canvas().cover(paint);
    if (dice.chance(0.35f)) {
      litter(scene);
    }
  }

  private static Paint landscape(Dice dice, Palette palette) {
    float horizon = dice.between(0, 0.6f);
    float hills = dice.between(0, 0.35f);
    int seed = dice.below(1 << 20);
    Rgb sky = palette.ground();
    Rgb land = palette.other().times(0.85f);
    return (x, y) -> {
      float line = horizon + hills * (Noise.smooth(seed, x * 1.5f, 0) - 0.5f);
      float below = Field.step(-Canvas.PIXEL, Canvas.PIXEL, y - line);
      Rgb air = sky.mix(Rgb.WHITE, 0.35f * Math.max(0, y + 0.3f));
      return below == 0 ? air : air.mix(land.times(1 - 0.25f * (y - line)), below);
    };
  }

  /** Small things that mean nothing. */
  private static void litter(Scene scene) {
    Dice dice = scene.dice();
    int count = 2 + dice.below(6);
    for (int i = 0; i < count; i++) {
      float size = dice.between(0.04f, 0.13f);
      Place place = new Place(dice.around(0.95f), dice.around(0.95f), size, dice.angle(), false);
      Shape shape =
          switch (dice.below(4)) {
            case 0 -> Shape.disc(0.9f);
            case 1 -> Shape.box(1, 0.5f, 0);
            case 2 -> Shape.stroke(0.25f, -1, 0, 1, 0.4f);
            default -> Shape.star(3, 1, 0.5f);
          };
      Rgb colour = dice.chance(0.5f) ? scene.palette().other() : Rgb.grey(dice.unit());
      scene.canvas().fill(place, shape, colour, 0.8f);
    }
  }
}
