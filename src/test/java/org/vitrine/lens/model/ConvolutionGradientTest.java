package org.vitrine.lens.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vitrine.lens.model.op.Conv;
import org.vitrine.lens.model.op.Extent;

/**
 * A convolution is linear, so its gradient can be told without small steps: what it does to a
 * change is the change of what it gives. The engine has many ways to compute it, by the numbers of
 * rows and channels.
 */
@Tag("engine")
class ConvolutionGradientTest {
  private static final Engine ENGINE = Engine.start();

  @ParameterizedTest
  @CsvSource({
    "1, 1, 3, 1, 2",
    "1, 2, 3, 1, 8",
    "80, 40, 1, 1, 8",
    "80, 40, 1, 1, 16",
    "192, 80, 1, 1, 32",
    "80, 32, 1, 1, 32",
    "12, 16, 5, 1, 32",
    "24, 40, 3, 1, 8",
    "8, 8, 3, 8, 16"
  })
  void theGradientIsTheConvolutionTurnedAround(
      int inputs, int outputs, int kernel, int groups, int rows) {
    ENGINE.enter();
    Random random = new Random(1);
    Extent one = Extent.square(1);
    Conv conv =
        new Conv(
            outputs, Extent.square(kernel), one, Extent.square(kernel / 2), one, groups, false);
    try (NDManager scope = ENGINE.newManager()) {
      Map<String, NDArray> weight =
          Map.of("weight", noise(random, scope, outputs, inputs / groups, kernel, kernel));
      NDArray input = noise(random, scope, rows, inputs, 8, 8);
      NDArray change = noise(random, scope, rows, inputs, 8, 8);
      NDArray along = noise(random, scope, rows, outputs, 8, 8);
      Gradients.track(input);
      NodeWeights weights = new NodeWeights(weight, false);
      Gradients.backward(conv.forward(List.of(input), weights).mul(along).sum());
      double found = Gradients.read(input, scope).mul(change).sum().getFloat();
      double wanted = conv.forward(List.of(change), weights).mul(along).sum().getFloat();
      assertEquals(wanted, found, 1e-2 * Math.max(100, Math.abs(wanted)));
    }
  }

  private static NDArray noise(Random random, NDManager scope, int... axes) {
    float[] values = new float[axes[0] * axes[1] * axes[2] * axes[3]];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return new Tensor(List.of(axes[0], axes[1], axes[2], axes[3]), values).toArray(scope);
  }
}
