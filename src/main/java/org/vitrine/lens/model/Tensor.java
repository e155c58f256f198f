package org.vitrine.lens.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;

/**
 * Numbers in Java: a shape, and the values with the last axis running fastest. The values are not
 * copied, neither in nor out: whoever makes one gives them away.
 */
public final class Tensor {
  private final List<Integer> shape;
  private final float[] values;

  public Tensor(List<Integer> shape, float[] values) {
    this.shape = List.copyOf(shape);
    this.values = values;
    if (count(shape) != values.length) {
      throw new IllegalArgumentException(
          "shape %s holds %d values; found %d".formatted(shape, count(shape), values.length));
    }
  }

  /** How many values a shape holds. */
  static long count(List<Integer> shape) {
    long count = 1;
    for (int length : shape) {
      count = Math.multiplyExact(count, (long) length);
    }
    return count;
  }

  /** Copies an array of the engine. */
  public static Tensor of(NDArray array) {
    return new Tensor(
        Arrays.stream(array.getShape().getShape()).mapToObj(Math::toIntExact).toList(),
        array.toFloatArray());
  }

  public List<Integer> shape() {
    return shape;
  }

  public float[] values() {
    return values;
  }

  /**
   * The same as an array of the engine, in memory that the engine owns. Four axes are laid out with
   * the second one (the channels) running fastest, which the engine computes a third faster.
   */
  public NDArray toArray(NDManager manager) {
    try (NDManager scope = manager.newSubManager()) {
      // An array made from Java memory is only safe to compute gradients with once duplicated, and
      // so are views of it.
      NDArray array = created(scope).duplicate();
      NDArray laidOut = shape.size() == 4 ? array.transpose(0, 3, 1, 2).duplicate() : array;
      laidOut.attach(manager);
      return laidOut;
    }
  }

  private NDArray created(NDManager scope) {
    if (shape.size() != 4) {
      NDArray array = scope.create(values, new Shape(shape.stream().mapToLong(i -> i).toArray()));
      return array.toType(DataType.FLOAT32, false);
    }
    int outer = shape.get(0);
    int channels = shape.get(1);
    int positions = shape.get(2) * shape.get(3);
    float[] last = new float[values.length];
    for (int n = 0; n < outer; n++) {
      for (int c = 0; c < channels; c++) {
        int from = (n * channels + c) * positions;
        int to = n * channels * positions + c;
        for (int p = 0; p < positions; p++) {
          last[to + p * channels] = values[from + p];
        }
      }
    }
    return scope.create(last, new Shape(outer, shape.get(2), shape.get(3), channels));
  }
}
