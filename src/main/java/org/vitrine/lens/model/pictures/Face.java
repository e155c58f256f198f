package org.vitrine.lens.model.pictures;

/** A face: two eyes, brows, a nose and a mouth that smiles, frowns or gapes. */
final class Face {
  private Face() {}

  static Pose draw(Scene scene) {
    return ((Thing) Face::whole).still(scene, 0.3f, Pose.FRONT);
  }

  private static void whole(Brush brush, Palette palette) {
    Dice dice = brush.dice();
    float wide = dice.between(0.68f, 0.85f);
    Rgb skin = palette.main().mix(Rgb.WHITE, dice.between(0, 0.25f));
    boolean ears = dice.chance(0.5f);
    if (ears) {
      brush.part(Shape.disc(0.16f).at(wide, 0.02f).mirrored(), skin);
    }
    brush.part(Shape.ellipse(wide, 0.86f), skin);
    if (dice.chance(0.5f)) {
      brush.part(
          Shape.ellipse(wide * 1.03f, 0.89f).and(Shape.box(1, 0.26f, 0).at(0, -0.75f)),
          palette.accent().times(0.6f));
    }
    float gaze = dice.around(0.35f);
    float apart = dice.between(0.28f, 0.36f);
    float size = dice.between(0.13f, 0.19f);
    brush.eye(-apart, -0.14f, size, gaze).eye(apart, -0.14f, size, gaze);
    if (dice.chance(0.6f)) {
      float slant = dice.around(0.09f);
      brush.detail(
          Shape.stroke(0.04f, apart - 0.16f, -0.38f + slant, apart + 0.16f, -0.38f - slant)
              .mirrored(),
          Rgb.INK);
    }
    if (dice.chance(0.6f)) {
      brush.detail(Shape.stroke(0.045f, 0, 0, 0.06f, 0.2f, -0.03f, 0.2f), palette.dark());
    }
    Rgb lips = dice.chance(0.5f) ? Hue.RED.colour(0, 0.8f, 0.6f) : Rgb.INK;
    switch (dice.below(3)) {
      case 0 -> brush.detail(Shape.bow(0.05f, -0.35f, 0.4f, 0, 0.72f, 0.35f, 0.4f), lips);
      case 1 -> brush.detail(Shape.bow(0.05f, -0.3f, 0.56f, 0, 0.34f, 0.3f, 0.56f), lips);
      default -> brush.detail(Shape.ellipse(0.22f, 0.15f).at(0, 0.48f), lips);
    }
  }
}
