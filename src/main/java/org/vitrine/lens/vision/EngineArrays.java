package org.vitrine.lens.vision;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import org.vitrine.lens.model.RgbPicture;

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

  /** A picture as H×W×1×3. */
  static NDArray of(NDManager manager, RgbPicture picture) {
    int pixels = picture.height() * picture.width();
    float[] values = new float[3 * pixels];
    for (int i = 0; i < pixels; i++) {
      for (int colour = 0; colour < 3; colour++) {
        values[3 * i + colour] = picture.values()[colour * pixels + i];
      }
    }
    return of(manager, values, new Shape(picture.height(), picture.width(), 1, 3));
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

  /**
   * The numbers of an array, to be read while it is open; a copy where they do not lie in order.
   */
  static FloatBuffer numbers(NDArray array) {
    return array.toByteBuffer(true).order(ByteOrder.nativeOrder()).asFloatBuffer();
  }

  /** The engine's own numbers of an array that was just made, to be written. */
  static FloatBuffer own(NDArray array) {
    FloatBuffer numbers = numbers(array);
    if (!numbers.isDirect()) {
      throw new IllegalStateException("the numbers of a new array are the engine's own");
    }
    return numbers;
  }
}
