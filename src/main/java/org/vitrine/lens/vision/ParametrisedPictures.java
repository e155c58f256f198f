package org.vitrine.lens.vision;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.List;

/**
 * Pictures described to the optimiser in some other way than by their values: gradients in that
 * description are better directions. Not thread-safe.
 */
sealed interface ParametrisedPictures permits CppnPictures, FourierPictures, GridPictures {

  /** What the optimiser changes; arrays that gradients are tracked of. */
  List<NDArray> parameters();

  /**
   * The pictures as they are now, differentiable by the parameters.
   *
   * @param scope the manager that the result, and all that it is made from, belongs to
   * @return H×W×B×C: at the positions of each of B pictures, numbers of any size along C axes of
   *     colour, see {@link ColourAxes}; B is 1 for what all pictures have in common
   */
  NDArray axes(NDManager scope);
}
