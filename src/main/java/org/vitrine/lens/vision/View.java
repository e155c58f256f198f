package org.vitrine.lens.vision;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

/**
 * What is seen of pictures that lie in some placement: bilinear samples of them, grey where there
 * is no picture. Move, turn and scale are one sampling, so nothing is blurred twice.
 *
 * @param pictureHeight of the pictures
 * @param pictureWidth of the pictures
 * @param height of the view
 * @param width of the view
 */
record View(int pictureHeight, int pictureWidth, int height, int width) {
  private static final float GREY = 0.5f;

  /**
   * Looks at the pictures.
   *
   * @param pictures H×W×B×3
   * @param scope what the result belongs to; the manager of {@code pictures}
   * @return B×3×height×width, differentiable by the pictures
   */
  NDArray of(NDArray pictures, Placement placement, NDManager scope) {
    long batch = pictures.getShape().get(2);
    if (placement.equals(Placement.STRAIGHT) && height == pictureHeight && width == pictureWidth) {
      return pictures.transpose(2, 3, 0, 1);
    }
    Samples samples = Samples.of(this, placement);
    int positions = height * width;
    NDArray rows = pictures.reshape((long) pictureHeight * pictureWidth, 3 * batch);
    // One index for a whole row: the engine's quickest way there and, adding up in order, back.
    NDArray corners =
        rows.gather(
                EngineArrays.of(scope, samples.index())
                    .toType(DataType.INT64, false)
                    .reshape(-1, 1)
                    .broadcast(4L * positions, 3 * batch),
                0)
            .reshape(4, positions, 3 * batch);
    NDArray weights = EngineArrays.of(scope, samples.weight(), new Shape(4, positions, 1));
    NDArray grey = EngineArrays.of(scope, samples.outside(GREY), new Shape(positions, 1));
    return corners
        .mul(weights)
        .sum(new int[] {0})
        .add(grey)
        .reshape(height, width, batch, 3)
        .transpose(2, 3, 0, 1);
  }

  /**
   * For each position of the view the four pixels around what it shows, and how much each counts;
   * one after the other, corner by corner.
   */
  private record Samples(int[] index, float[] weight) {

    static Samples of(View view, Placement placement) {
      int positions = view.height() * view.width();
      Samples samples = new Samples(new int[4 * positions], new float[4 * positions]);
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
              positions,
              middleY + cos * v - sin * u + placement.beforeY(),
              middleX + sin * v + cos * u + placement.beforeX(),
              view);
        }
      }
      return samples;
    }

    private void put(int position, int positions, double y, double x, View view) {
      int top = (int) Math.floor(y);
      int left = (int) Math.floor(x);
      for (int corner = 0; corner < 4; corner++) {
        int row = top + corner / 2;
        int column = left + corner % 2;
        if (row >= 0 && row < view.pictureHeight() && column >= 0 && column < view.pictureWidth()) {
          int at = corner * positions + position;
          index[at] = row * view.pictureWidth() + column;
          weight[at] = (float) ((1 - Math.abs(y - row)) * (1 - Math.abs(x - column)));
        }
      }
    }

    /** What is added at each position for the share of it that lies outside of the picture. */
    float[] outside(float grey) {
      int positions = weight.length / 4;
      float[] added = new float[positions];
      for (int i = 0; i < positions; i++) {
        float inside =
            weight[i]
                + weight[positions + i]
                + weight[2 * positions + i]
                + weight[3 * positions + i];
        added[i] = grey * Math.max(0, 1 - inside);
      }
      return added;
    }
  }
}
