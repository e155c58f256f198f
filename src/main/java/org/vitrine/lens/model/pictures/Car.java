package org.vitrine.lens.model.pictures;

/** A car from its side: wheels, windows, a long bonnet in front, a lamp at each end. */
final class Car {
  private Car() {}

  static Pose draw(Scene scene) {
    return ((Thing) Car::whole).looking(scene, 0.1f);
  }

  private static void whole(Brush brush, Palette palette) {
    Dice dice = brush.dice();
    float roof = dice.between(-0.58f, -0.42f);
    Rgb glass = Hue.BLUE.colour(-15, dice.between(0.1f, 0.4f), dice.between(0.75f, 0.95f));
    brush.part(
        Shape.polygon(-0.75f, 0, -0.55f, roof, 0.12f, roof, 0.5f, 0).grown(0.03f), palette.main());
    float top = roof + 0.1f;
    brush.detail(Shape.polygon(-0.58f, -0.02f, -0.46f, top, -0.24f, top, -0.24f, -0.02f), glass);
    brush.detail(Shape.polygon(-0.14f, -0.02f, -0.14f, top, 0.08f, top, 0.33f, -0.02f), glass);
    brush.part(
        Shape.polygon(
                -0.96f, 0.05f, -0.9f, -0.04f, 0.5f, -0.04f, 0.88f, 0.08f, 0.97f, 0.42f, -0.96f,
                0.42f)
            .grown(0.02f),
        palette.main());
    brush.detail(Shape.stroke(0.018f, -0.19f, 0, -0.19f, 0.36f), palette.dark());
    brush.detail(Shape.stroke(0.03f, -0.1f, 0.1f, 0, 0.1f), palette.dark());
    brush.detail(Shape.ellipse(0.08f, 0.1f).at(0.88f, 0.18f), Hue.YELLOW.colour(0, 0.4f, 1));
    brush.detail(Shape.box(0.05f, 0.09f, 0.02f).at(-0.93f, 0.14f), Hue.RED.colour(0, 0.9f, 0.8f));
    float radius = dice.between(0.22f, 0.27f);
    Rgb rim = Rgb.grey(dice.between(0.65f, 0.95f));
    brush.wheel(-0.52f, 0.44f, radius, rim).wheel(0.52f, 0.44f, radius, rim);
  }
}
