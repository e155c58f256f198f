package org.vitrine.lens.vision;

import ai.djl.ndarray.NDArray;
import java.util.function.UnaryOperator;

/**
 * What is seen of pictures, and the way back from it. Where the pictures are sampled, the engine's
 * own way back ends at the samples; {@link #backward} goes on from there.
 *
 * @param seen B×3×height×width, differentiable
 * @param onwards from the gradient of the samples to that of what the pictures are made of
 */
record Projection(NDArray seen, Runnable onwards) {

  /** What is seen when nothing is sampled; the engine knows the whole way back. */
  static Projection whole(NDArray seen) {
    return new Projection(seen, () -> {});
  }

  /** Something differentiable done to what is seen. */
  Projection then(UnaryOperator<NDArray> change) {
    return new Projection(change.apply(seen), onwards);
  }

  /**
   * Adds the gradients of what the pictures are made of, once a value was led back as far as the
   * samples, and that by {@link org.vitrine.lens.model.Gradients#backwardAgain}, as the value may
   * have come from the pictures on another way too.
   */
  void backward() {
    onwards.run();
  }
}
