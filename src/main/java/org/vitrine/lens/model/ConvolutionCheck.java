package org.vitrine.lens.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.util.Arrays;
import java.util.List;
import org.vitrine.lens.model.op.Conv;
import org.vitrine.lens.model.op.Extent;

/**
 * Whether convolutions are right on this processor, as {@link Conv} computes them. On some virtual
 * machines the library that computes most of them, oneDNN, leaves out parts of the sum, in values
 * and in gradients, for some shapes (seen with version 3.7.1 on an AMD EPYC of family 26). Nothing
 * else tells of it: every number is finite and plausible.
 */
final class ConvolutionCheck {
  /** Among them shapes of each kind that was seen to be wrong, and of the usual ones. */
  private static final List<Case> CASES =
      List.of(
          new Case(2, 1, 1, 4, 3, 1, 1),
          new Case(2, 8, 1, 4, 3, 1, 1),
          new Case(2, 1, 8, 4, 3, 1, 1),
          new Case(1, 24, 1, 8, 5, 1, 1),
          new Case(1, 3, 20, 13, 5, 1, 1),
          new Case(2, 24, 16, 32, 3, 1, 1),
          new Case(2, 24, 40, 13, 3, 2, 1),
          new Case(1, 40, 56, 17, 3, 1, 1),
          new Case(2, 64, 64, 8, 5, 1, 1),
          new Case(2, 3, 64, 32, 3, 2, 1),
          new Case(2, 56, 80, 13, 1, 2, 1),
          new Case(16, 64, 40, 8, 1, 1, 1),
          new Case(2, 20, 20, 13, 3, 2, 20),
          new Case(2, 12, 24, 8, 5, 1, 4));

  /**
   * Wrong in the engine's own way with AVX too, and hardly in any network: a program that has such
   * is not worth that all others go without oneDNN.
   */
  private static final List<Case> OURS_ALONE =
      List.of(new Case(32, 1, 8, 8, 1, 1, 1), new Case(2, 7, 14, 8, 3, 1, 7));

  private ConvolutionCheck() {}

  /** One convolution of ones with ones: its values and gradients are numbers of terms. */
  private record Case(int batch, int from, int to, int size, int kernel, int stride, int groups) {

    /** As a network of ours computes it. */
    boolean ours(NDManager manager) {
      try (NDManager scope = manager.newSubManager()) {
        NDArray input = ones(scope, batch, from, size, size);
        NDArray weight = ones(scope, to, from / groups, kernel, kernel);
        Gradients.track(input);
        return right(input, conv().forward(input, weight, null), scope);
      }
    }

    /** As a program may compute it: the channels first, and nothing but the engine's own. */
    boolean programs(NDManager manager) {
      try (NDManager scope = manager.newSubManager()) {
        NDArray input = scope.ones(new Shape(batch, from, size, size));
        NDArray weight = scope.ones(new Shape(to, from / groups, kernel, kernel));
        Gradients.track(input);
        NDArray value =
            JniUtils.convolution(
                (PtNDArray) input,
                (PtNDArray) weight,
                null,
                new Shape(stride, stride),
                new Shape(kernel / 2, kernel / 2),
                new Shape(1, 1),
                groups);
        value.attach(scope);
        return right(input, value, scope);
      }
    }

    private boolean right(NDArray input, NDArray value, NDManager scope) {
      Gradients.backward(value);
      return rightValues(value.toFloatArray())
          && rightGradient(Gradients.read(input, scope).toFloatArray());
    }

    private Conv conv() {
      return new Conv(
          to,
          Extent.square(kernel),
          Extent.square(stride),
          Extent.square(kernel / 2),
          Extent.square(1),
          groups,
          false);
    }

    /** Laid out as weights and values of a network are. */
    private static NDArray ones(NDManager scope, Integer... shape) {
      List<Integer> axes = List.of(shape);
      float[] values = new float[Math.toIntExact(Tensor.count(axes))];
      Arrays.fill(values, 1);
      return new Tensor(axes, values).toArray(scope);
    }

    private int outputs() {
      return (size - 1) / stride + 1;
    }

    private boolean rightValues(float[] found) {
      int outputs = outputs();
      for (int i = 0; i < found.length; i++) {
        int row = i / outputs % outputs;
        int column = i % outputs;
        if (found[i] != from / groups * seen(row) * seen(column)) {
          return false;
        }
      }
      return true;
    }

    private boolean rightGradient(float[] found) {
      for (int i = 0; i < found.length; i++) {
        if (found[i] != to / groups * seeing(i / size % size) * seeing(i % size)) {
          return false;
        }
      }
      return true;
    }

    /** How many rows of the input a row of the output is made of. */
    private int seen(int output) {
      int first = output * stride - kernel / 2;
      return Math.min(size, first + kernel) - Math.max(0, first);
    }

    /** How many rows of the output a row of the input goes into. */
    private int seeing(int input) {
      int count = 0;
      for (int output = 0; output < outputs(); output++) {
        int first = output * stride - kernel / 2;
        if (first <= input && input < first + kernel) {
          count++;
        }
      }
      return count;
    }
  }

  /**
   * Computes some, on the calling thread, which is fit to compute gradients.
   *
   * @param programs whether those of TorchScript programs must be right as well
   */
  static boolean passes(NDManager manager, boolean programs) {
    return OURS_ALONE.stream().allMatch(one -> one.ours(manager))
        && CASES.stream()
            .allMatch(one -> one.ours(manager) && (!programs || one.programs(manager)));
  }
}
