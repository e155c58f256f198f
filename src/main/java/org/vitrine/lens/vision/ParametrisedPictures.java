package org.vitrine.lens.vision;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

/**
 * Pictures described to the optimiser in some other way than by their values: gradients in that
 * description are better directions. Not thread-safe.
 */
sealed interface ParametrisedPictures permits FourierPictures, PixelPictures {

  /** What the optimiser changes; an array that gradients are tracked of. */
  NDArray parameter();

  /**
   * The pictures as they are now, differentiable by the parameter.
   *
   * @param scope the manager that the result, and all that it is made from, belongs to
   * @return H×W×B×3: red, green, blue of 0…1 at the positions of each of B pictures
   */
  NDArray pictures(NDManager scope);
}
