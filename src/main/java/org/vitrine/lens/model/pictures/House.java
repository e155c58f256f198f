package org.vitrine.lens.model.pictures;

/** A house: walls, a roof, a door, windows with bars, and perhaps a chimney. */
final class House {
  private House() {}

  static Pose draw(Scene scene) {
    return ((Thing) House::whole).still(scene, 0.06f, Pose.NONE);
  }

  private static void whole(Brush brush, Palette palette) {
    Dice dice = brush.dice();
    float wide = dice.between(0.6f, 0.75f);
    Rgb tiles = dice.chance(0.5f) ? palette.dark() : palette.accent().times(0.7f);
    if (dice.chance(0.6f)) {
      brush.part(Shape.box(0.09f, 0.25f, 0).at(0.4f, -0.65f), palette.dark());
    }
    Paint wall =
        dice.chance(0.3f)
            ? Paint.mixed(palette.dark(), palette.main(), Textures.bricks(dice))
            : palette.main();
    brush.part(Shape.box(wide, 0.48f, 0).at(0, 0.42f), wall);
    brush.part(
        Shape.polygon(-wide - 0.2f, -0.04f, 0, -0.88f, wide + 0.2f, -0.04f).grown(0.02f), tiles);
    boolean middle = dice.chance(0.5f);
    float door = middle ? 0 : -wide * 0.5f;
    brush.part(Shape.box(0.14f, 0.27f, 0.02f).at(door, 0.63f), Hue.ORANGE.colour(-5, 0.7f, 0.35f));
    brush.detail(Shape.disc(0.03f).at(door + 0.07f, 0.65f), Hue.YELLOW.colour(0, 0.6f, 1));
    Rgb glass =
        dice.chance(0.5f) ? Hue.YELLOW.colour(0, 0.45f, 1) : Hue.BLUE.colour(-15, 0.25f, 0.95f);
    float[] windows =
        middle
            ? new float[] {-wide * 0.62f, wide * 0.62f}
            : new float[] {wide * 0.1f, wide * 0.62f};
    for (float x : windows) {
      brush.part(Shape.box(0.15f, 0.16f, 0).at(x, 0.36f), Rgb.WHITE);
      brush.detail(Shape.box(0.115f, 0.125f, 0).at(x, 0.36f), glass);
      brush.detail(
          Shape.box(0.02f, 0.13f, 0).at(x, 0.36f).or(Shape.box(0.12f, 0.02f, 0).at(x, 0.36f)),
          Rgb.WHITE);
    }
    if (dice.chance(0.4f)) {
      brush.detail(Shape.disc(0.13f).at(0, -0.36f), glass);
    }
  }
}
