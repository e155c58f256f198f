package org.vitrine.lens.model.pictures;

/** A bicycle from its side: two spoked wheels, a frame, a saddle and handlebars in front. */
final class Bicycle {
  private Bicycle() {}

  static Pose draw(Scene scene) {
    return ((Thing) Bicycle::whole).looking(scene, 0.12f);
  }

  private static void whole(Brush brush, Palette palette) {
    Dice dice = brush.dice();
    float radius = dice.between(0.38f, 0.44f);
    for (float x : new float[] {-0.55f, 0.55f}) {
      brush.detail(Shape.stroke(0.008f, 0, 0, radius, 0).around(8).at(x, 0.38f), Rgb.grey(0.6f));
      brush.detail(Shape.disc(radius).outline(0.1f).at(x, 0.38f), Rgb.INK);
      brush.detail(Shape.disc(0.07f).at(x, 0.38f), Rgb.grey(0.75f));
    }
    brush.part(
        Shape.stroke(
                0.055f, -0.55f, 0.38f, -0.25f, -0.2f, 0.38f, -0.22f, -0.02f, 0.38f, -0.55f, 0.38f)
            .or(Shape.stroke(0.055f, -0.02f, 0.38f, -0.3f, -0.38f))
            .or(Shape.stroke(0.055f, 0.55f, 0.38f, 0.33f, -0.48f)),
        palette.main());
    brush.detail(Shape.stroke(0.075f, -0.46f, -0.42f, -0.18f, -0.42f), Rgb.INK);
    brush.detail(Shape.bow(0.05f, 0.33f, -0.5f, 0.7f, -0.62f, 0.62f, -0.32f), Rgb.INK);
    brush.detail(Shape.disc(0.1f).at(-0.02f, 0.38f), Rgb.grey(0.5f));
  }
}
