package org.vitrine.lens.model.pictures;

/** Flowers, trees and mushrooms. */
final class Plants {
  private Plants() {}

  static Pose flower(Scene scene) {
    return ((Thing) Plants::bloom).still(scene, 0.3f, Pose.NONE);
  }

  static Pose tree(Scene scene) {
    Thing tree = scene.dice().chance(0.5f) ? Plants::leafy : Plants::fir;
    return tree.still(scene, 0.08f, Pose.NONE);
  }

  static Pose mushroom(Scene scene) {
    return ((Thing) Plants::cap).still(scene, 0.15f, Pose.NONE);
  }

  private static void bloom(Brush brush, Palette palette) {
    Dice dice = brush.dice();
    boolean stalk = dice.chance(0.5f);
    float s = stalk ? 0.68f : 0.95f;
    float y = stalk ? -0.3f : 0;
    if (stalk) {
      Rgb green = Hue.GREEN.colour(0, 0.7f, 0.5f);
      brush.part(Shape.bow(0.05f, 0, y, 0.08f, 0.5f, 0, 1), green);
      brush.part(Shape.ellipse(0.26f, 0.1f).turned(-0.5f).at(0.28f, 0.66f), green);
    }
    int petals = 5 + dice.below(4);
    Shape petal =
        Shape.ellipse(0.34f * s, dice.between(1.15f, 1.45f) * s / petals).at(0.62f * s, 0);
    brush.part(petal.around(petals).turned(dice.angle()).at(0, y), palette.main());
    brush.part(Shape.disc(0.29f * s).at(0, y), palette.accent());
    if (dice.chance(0.5f)) {
      brush.detail(Shape.disc(0.12f * s).at(0, y), palette.accent().times(0.6f));
    }
  }

  private static void leafy(Brush brush, Palette palette) {
    Dice dice = brush.dice();
    brush.part(
        Shape.polygon(-0.13f, 0.1f, 0.13f, 0.1f, 0.18f, 0.98f, -0.18f, 0.98f),
        Hue.ORANGE.colour(-5, 0.65f, 0.38f));
    Shape crown = Shape.disc(0.42f).at(0, -0.5f);
    for (int i = 0; i < 4; i++) {
      crown =
          crown.or(
              Shape.disc(dice.between(0.28f, 0.4f))
                  .at(-0.5f + i * 0.33f, -0.12f + dice.around(0.16f)));
    }
    Paint leaves = Paint.mixed(palette.dark(), palette.main(), Textures.clouds(dice));
    brush.part(crown, leaves);
  }

  private static void fir(Brush brush, Palette palette) {
    brush.part(Shape.box(0.11f, 0.25f, 0).at(0, 0.75f), Hue.ORANGE.colour(-5, 0.65f, 0.38f));
    for (int i = 2; i >= 0; i--) {
      float wide = 0.4f + 0.16f * i;
      float top = -1 + 0.42f * i;
      brush.part(
          Shape.polygon(0, top, wide, top + 0.76f, -wide, top + 0.76f),
          Paint.mixed(palette.main(), palette.dark(), (x, y) -> Field.step(top, top + 1.2f, y)));
    }
  }

  private static void cap(Brush brush, Palette palette) {
    Dice dice = brush.dice();
    brush.part(
        Shape.polygon(-0.2f, 0, 0.2f, 0, 0.28f, 0.85f, -0.28f, 0.85f).grown(0.04f),
        Hue.ORANGE.colour(10, 0.18f, 0.95f));
    float high = dice.between(0.65f, 0.85f);
    Shape half = Shape.ellipse(0.92f, high).and(Shape.box(1, 0.5f, 0).at(0, -0.5f));
    Shape hat = half.at(0, 0.12f).grown(0.03f);
    brush.part(hat, palette.main());
    float y = 0.12f - high * 0.5f;
    brush.detail(
        Shape.disc(0.15f)
            .at(0.05f, y - 0.08f)
            .or(Shape.disc(0.12f).at(-0.5f, y + 0.18f))
            .or(Shape.disc(0.12f).at(0.48f, y + 0.16f))
            .or(Shape.disc(0.08f).at(-0.28f, y - 0.12f))
            .and(hat),
        Rgb.WHITE);
  }
}
