package org.vitrine.lens.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Gradients on any number of threads at once, which the library's own collector does not allow.
 *
 * <p>Three rules hold for everything between a tracked array and the value that {@link #backward}
 * is called on, else the gradients are silently wrong: no {@code mul}, {@code div} or {@code pow}
 * by a Java number (use {@link #constant}); arrays made by {@code create} stay open until backward
 * is done, or are {@code duplicate()}d; and no complex array is made by {@code complex()} or {@code
 * toType}.
 */
public final class Gradients {
  private Gradients() {}

  /** From now on {@link #backward} sums into a gradient of this array. */
  public static void track(NDArray parameter) {
    JniUtils.attachGradient((PtNDArray) parameter, true);
  }

  /** Adds the gradient of {@code value} (of the sum of its elements) to every tracked array. */
  public static void backward(NDArray value) {
    try (NDArray ones = value.getManager().full(value.getShape(), 1f, value.getDataType())) {
      backward(value, ones);
    }
  }

  /**
   * The same for a value of any shape whose own gradient is known.
   *
   * @param gradient of the same shape
   */
  public static void backward(NDArray value, NDArray gradient) {
    JniUtils.backward((PtNDArray) value, (PtNDArray) gradient, false, false);
  }

  /**
   * {@link #backward(NDArray)} where another goes through a part of the way again, which else is
   * forgotten.
   */
  public static void backwardAgain(NDArray value) {
    try (NDArray ones = value.getManager().full(value.getShape(), 1f, value.getDataType())) {
      backwardAgain(value, ones);
    }
  }

  /** {@link #backward(NDArray, NDArray)}, likewise. */
  static void backwardAgain(NDArray value, NDArray gradient) {
    JniUtils.backward((PtNDArray) value, (PtNDArray) gradient, true, false);
  }

  /**
   * The gradient as it stands. It is a view: {@link #clear} and the next {@link #backward} change
   * it.
   *
   * @param scope the manager that it is to belong to; one for each step, else memory grows
   * @throws IllegalStateException if no gradient has come to this array
   */
  public static NDArray read(NDArray parameter, NDManager scope) {
    return find(parameter, scope)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "no gradient has come to the array of shape "
                        + parameter.getShape()
                        + ": nothing that depends on it was passed to backward"));
  }

  /** {@link #read}, or empty if no gradient has come to this array. */
  public static Optional<NDArray> find(NDArray parameter, NDManager scope) {
    PtNDArray gradient = JniUtils.getGradient((PtNDArray) parameter);
    if (gradient == null) {
      return Optional.empty();
    }
    gradient.attach(scope);
    return Optional.of(gradient);
  }

  /** Sets the gradient to zero. */
  public static void clear(NDArray parameter) {
    JniUtils.zeroGrad((PtNDArray) parameter);
  }

  /** A number as an array that the engine owns, safe to compute gradients with. */
  public static NDArray constant(NDManager scope, double value) {
    return scope.full(new Shape(), (float) value, DataType.FLOAT32);
  }

  /** Computes something on this thread without keeping what gradients would need. */
  public static <T> T without(Supplier<T> computation) {
    boolean before = JniUtils.isGradMode();
    JniUtils.setGradMode(false);
    try {
      return computation.get();
    } finally {
      JniUtils.setGradMode(before);
    }
  }
}
