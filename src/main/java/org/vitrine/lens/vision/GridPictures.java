package org.vitrine.lens.vision;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Optional;
import org.vitrine.lens.model.Gradients;

/**
 * Pictures by a grid of numbers, blown up to their size: as fine as the picture it is its pixels,
 * the plain description that others are compared with; several, each coarser than the one before,
 * add up to a pyramid. As Lucid's {@code pixel_image} and {@code lowres_tensor}: normal numbers
 * with a standard deviation of 0.01, bilinear in between, level at the edge.
 */
final class GridPictures implements ParametrisedPictures {
  private static final double SD = 0.01;

  private final NDArray parameter;
  private final int size;

  /** cells×size: what each cell of a row or column gives to each pixel; empty for pixels. */
  private final Optional<NDArray> enlargement;

  /**
   * @param manager what all belongs to
   * @param channels axes of colour
   * @param size height and width, pixels
   * @param cells height and width of the grid
   */
  GridPictures(NDManager manager, Noise noise, int pictures, int channels, int size, int cells) {
    this.size = size;
    this.parameter = noise.normal(manager, new Shape(cells, cells, pictures, channels), SD);
    Gradients.track(parameter);
    this.enlargement =
        cells == size
            ? Optional.empty()
            : Optional.of(
                EngineArrays.of(manager, enlargement(size, cells), new Shape(cells, size)));
  }

  @Override
  public List<NDArray> parameters() {
    return List.of(parameter);
  }

  @Override
  public NDArray axes(NDManager scope) {
    NDArray grid = parameter.reshape(parameter.getShape());
    grid.attach(scope);
    return enlargement.map(larger -> enlarged(grid, larger)).orElse(grid);
  }

  private NDArray enlarged(NDArray grid, NDArray larger) {
    Shape shape = grid.getShape();
    long cells = shape.get(0);
    long each = shape.get(2) * shape.get(3);
    // The rows, then the columns, each brought to the front in its turn.
    NDArray tall = grid.reshape(cells, cells * each).transpose().matMul(larger);
    NDArray columns = tall.reshape(cells, each * size).transpose().matMul(larger);
    return columns.reshape(shape.get(2), shape.get(3), size, size).transpose(2, 3, 0, 1);
  }

  private static float[] enlargement(int size, int cells) {
    float[] shares = new float[size * cells];
    for (int pixel = 0; pixel < size; pixel++) {
      double at = Math.clamp((pixel + 0.5) * cells / size - 0.5, 0, cells - 1.0);
      int left = Math.min((int) at, cells - 1);
      int right = Math.min(left + 1, cells - 1);
      shares[left * size + pixel] += (float) (1 - (at - left));
      shares[right * size + pixel] += (float) (at - left);
    }
    return shares;
  }
}
