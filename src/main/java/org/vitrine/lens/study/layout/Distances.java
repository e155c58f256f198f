package org.vitrine.lens.study.layout;

import java.util.Arrays;

/** Squared distances from a point to all. Not thread-safe. */
final class Distances {
  private final Points points;

  /** dimensions×count, so that one step of a sum is taken for many points at once. */
  private final float[] turned;

  private final float[] row;

  Distances(Points points) {
    this.points = points;
    this.turned = new float[points.count() * points.dimensions()];
    this.row = new float[points.count()];
    for (int i = 0; i < points.count(); i++) {
      for (int k = 0; k < points.dimensions(); k++) {
        turned[k * points.count() + i] = points.value(i, k);
      }
    }
  }

  /** To all points in their order; overwritten by the next call. */
  float[] from(int point) {
    Arrays.fill(row, 0);
    for (int k = 0; k < points.dimensions(); k++) {
      float own = points.value(point, k);
      int at = k * row.length;
      for (int j = 0; j < row.length; j++) {
        float difference = turned[at + j] - own;
        row[j] += difference * difference;
      }
    }
    return row;
  }
}
