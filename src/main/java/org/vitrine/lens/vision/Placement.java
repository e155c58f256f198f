package org.vitrine.lens.vision;

/**
 * Where a picture lies under the network's eye. A point of the view, measured from its middle,
 * shows the point {@code R(−angle)·(point + after) / scale + before} of the picture, measured from
 * its middle.
 *
 * @param angle of the picture's turn, radians
 * @param scale how much larger the picture appears
 * @param beforeY pixels of the picture, before it is scaled and turned
 * @param beforeX pixels of the picture, before it is scaled and turned
 * @param afterY pixels of the view
 * @param afterX pixels of the view
 */
record Placement(
    double angle, double scale, double beforeY, double beforeX, double afterY, double afterX) {
  /** Middle on middle, as it is. */
  static final Placement STRAIGHT = new Placement(0, 1, 0, 0, 0, 0);

  /** The same, seen enlarged. */
  Placement enlarged(double factor) {
    return new Placement(angle, scale * factor, beforeY, beforeX, afterY * factor, afterX * factor);
  }

  /** The same, and then the eye goes down and to the right. */
  Placement moved(double y, double x) {
    return new Placement(angle, scale, beforeY, beforeX, afterY + y, afterX + x);
  }

  /** The same, and what is seen of it then scaled about the view's middle. */
  Placement scaled(double factor) {
    return new Placement(angle, scale * factor, middleY(), middleX(), 0, 0);
  }

  /** The same, and what is seen of it then turned about the view's middle. */
  Placement turned(double radians) {
    return new Placement(angle + radians, scale, middleY(), middleX(), 0, 0);
  }

  /** Which row of the picture, from its middle, the view's middle shows. */
  private double middleY() {
    return beforeY + (Math.cos(angle) * afterY - Math.sin(angle) * afterX) / scale;
  }

  private double middleX() {
    return beforeX + (Math.sin(angle) * afterY + Math.cos(angle) * afterX) / scale;
  }
}
