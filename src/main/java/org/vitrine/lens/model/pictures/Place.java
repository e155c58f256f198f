package org.vitrine.lens.model.pictures;

/**
 * Where a thing stands in the picture, whose corners are (-1, -1) and (1, 1), y downwards.
 *
 * @param size half the width of a thing drawn from -1 to 1
 * @param angle radians, clockwise as the reader sees it
 * @param mirrored whether left and right are exchanged before turning
 */
record Place(float x, float y, float size, float angle, boolean mirrored) {
  static final Place WHOLE = new Place(0, 0, 1, 0, false);

  Place {
    if (!(size > 0)) {
      throw new IllegalArgumentException("a thing has a size above 0, not " + size);
    }
  }
}
