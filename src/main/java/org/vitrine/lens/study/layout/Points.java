package org.vitrine.lens.study.layout;

/**
 * Points of a space with many dimensions. The values are not copied, neither in nor out: whoever
 * makes one gives them away.
 */
public final class Points {
  private final int count;
  private final int dimensions;
  private final float[] values;

  /**
   * @param values count×dimensions, finite
   */
  public Points(int count, int dimensions, float[] values) {
    if (count < 1 || dimensions < 1 || values.length != (long) count * dimensions) {
      throw new IllegalArgumentException(
          "%d points of %d dimensions have a number each; found %d"
              .formatted(count, dimensions, values.length));
    }
    this.count = count;
    this.dimensions = dimensions;
    this.values = values;
  }

  public int count() {
    return count;
  }

  public int dimensions() {
    return dimensions;
  }

  public float value(int point, int dimension) {
    return values[point * dimensions + dimension];
  }

  /** The same directions at length 1; a point at zero stays there. */
  public Points directions() {
    float[] scaled = new float[values.length];
    for (int point = 0; point < count; point++) {
      double square = 0;
      for (int i = 0; i < dimensions; i++) {
        square += (double) value(point, i) * value(point, i);
      }
      double length = square > 0 ? Math.sqrt(square) : 1;
      for (int i = 0; i < dimensions; i++) {
        scaled[point * dimensions + i] = (float) (value(point, i) / length);
      }
    }
    return new Points(count, dimensions, scaled);
  }
}
