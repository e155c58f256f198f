package org.vitrine.lens.model;

/**
 * Pictures brought to another size by the triangle filter, which is bilinear interpolation when it
 * enlarges and takes in everything under a pixel when it shrinks, so that nothing is aliased.
 */
public final class Resampling {
  private Resampling() {}

  /** In whole 255ths: what a PNG of it shows is exactly what a network gets. */
  public static RgbPicture to(RgbPicture picture, int width, int height) {
    if (picture.width() == width && picture.height() == height) {
      return picture;
    }
    RgbPicture exact = exact(picture, width, height);
    float[] values = exact.values();
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (Math.rint(255.0 * values[i]) / 255);
    }
    return exact;
  }

  /** As it comes out; a picture that has the size is given back itself. */
  public static RgbPicture exact(RgbPicture picture, int width, int height) {
    if (picture.width() == width && picture.height() == height) {
      return picture;
    }
    Kernel across = Kernel.of(picture.width(), width);
    Kernel down = Kernel.of(picture.height(), height);
    float[] narrow = new float[3 * picture.height() * width];
    for (int row = 0; row < 3 * picture.height(); row++) {
      across.apply(picture.values(), row * picture.width(), narrow, row * width, 1);
    }
    float[] values = new float[3 * height * width];
    for (int c = 0; c < 3; c++) {
      for (int x = 0; x < width; x++) {
        down.apply(narrow, c * picture.height() * width + x, values, c * height * width + x, width);
      }
    }
    return new RgbPicture(width, height, values);
  }

  /** For each place of a row, where its sources begin and how much each weighs. */
  private record Kernel(int[] first, double[][] weights) {

    static Kernel of(int from, int to) {
      int[] first = new int[to];
      double[][] weights = new double[to][];
      double scale = (double) from / to;
      double reach = Math.max(1, scale);
      for (int i = 0; i < to; i++) {
        double centre = (i + 0.5) * scale;
        first[i] = Math.max(0, (int) (centre - reach + 0.5));
        int end = Math.min(from, (int) (centre + reach + 0.5));
        double[] own = new double[end - first[i]];
        double sum = 0;
        for (int j = 0; j < own.length; j++) {
          own[j] = Math.max(0, 1 - Math.abs((first[i] + j + 0.5 - centre) / reach));
          sum += own[j];
        }
        weights[i] = own;
        for (int j = 0; j < own.length; j++) {
          own[j] /= sum;
        }
      }
      return new Kernel(first, weights);
    }

    /** Fills one row or column, whose values lie {@code stride} apart. */
    void apply(float[] from, int start, float[] to, int target, int stride) {
      for (int i = 0; i < first.length; i++) {
        double sum = 0;
        for (int j = 0; j < weights[i].length; j++) {
          sum += weights[i][j] * from[start + (first[i] + j) * stride];
        }
        to[target + i * stride] = (float) sum;
      }
    }
  }
}
