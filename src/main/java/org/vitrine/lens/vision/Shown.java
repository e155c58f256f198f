package org.vitrine.lens.vision;

import ai.djl.ndarray.NDArray;

/**
 * A batch of pictures that are looked at.
 *
 * @param plain H×W×B×3, as they are; transparent ones over grey
 * @param seen H×W×B×3, as the network gets to see them; transparent ones over something else
 */
record Shown(NDArray plain, NDArray seen) {
  static Shown opaque(NDArray pictures) {
    return new Shown(pictures, pictures);
  }
}
