package org.vitrine.lens.model.pictures;

/** A fish: a body with scales or bands, a forked tail, fins, a gill and an eye. */
final class Fish {
  private Fish() {}

  static Pose draw(Scene scene) {
    return ((Thing) Fish::whole).looking(scene, 0.35f);
  }

  private static void whole(Brush brush, Palette palette) {
    Dice dice = brush.dice();
    float height = dice.between(0.36f, 0.52f);
    Rgb fin = dice.chance(0.5f) ? palette.dark() : palette.light();
    brush.part(
        Shape.polygon(-0.45f, 0, -0.98f, -0.48f, -0.85f, 0, -0.98f, 0.48f).grown(0.02f), fin);
    brush.part(
        Shape.polygon(-0.35f, -height * 0.7f, -0.2f, -height - 0.26f, 0.3f, -height * 0.8f), fin);
    brush.part(
        Shape.polygon(-0.25f, height * 0.7f, -0.3f, height + 0.2f, 0.1f, height * 0.8f), fin);
    Paint skin =
        switch (dice.below(4)) {
          case 0 -> Paint.mixed(palette.dark(), palette.main(), Textures.scales(dice));
          case 1 ->
              Paint.mixed(
                  palette.main(),
                  palette.light(),
                  (x, y) -> Field.step(0.1f, 0.2f, Field.toWhole(x * 2)));
          case 2 ->
              Paint.mixed(palette.main(), palette.light(), (x, y) -> Field.step(-0.1f, 0.4f, y));
          default -> palette.main();
        };
    brush.part(Shape.ellipse(0.72f, height).at(0.15f, 0), skin);
    brush.detail(
        Shape.bow(0.03f, 0.36f, -height * 0.75f, 0.22f, 0, 0.36f, height * 0.75f), palette.dark());
    brush.part(Shape.polygon(0.12f, 0.05f, -0.2f, 0.28f, 0.08f, 0.28f), fin);
    brush.eye(0.58f, -0.12f, 0.12f, 0.2f);
    brush.detail(Shape.stroke(0.03f, 0.86f, 0.1f, 0.68f, 0.16f), Rgb.INK);
  }
}
