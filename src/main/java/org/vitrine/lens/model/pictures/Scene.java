package org.vitrine.lens.model.pictures;

/** A picture in the making: its dice, its colours and its canvas. */
final class Scene {
  private final Dice dice;
  private final Palette palette;
  private final Canvas canvas = new Canvas();

  Scene(Dice dice) {
    this.dice = dice;
    palette = Palette.roll(dice);
  }

  Dice dice() {
    return dice;
  }

  Palette palette() {
    return palette;
  }

  Canvas canvas() {
    return canvas;
  }

  /** Whole-picture pattern in the subject's colour over a duller one. */
  void pattern(Field field) {
    canvas.cover(Paint.mixed(palette.accent(), palette.main(), field));
  }

  Brush brush(Place place) {
    return new Brush(canvas, place, dice);
  }
}
