package org.vitrine.lens.model.pictures;

/** A bird: round head, pointed beak, a wing over the body, a tail, thin legs; or in flight. */
final class Bird {
  private Bird() {}

  static Pose draw(Scene scene) {
    return ((Thing) Bird::whole).looking(scene, 0.18f);
  }

  private static void whole(Brush brush, Palette palette) {
    Dice dice = brush.dice();
    boolean flies = dice.chance(0.35f);
    Rgb beak = (dice.chance(0.5f) ? Hue.ORANGE : Hue.YELLOW).colour(0, 0.85f, 0.95f);
    Rgb wing = dice.chance(0.6f) ? palette.dark() : palette.light();
    Rgb belly = dice.chance(0.5f) ? palette.light() : palette.main();
    if (flies) {
      brush.part(Shape.polygon(-0.1f, -0.05f, -0.4f, -0.95f, 0.3f, -0.1f), palette.dark());
    } else {
      brush.detail(
          Shape.stroke(0.03f, -0.12f, 0.4f, -0.12f, 0.9f, 0.02f, 0.9f)
              .or(Shape.stroke(0.03f, 0.1f, 0.4f, 0.1f, 0.9f, 0.24f, 0.9f)),
          beak.times(0.8f));
    }
    brush.part(Shape.polygon(-0.35f, 0, -1, -0.02f, -0.98f, 0.22f, -0.35f, 0.3f), wing);
    brush.part(Shape.polygon(0.66f, -0.42f, 1.02f, -0.24f, 0.64f, -0.18f), beak);
    Paint body = Paint.mixed(palette.main(), belly, (x, y) -> Field.step(0.1f, 0.35f, y));
    brush.part(
        Shape.ellipse(0.56f, 0.36f)
            .turned(-0.3f)
            .at(-0.05f, 0.14f)
            .blended(Shape.disc(0.28f).at(0.46f, -0.34f), 0.2f),
        body);
    if (flies) {
      brush.part(
          Shape.polygon(-0.3f, 0.1f, -0.75f, -0.85f, -0.3f, -0.75f, 0.25f, 0.05f).grown(0.03f),
          wing);
    } else {
      brush.part(Shape.ellipse(0.38f, 0.19f).turned(-0.15f).at(-0.22f, 0.12f), wing);
      brush.detail(Shape.bow(0.02f, -0.5f, 0.15f, -0.3f, 0.2f, 0, 0.1f), palette.main());
    }
    brush.eye(0.54f, -0.4f, 0.09f, 0.2f);
  }
}
