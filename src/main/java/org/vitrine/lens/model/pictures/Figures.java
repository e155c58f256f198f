package org.vitrine.lens.model.pictures;

/** Plain figures, textured, over any background; one, two or three of a kind. */
final class Figures {
  private Figures() {}

  static final Shape DISC = Shape.disc(0.85f);
  static final Shape TRIANGLE = Shape.star(3, 1, 0.5f).at(0, 0.1f);
  static final Shape SQUARE = Shape.box(0.74f, 0.74f, 0);
  static final Shape HEXAGON = Shape.star(6, 0.95f, 0.95f * 0.8660254f);
  static final Shape STAR = Shape.star(5, 1, 0.42f);
  static final Shape CROSS = Shape.box(0.88f, 0.28f, 0).or(Shape.box(0.28f, 0.88f, 0));
  static final Shape CRESCENT = Shape.disc(0.9f).minus(Shape.disc(0.72f).at(0.42f, 0));
  static final Shape HEART =
      Shape.disc(0.47f)
          .at(0.4f, -0.32f)
          .or(Shape.polygon(-0.2f, -0.4f, 0.45f, -0.3f, 0.77f, -0.02f, 0, 0.88f, -0.2f, 0.6f))
          .mirrored();

  /** Draws a figure that may lean by up to {@code tilt} radians. */
  static Pose draw(Scene scene, Shape shape, float tilt) {
    Backdrop.draw(scene, false);
    for (Place place : Arrangement.roll(scene.dice(), 3, tilt, false)) {
      scene.brush(place).part(shape, surface(scene));
    }
    return Pose.NONE;
  }

  /** The subject's colour, flat or with a texture of its own. */
  static Paint surface(Scene scene) {
    Dice dice = scene.dice();
    Palette palette = scene.palette();
    Rgb second =
        palette.main().mix(dice.chance(0.5f) ? Rgb.WHITE : Rgb.INK, dice.between(0.2f, 0.5f));
    return switch (dice.below(6)) {
      case 0 -> Paint.mixed(palette.main(), second, Patterns.stripes(dice));
      case 1 -> Paint.mixed(palette.main(), second, Patterns.dots(dice));
      case 2 -> Paint.mixed(palette.main(), second, Textures.clouds(dice));
      case 3 -> Paint.mixed(palette.main(), second, (x, y) -> Field.step(-1, 1, y));
      default -> palette.main();
    };
  }
}
