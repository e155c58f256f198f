package org.vitrine.lens.model.op;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;

/** Numbers that operations compute with. */
final class Constants {
  private Constants() {}

  /**
   * A number as an array of the same type and manager. The engine owns its memory, as it must where
   * gradients flow: what Java numbers are wrapped into is garbage by the time of the way back.
   */
  static NDArray of(NDArray like, double value) {
    return like.getManager().full(new Shape(), (float) value, like.getDataType());
  }
}
