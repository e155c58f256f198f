package org.vitrine.lens.model.pictures;

/** What cats and dogs share: coats, legs and eyes. */
final class Fur {
  private Fur() {}

  /** A plain, striped or patched coat in the subject's colour. */
  static Paint coat(Dice dice, Palette palette) {
    Rgb mark = dice.chance(0.6f) ? palette.dark() : palette.light();
    return switch (dice.below(4)) {
      case 0 -> Paint.mixed(palette.main(), mark, Patterns.stripes(dice));
      case 1 -> Paint.mixed(palette.main(), mark, Textures.clouds(dice));
      default -> palette.main();
    };
  }

  /** Four legs standing on y = 0.85: the far pair darker, the near pair over it. */
  static void legs(Brush brush, Palette palette, Paint coat, float front, float rear, float width) {
    float stride = brush.dice().between(0.02f, 0.12f);
    brush
        .part(leg(front - stride, width), palette.dark())
        .part(leg(rear + stride, width), palette.dark());
    brush.part(leg(front, width), coat).part(leg(rear - stride, width), coat);
  }

  private static Shape leg(float x, float width) {
    return Shape.stroke(width, x, 0.2f, x, 0.78f, x + 0.06f, 0.78f);
  }
}
