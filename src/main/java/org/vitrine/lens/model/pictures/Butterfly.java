package org.vitrine.lens.model.pictures;

/** A butterfly from above: two pairs of spotted wings on a thin body. */
final class Butterfly {
  private Butterfly() {}

  static Pose draw(Scene scene) {
    return ((Thing) Butterfly::whole).still(scene, 0.5f, Pose.NONE);
  }

  private static void whole(Brush brush, Palette palette) {
    Dice dice = brush.dice();
    float spread = dice.between(0.85f, 1.05f);
    Shape upper = Shape.ellipse(0.5f * spread, 0.36f).turned(-0.65f).at(0.48f * spread, -0.38f);
    Shape lower = Shape.ellipse(0.36f * spread, 0.29f).turned(0.6f).at(0.38f * spread, 0.36f);
    Rgb second = dice.chance(0.5f) ? palette.main() : palette.light();
    brush.part(lower.mirrored(), second);
    brush.part(upper.mirrored(), palette.main());
    Rgb spot = dice.chance(0.5f) ? Rgb.WHITE : palette.dark();
    brush.detail(
        Shape.disc(0.15f)
            .at(0.6f * spread, -0.5f)
            .or(Shape.disc(0.12f).at(0.42f * spread, 0.4f))
            .mirrored(),
        spot);
    brush.detail(Shape.disc(0.07f).at(0.6f * spread, -0.5f).mirrored(), palette.accent());
    brush.detail(Shape.bow(0.022f, 0.03f, -0.5f, 0.08f, -0.8f, 0.26f, -0.92f).mirrored(), Rgb.INK);
    brush.detail(Shape.stroke(0.075f, 0, -0.5f, 0, 0.58f), Rgb.INK);
    brush.detail(Shape.disc(0.11f).at(0, -0.52f), Rgb.INK);
  }
}
