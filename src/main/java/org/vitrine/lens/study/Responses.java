package org.vitrine.lens.study;

/**
 * How the channels of a layer respond to a set of pictures: for each channel and picture the
 * strongest and the weakest response, and where in the picture it is.
 */
final class Responses {
  private final int pictures;
  private final int width;
  private final float[] greatest;
  private final float[] least;
  private final int[] greatestAt;
  private final int[] leastAt;

  /**
   * @param width of the layer in positions
   */
  Responses(int channels, int pictures, int width) {
    this.pictures = pictures;
    this.width = width;
    this.greatest = new float[channels * pictures];
    this.least = new float[channels * pictures];
    this.greatestAt = new int[channels * pictures];
    this.leastAt = new int[channels * pictures];
  }

  /**
   * One response.
   *
   * @param y row of the layer
   * @param x column of the layer
   */
  record Response(int picture, float value, int y, int x) {}

  /** Takes in a channel's values at all positions of a picture. */
  void put(int channel, int picture, float[] values, int from, int positions) {
    int at = channel * pictures + picture;
    greatest[at] = Float.NEGATIVE_INFINITY;
    least[at] = Float.POSITIVE_INFINITY;
    for (int position = 0; position < positions; position++) {
      float value = values[from + position];
      if (value > greatest[at]) {
        greatest[at] = value;
        greatestAt[at] = position;
      }
      if (value < least[at]) {
        least[at] = value;
        leastAt[at] = position;
      }
    }
  }

  int pictures() {
    return pictures;
  }

  Response greatest(int channel, int picture) {
    int at = channel * pictures + picture;
    return new Response(picture, greatest[at], greatestAt[at] / width, greatestAt[at] % width);
  }

  Response least(int channel, int picture) {
    int at = channel * pictures + picture;
    return new Response(picture, least[at], leastAt[at] / width, leastAt[at] % width);
  }
}
