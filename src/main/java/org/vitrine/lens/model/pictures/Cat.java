package org.vitrine.lens.model.pictures;

/** A cat: pointed ears, short muzzle, slit eyes, whiskers and a tail held high. */
final class Cat {
  private Cat() {}

  static Pose draw(Scene scene) {
    Thing view = scene.dice().chance(0.6f) ? Cat::whole : Cat::head;
    return view.looking(scene, 0.12f);
  }

  private static void whole(Brush brush, Palette palette) {
    Paint coat = Fur.coat(brush.dice(), palette);
    float sway = brush.dice().around(0.12f);
    brush.part(
        Shape.bow(0.075f, -0.55f, 0.15f, -1.05f, 0, -0.72f + sway, -0.8f)
            .or(
                Shape.bow(
                    0.075f, -0.72f + sway, -0.8f, -0.66f + sway, -0.95f, -0.55f + sway, -0.85f)),
        coat);
    Fur.legs(brush, palette, coat, 0.3f, -0.5f, 0.085f);
    brush.part(Shape.stroke(0.25f, -0.42f, 0.18f, 0.25f, 0.15f), coat);
    face(brush, palette, coat, 0.5f, -0.27f, 0.4f);
  }

  private static void head(Brush brush, Palette palette) {
    Paint coat = Fur.coat(brush.dice(), palette);
    face(brush, palette, coat, -0.05f, 0.12f, 0.85f);
  }

  /** A head of half-width {@code s} turned a little to the right. */
  private static void face(Brush brush, Palette palette, Paint coat, float x, float y, float s) {
    Rgb inner = Hue.PINK.colour(0, 0.35f, 0.95f);
    for (int side = -1; side <= 1; side += 2) {
      float lean = 0.1f * s;
      brush
          .part(
              Shape.polygon(
                  x + side * 0.92f * s + lean * 0.5f, y - 0.05f * s,
                  x + side * 0.8f * s + lean, y - 1.15f * s,
                  x + side * 0.12f * s + lean * 0.5f, y - 0.65f * s),
              coat)
          .detail(
              Shape.polygon(
                  x + side * 0.75f * s + lean, y - 0.4f * s,
                  x + side * 0.73f * s + lean, y - 0.9f * s,
                  x + side * 0.38f * s + lean, y - 0.6f * s),
              inner);
    }
    brush.part(Shape.ellipse(s, 0.8f * s).at(x, y), coat);
    float nose = x + 0.3f * s;
    brush.detail(
        Shape.ellipse(0.24f * s, 0.19f * s)
            .at(nose - 0.17f * s, y + 0.4f * s)
            .or(Shape.ellipse(0.24f * s, 0.19f * s).at(nose + 0.17f * s, y + 0.4f * s)),
        palette.light().mix(Rgb.WHITE, 0.5f));
    brush.detail(
        Shape.polygon(
            nose - 0.13f * s, y + 0.18f * s, nose + 0.13f * s, y + 0.18f * s, nose, y + 0.34f * s),
        Hue.PINK.colour(10, 0.6f, 0.85f));
    Rgb iris = (brush.dice().chance(0.5f) ? Hue.GREEN : Hue.YELLOW).colour(0, 0.6f, 0.95f);
    eye(brush, x - 0.2f * s, y - 0.1f * s, s, iris);
    eye(brush, x + 0.62f * s, y - 0.1f * s, 0.85f * s, iris);
    float thin = Math.max(0.016f, 0.02f * s);
    for (int side = -1; side <= 1; side += 2) {
      float from = nose + side * 0.35f * s;
      brush.detail(
          Shape.stroke(thin, from, y + 0.36f * s, from + side * 0.6f * s, y + 0.26f * s)
              .or(Shape.stroke(thin, from, y + 0.44f * s, from + side * 0.6f * s, y + 0.5f * s)),
          Rgb.WHITE);
    }
  }

  private static void eye(Brush brush, float x, float y, float s, Rgb iris) {
    brush
        .detail(Shape.ellipse(0.21f * s, 0.19f * s).at(x, y), Rgb.INK)
        .detail(Shape.ellipse(0.18f * s, 0.16f * s).at(x, y), iris)
        .detail(Shape.ellipse(0.06f * s, 0.17f * s).at(x, y), Rgb.INK);
  }
}
