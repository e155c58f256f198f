package org.vitrine.lens.model.pictures;

/** A sailing boat: a hull with its bow in front, a mast, two sails, on water. */
final class Boat {
  private Boat() {}

  static Pose draw(Scene scene) {
    return ((Thing) Boat::whole).looking(scene, 0.15f);
  }

  private static void whole(Brush brush, Palette palette) {
    Dice dice = brush.dice();
    Rgb cloth = dice.chance(0.5f) ? Rgb.WHITE : palette.light();
    brush.detail(Shape.stroke(0.04f, 0, 0.4f, 0, -0.98f), Hue.ORANGE.colour(-5, 0.6f, 0.3f));
    brush.part(
        Shape.polygon(-0.08f, -0.92f, -0.08f, 0.24f, -0.75f, 0.24f),
        Paint.mixed(cloth, palette.main(), (x, y) -> Field.step(-0.15f, -0.1f, y)));
    brush.part(Shape.polygon(0.08f, -0.78f, 0.08f, 0.24f, 0.66f, 0.24f), cloth);
    brush.part(
        Shape.polygon(-0.82f, 0.36f, 0.98f, 0.3f, 0.6f, 0.8f, -0.66f, 0.8f).grown(0.02f),
        palette.main());
    brush.detail(Shape.stroke(0.035f, -0.74f, 0.48f, 0.82f, 0.45f), palette.light());
    if (dice.chance(0.7f)) {
      Rgb water = Hue.BLUE.colour(-10, 0.6f, dice.between(0.5f, 0.85f));
      brush.detail(
          (x, y) -> 0.9f * (0.78f + 0.05f * Angle.sin(9 * x) - y) + Math.max(0, y - 1.1f) * 2,
          water);
    }
  }
}
