package org.vitrine.lens.vision;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.vitrine.lens.model.Gradients;

/**
 * Pictures by their pixels, in colours that are uncorrelated: the plain description that others are
 * compared with. As Lucid's {@code pixel_image}: normal numbers with a standard deviation of 0.01.
 */
final class PixelPictures implements ParametrisedPictures {
  private static final double SD = 0.01;

  private final NDArray parameter;
  private final DecorrelatedColours colours;

  /**
   * @param manager what all belongs to
   * @param offset the number of the first picture, for its noise
   */
  PixelPictures(NDManager manager, int pictures, int size, long seed, int offset) {
    this.parameter =
        EngineArrays.of(
            manager,
            Noise.normal(seed, offset, size * size, pictures, 3, SD),
            new Shape(size, size, pictures, 3));
    Gradients.track(parameter);
    this.colours = new DecorrelatedColours(manager);
  }

  @Override
  public NDArray parameter() {
    return parameter;
  }

  @Override
  public NDArray pictures(NDManager scope) {
    NDArray axes = parameter.reshape(parameter.getShape());
    axes.attach(scope);
    return colours.toRgb(axes);
  }
}
