package org.vitrine.lens.vision;

/**
 * For each position of a view the four pixels around what it shows, and how much each counts;
 * position by position, each with its four corners. Not the engine's operations: those take a copy
 * of every corner, and here most of a small picture's step went into them.
 *
 * @param pixel numbers of pixels; 0 for a corner that lies outside of the picture
 * @param weight from 0 to 1, 0 for a corner outside
 */
record Samples(int[] pixel, float[] weight) {
  private static final float GREY = 0.5f;
  private static final int CORNERS = 4;
  private static final int COLOURS = 3;

  static Samples of(View view, Placement placement) {
    int positions = view.height() * view.width();
    Samples samples = new Samples(new int[CORNERS * positions], new float[CORNERS * positions]);
    double cos = Math.cos(placement.angle()) / placement.scale();
    double sin = Math.sin(placement.angle()) / placement.scale();
    double middleY = (view.pictureHeight() - 1) / 2.0;
    double middleX = (view.pictureWidth() - 1) / 2.0;
    for (int row = 0; row < view.height(); row++) {
      double v = row - (view.height() - 1) / 2.0 + placement.afterY();
      for (int column = 0; column < view.width(); column++) {
        double u = column - (view.width() - 1) / 2.0 + placement.afterX();
        samples.put(
            row * view.width() + column,
            middleY + cos * v - sin * u + placement.beforeY(),
            middleX + sin * v + cos * u + placement.beforeX(),
            view);
      }
    }
    return samples;
  }

  private void put(int position, double y, double x, View view) {
    int top = (int) Math.floor(y);
    int left = (int) Math.floor(x);
    for (int corner = 0; corner < CORNERS; corner++) {
      int row = top + corner / 2;
      int column = left + corner % 2;
      if (row >= 0 && row < view.pictureHeight() && column >= 0 && column < view.pictureWidth()) {
        int at = CORNERS * position + corner;
        pixel[at] = row * view.pictureWidth() + column;
        weight[at] = (float) ((1 - Math.abs(y - row)) * (1 - Math.abs(x - column)));
      }
    }
  }

  private int positions() {
    return weight.length / CORNERS;
  }

  /**
   * What is seen, grey where there is no picture.
   *
   * @param pictures H×W×B×3
   * @return B×height×width×3
   */
  float[] of(float[] pictures, int batch) {
    float[] seen = new float[batch * positions() * COLOURS];
    for (int position = 0; position < positions(); position++) {
      float inside = 0;
      for (int at = CORNERS * position; at < CORNERS * (position + 1); at++) {
        inside += weight[at];
      }
      float grey = GREY * Math.max(0, 1 - inside);
      for (int n = 0; n < batch; n++) {
        int to = (n * positions() + position) * COLOURS;
        float red = grey;
        float green = grey;
        float blue = grey;
        for (int at = CORNERS * position; at < CORNERS * (position + 1); at++) {
          int from = (pixel[at] * batch + n) * COLOURS;
          red += weight[at] * pictures[from];
          green += weight[at] * pictures[from + 1];
          blue += weight[at] * pictures[from + 2];
        }
        seen[to] = red;
        seen[to + 1] = green;
        seen[to + 2] = blue;
      }
    }
    return seen;
  }

  /**
   * The gradient of the pictures, from that of what is seen.
   *
   * @param gradient B×height×width×3
   * @param pixels of a picture
   * @return H×W×B×3
   */
  float[] back(float[] gradient, int batch, int pixels) {
    float[] back = new float[pixels * batch * COLOURS];
    for (int position = 0; position < positions(); position++) {
      for (int n = 0; n < batch; n++) {
        int from = (n * positions() + position) * COLOURS;
        for (int at = CORNERS * position; at < CORNERS * (position + 1); at++) {
          int to = (pixel[at] * batch + n) * COLOURS;
          back[to] += weight[at] * gradient[from];
          back[to + 1] += weight[at] * gradient[from + 1];
          back[to + 2] += weight[at] * gradient[from + 2];
        }
      }
    }
    return back;
  }
}
