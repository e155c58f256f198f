package org.vitrine.lens.vision;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/**
 * Arrays whose memory is the engine's own. One made directly from Java numbers is not: the engine
 * keeps pointing at Java's memory after that is gone, and gradients come out wrong.
 */
final class EngineArrays {
  private EngineArrays() {}

  static NDArray of(NDManager manager, float[] values, Shape shape) {
    try (NDArray borrowed = manager.create(values, shape)) {
      return borrowed.duplicate();
    }
  }

  static NDArray of(NDManager manager, int[] values) {
    try (NDArray borrowed = manager.create(values)) {
      return borrowed.duplicate();
    }
  }

  /**
   * @param values real and imaginary parts in turn
   */
  static NDArray complex(NDManager manager, float[] values, Shape shape) {
    try (NDManager scope = manager.newSubManager()) {
      NDArray own = scope.create(values, shape.add(2)).duplicate().complex().duplicate();
      own.attach(manager);
      return own;
    }
  }
}
