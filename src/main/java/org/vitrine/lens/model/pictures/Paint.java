package org.vitrine.lens.model.pictures;

/** A colour at every point of a plane. */
@FunctionalInterface
interface Paint {
  Rgb at(float x, float y);

  /** Two paints, the second where the field is 1. */
  static Paint mixed(Rgb low, Rgb high, Field field) {
    return (x, y) -> low.mix(high, field.at(x, y));
  }

  /** Lighter towards one side, as if lit from there. */
  default Paint lit(float towardsX, float towardsY) {
    return (x, y) ->
        at(x, y).times(Math.max(0.55f, Math.min(1.3f, 1 + x * towardsX + y * towardsY)));
  }
}
