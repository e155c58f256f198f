package org.vitrine.lens.model.pictures;

/** A dog: hanging ears, a long muzzle with a black nose, round dark eyes, a collar. */
final class Dog {
  private Dog() {}

  static Pose draw(Scene scene) {
    Thing view = scene.dice().chance(0.6f) ? Dog::whole : Dog::head;
    return view.looking(scene, 0.12f);
  }

  private static void whole(Brush brush, Palette palette) {
    Paint coat = Fur.coat(brush.dice(), palette);
    float wag = brush.dice().around(0.15f);
    brush.part(Shape.bow(0.08f, -0.6f, 0, -0.85f, -0.05f, -0.95f + wag, -0.38f), coat);
    Fur.legs(brush, palette, coat, 0.25f, -0.52f, 0.1f);
    brush.part(
        Shape.stroke(0.24f, -0.48f, 0.12f, 0.2f, 0.12f)
            .blended(Shape.stroke(0.18f, 0.25f, 0.05f, 0.38f, -0.25f), 0.15f),
        coat);
    brush.detail(Shape.stroke(0.05f, 0.16f, -0.1f, 0.5f, 0.02f), palette.accent());
    face(brush, palette, coat, 0.42f, -0.42f, 0.36f);
  }

  private static void head(Brush brush, Palette palette) {
    Paint coat = Fur.coat(brush.dice(), palette);
    brush.part(Shape.stroke(0.42f, -0.25f, 0.1f, -0.5f, 1.1f), coat);
    brush.detail(Shape.stroke(0.08f, -0.82f, 0.5f, 0.08f, 0.72f), palette.accent());
    face(brush, palette, coat, -0.18f, -0.2f, 0.72f);
  }

  /** A head of half-width {@code s} seen from its right side. */
  private static void face(Brush brush, Palette palette, Paint coat, float x, float y, float s) {
    if (brush.dice().chance(0.4f)) {
      brush.part(
          Shape.stroke(0.13f * s, x + 0.85f * s, y + 0.55f * s, x + 0.92f * s, y + 0.9f * s),
          Hue.PINK.colour(10, 0.6f, 0.95f));
    }
    Shape skull = Shape.disc(0.72f * s).at(x, y);
    Shape muzzle =
        Shape.stroke(0.34f * s, x + 0.45f * s, y + 0.25f * s, x + 1.1f * s, y + 0.3f * s);
    brush.part(skull.blended(muzzle, 0.3f * s), coat);
    brush.detail(
        Shape.stroke(0.22f * s, x + 0.8f * s, y + 0.38f * s, x + 1.15f * s, y + 0.4f * s),
        palette.light());
    brush.detail(
        Shape.stroke(0.035f * s + 0.01f, x + 0.6f * s, y + 0.5f * s, x + 1.25f * s, y + 0.48f * s),
        Rgb.INK);
    brush.detail(Shape.ellipse(0.22f * s, 0.18f * s).at(x + 1.38f * s, y + 0.1f * s), Rgb.INK);
    brush
        .detail(Shape.disc(0.15f * s).at(x + 0.32f * s, y - 0.15f * s), Rgb.WHITE)
        .detail(Shape.disc(0.115f * s).at(x + 0.35f * s, y - 0.14f * s), Rgb.INK);
    brush.part(
        Shape.ellipse(0.27f * s, 0.62f * s).turned(0.25f).at(x - 0.5f * s, y + 0.22f * s),
        palette.dark());
  }
}
