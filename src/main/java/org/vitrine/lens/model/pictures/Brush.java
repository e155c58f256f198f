package org.vitrine.lens.model.pictures;

/** Draws the parts of one thing, each in the thing's own coordinates from -1 to 1. */
final class Brush {
  private final Canvas canvas;
  private final Place place;
  private final Dice dice;
  private final float outline;
  private final float lightX;
  private final float lightY;

  /** Rolls how the thing is drawn: with or without a dark outline, and where its light is. */
  Brush(Canvas canvas, Place place, Dice dice) {
    this.canvas = canvas;
    this.place = place;
    this.dice = dice;
    outline = dice.chance(0.55f) ? Canvas.PIXEL * dice.between(0.6f, 1.1f) / place.size() : 0;
    lightX = dice.around(0.22f);
    lightY = dice.between(-0.3f, 0.05f);
  }

  Dice dice() {
    return dice;
  }

  /** A part, lit, with the thing's outline. */
  Brush part(Shape shape, Paint paint) {
    if (outline > 0) {
      canvas.fill(place, shape.grown(outline), Rgb.INK, 0.85f);
    }
    return detail(shape, paint.lit(lightX, lightY));
  }

  /** A detail without outline or light: an eye, a window's bar, a whisker. */
  Brush detail(Shape shape, Paint paint) {
    canvas.fill(place, shape, paint, 1);
    return this;
  }

  /** A soft dark spot: the shade that a thing throws. */
  Brush shade(Shape shape, float opacity) {
    canvas.fill(place, shape, Rgb.INK, opacity);
    return this;
  }

  /** An eye that looks along x by {@code gaze}: white, iris and pupil, or only a dark dot. */
  Brush eye(float x, float y, float radius, float gaze) {
    return detail(Shape.disc(radius).at(x, y), Rgb.WHITE)
        .detail(Shape.disc(radius * 0.6f).at(x + gaze * radius, y), Rgb.INK);
  }

  /** A wheel: tyre, rim and hub. */
  Brush wheel(float x, float y, float radius, Paint rim) {
    return part(Shape.disc(radius).at(x, y), Rgb.INK)
        .detail(Shape.disc(radius * 0.6f).at(x, y), rim)
        .detail(Shape.disc(radius * 0.2f).at(x, y), Rgb.INK);
  }
}
