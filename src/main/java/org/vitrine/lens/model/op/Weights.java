package org.vitrine.lens.model.op;

import ai.djl.ndarray.NDArray;

/** The weights of one node while it is computed. */
public interface Weights {
  /**
   * The array of that name, such as {@code weight}.
   *
   * @throws IllegalArgumentException if the node has none of that name: a fault of the caller, as
   *     loading checked them all
   */
  NDArray get(String name);

  /** Whether batch normalisation uses and learns from the batch, and dropout drops. */
  default boolean training() {
    return false;
  }
}
