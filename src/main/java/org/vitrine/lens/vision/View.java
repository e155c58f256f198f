package org.vitrine.lens.vision;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.vitrine.lens.model.Gradients;

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

  /**
   * Looks at the pictures.
   *
   * @param pictures H×W×B×3
   * @param scope what the result belongs to; the manager of {@code pictures}
   */
  Projection of(NDArray pictures, Placement placement, NDManager scope) {
    if (placement.equals(Placement.STRAIGHT) && height == pictureHeight && width == pictureWidth) {
      return Projection.whole(pictures.transpose(2, 3, 0, 1));
    }
    int batch = Math.toIntExact(pictures.getShape().get(2));
    Sampling sampling = new Sampling(this, placement);
    NDArray samples = scope.create(new Shape(batch, height, width, 3));
    sampling.of(EngineArrays.numbers(pictures), batch, EngineArrays.own(samples));
    // Its channels last, as the network's weights have them.
    NDArray seen = samples.transpose(0, 3, 1, 2);
    Gradients.track(seen);
    return new Projection(
        seen,
        () ->
            Gradients.find(seen, scope)
                .ifPresent(gradient -> backward(gradient, pictures, sampling, scope)));
  }

  private static void backward(
      NDArray gradient, NDArray pictures, Sampling sampling, NDManager scope) {
    int batch = Math.toIntExact(pictures.getShape().get(2));
    NDArray back = scope.zeros(pictures.getShape());
    sampling.back(
        EngineArrays.numbers(gradient.transpose(0, 2, 3, 1)), batch, EngineArrays.own(back));
    Gradients.backward(pictures, back);
  }
}
