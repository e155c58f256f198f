package org.vitrine.lens.model.pictures;

/** A thing made of parts, drawn looking right; it is mirrored to look left. */
@FunctionalInterface
interface Thing {
  void draw(Brush brush, Palette palette);

  /** Draws it once or twice before a background, looking left as often as right. */
  default Pose looking(Scene scene, float tilt) {
    boolean left = scene.dice().chance(0.5f);
    put(scene, tilt, left);
    return left ? Pose.LEFT : Pose.RIGHT;
  }

  /** Draws it once or twice before a background; it has no side to look to. */
  default Pose still(Scene scene, float tilt, Pose pose) {
    put(scene, tilt, scene.dice().chance(0.5f));
    return pose;
  }

  private void put(Scene scene, float tilt, boolean mirrored) {
    Backdrop.draw(scene, true);
    for (Place place : Arrangement.roll(scene.dice(), 2, tilt, mirrored)) {
      draw(scene.brush(place), scene.palette());
    }
  }
}
