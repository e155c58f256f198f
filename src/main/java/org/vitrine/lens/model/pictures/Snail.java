package org.vitrine.lens.model.pictures;

/** A snail: a spiral shell on a long foot, with eyes on stalks. */
final class Snail {
  private Snail() {}

  static Pose draw(Scene scene) {
    return ((Thing) Snail::whole).looking(scene, 0.15f);
  }

  private static void whole(Brush brush, Palette palette) {
    Dice dice = brush.dice();
    Rgb skin = Hue.ORANGE.colour(dice.around(15), dice.between(0.2f, 0.5f), dice.between(0.75f, 1));
    brush.part(
        Shape.stroke(0.035f, 0.62f, 0.1f, 0.6f, -0.4f)
            .or(Shape.stroke(0.035f, 0.76f, 0.1f, 0.88f, -0.36f)),
        skin);
    brush.part(
        Shape.polygon(-0.98f, 0.72f, -0.5f, 0.5f, 0.5f, 0.5f, 0.55f, 0.72f)
            .blended(Shape.stroke(0.17f, 0.45f, 0.55f, 0.7f, 0.15f), 0.2f)
            .grown(0.02f),
        skin);
    float turns = dice.between(1.9f, 2.5f);
    Field whorl =
        (x, y) -> {
          float dx = x + 0.14f;
          float dy = y - 0.05f;
          float along =
              (float) Math.sqrt(dx * dx + dy * dy) / 0.6f * turns - Angle.of(dy, dx) / Angle.TURN;
          return Field.step(0.1f, 0.22f, Field.toWhole(along));
        };
    brush.part(
        Shape.disc(0.6f).at(-0.14f, 0.05f),
        Paint.mixed(palette.dark().times(0.6f), palette.main(), whorl));
    brush.eye(0.6f, -0.42f, 0.075f, 0.2f).eye(0.88f, -0.38f, 0.075f, 0.2f);
    brush.detail(Shape.stroke(0.02f, 0.72f, 0.3f, 0.84f, 0.26f), Rgb.INK);
  }
}
