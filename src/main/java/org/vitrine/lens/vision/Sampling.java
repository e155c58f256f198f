package org.vitrine.lens.vision;

import java.nio.FloatBuffer;

/**
 * Bilinear samples of pictures as a view shows them in a placement: at each position the four
 * pixels around what it shows, and how much each counts. Not the engine's operations, which copy
 * every corner: most of a small picture's step went into them. Row by row, so that no large array
 * is made at every step.
 */
record Sampling(View view, Placement placement) {
  private static final float GREY = 0.5f;
  private static final int CORNERS = 4;
  private static final int COLOURS = 3;

  /**
   * The corners of a row's positions, one position after the other.
   *
   * @param pixel numbers of pixels; 0 for a corner that lies outside of the picture
   * @param weight from 0 to 1; 0 for a corner outside
   */
  private record Row(int[] pixel, float[] weight) {
    static Row of(View view) {
      return new Row(new int[CORNERS * view.width()], new float[CORNERS * view.width()]);
    }

    /** From here on the row is another. */
    void move(Sampling sampling, int row) {
      View view = sampling.view();
      Placement placement = sampling.placement();
      double cos = Math.cos(placement.angle()) / placement.scale();
      double sin = Math.sin(placement.angle()) / placement.scale();
      double v = row - (view.height() - 1) / 2.0 + placement.afterY();
      double middleY = (view.pictureHeight() - 1) / 2.0 + cos * v + placement.beforeY();
      double middleX = (view.pictureWidth() - 1) / 2.0 + sin * v + placement.beforeX();
      for (int column = 0; column < view.width(); column++) {
        double u = column - (view.width() - 1) / 2.0 + placement.afterX();
        put(column, middleY - sin * u, middleX + cos * u, view);
      }
    }

    private void put(int column, double y, double x, View view) {
      int top = (int) Math.floor(y);
      int left = (int) Math.floor(x);
      for (int corner = 0; corner < CORNERS; corner++) {
        int row = top + corner / 2;
        int beside = left + corner % 2;
        boolean inside =
            row >= 0 && row < view.pictureHeight() && beside >= 0 && beside < view.pictureWidth();
        int at = CORNERS * column + corner;
        pixel[at] = inside ? row * view.pictureWidth() + beside : 0;
        weight[at] = inside ? (float) ((1 - Math.abs(y - row)) * (1 - Math.abs(x - beside))) : 0;
      }
    }

    /** How much of a position lies in the picture. */
    float inside(int column) {
      int at = CORNERS * column;
      return weight[at] + weight[at + 1] + weight[at + 2] + weight[at + 3];
    }
  }

  /**
   * What is seen, grey where there is no picture.
   *
   * @param pictures H×W×B×3
   * @param seen B×height×width×3, is written
   */
  void of(FloatBuffer pictures, int batch, FloatBuffer seen) {
    Row row = Row.of(view);
    for (int y = 0; y < view.height(); y++) {
      row.move(this, y);
      for (int x = 0; x < view.width(); x++) {
        float grey = GREY * Math.max(0, 1 - row.inside(x));
        for (int n = 0; n < batch; n++) {
          sample(pictures, row, x, batch, n, grey, seen, at(n, y, x));
        }
      }
    }
  }

  private static void sample(
      FloatBuffer pictures,
      Row row,
      int x,
      int batch,
      int n,
      float grey,
      FloatBuffer seen,
      int to) {
    float red = grey;
    float green = grey;
    float blue = grey;
    for (int at = CORNERS * x; at < CORNERS * (x + 1); at++) {
      int from = (row.pixel[at] * batch + n) * COLOURS;
      red += row.weight[at] * pictures.get(from);
      green += row.weight[at] * pictures.get(from + 1);
      blue += row.weight[at] * pictures.get(from + 2);
    }
    seen.put(to, red);
    seen.put(to + 1, green);
    seen.put(to + 2, blue);
  }

  /**
   * The gradient of the pictures, from that of what is seen.
   *
   * @param gradient B×height×width×3
   * @param back H×W×B×3, zeros; is written
   */
  void back(FloatBuffer gradient, int batch, FloatBuffer back) {
    Row row = Row.of(view);
    for (int y = 0; y < view.height(); y++) {
      row.move(this, y);
      for (int x = 0; x < view.width(); x++) {
        for (int n = 0; n < batch; n++) {
          spread(gradient, at(n, y, x), row, x, batch, n, back);
        }
      }
    }
  }

  private static void spread(
      FloatBuffer gradient, int from, Row row, int x, int batch, int n, FloatBuffer back) {
    float red = gradient.get(from);
    float green = gradient.get(from + 1);
    float blue = gradient.get(from + 2);
    for (int at = CORNERS * x; at < CORNERS * (x + 1); at++) {
      int to = (row.pixel[at] * batch + n) * COLOURS;
      float weight = row.weight[at];
      back.put(to, back.get(to) + weight * red);
      back.put(to + 1, back.get(to + 1) + weight * green);
      back.put(to + 2, back.get(to + 2) + weight * blue);
    }
  }

  private int at(int n, int y, int x) {
    return ((n * view.height() + y) * view.width() + x) * COLOURS;
  }
}
