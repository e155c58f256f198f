package org.vitrine.lens.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.vitrine.lens.model.op.Conv;
import org.vitrine.lens.model.op.Extent;
import org.vitrine.lens.model.op.WayBack;

/** The started engine, whose convolutions must be right whatever processor it runs on. */
class ConvolutionCheckTest {
  private static final Engine ENGINE = Engine.start();

  @Test
  void theStartedEnginePassesItsOwnCheck() {
    try (NDManager manager = ENGINE.newManager()) {
      assertTrue(ConvolutionCheck.passes(manager, true));
    }
  }

  @TestFactory
  List<DynamicTest> valuesAndGradientsAreThoseOfTwiceThePrecision() {
    List<DynamicTest> tests = new ArrayList<>();
    for (int batch : new int[] {1, 2, 16}) {
      for (int[] channels : CHANNELS) {
        for (int kernel : new int[] {1, 3, 5}) {
          for (int stride : new int[] {1, 2}) {
            String name =
                "%d pictures, %d to %d channels in %d groups, kernel %d, stride %d"
                    .formatted(batch, channels[0], channels[1], channels[2], kernel, stride);
            tests.add(DynamicTest.dynamicTest(name, () -> near(batch, channels, kernel, stride)));
          }
        }
      }
    }
    return tests;
  }

  /** Inputs, outputs, groups: with and without a rest over eight and sixteen. */
  private static final int[][] CHANNELS = {
    {1, 1, 1},
    {1, 8, 1},
    {3, 1, 1},
    {3, 20, 1},
    {3, 64, 1},
    {7, 5, 1},
    {24, 1, 1},
    {24, 40, 1},
    {40, 56, 1},
    {64, 8, 1},
    {64, 48, 1},
    {100, 100, 1},
    {20, 20, 20},
    {64, 64, 64},
    {7, 14, 7},
    {8, 16, 2},
    {12, 24, 4}
  };

  private static void near(int batch, int[] channels, int kernel, int stride) {
    ENGINE.enter();
    Extent around = Extent.square(kernel / 2);
    Extent step = Extent.square(stride);
    Extent one = Extent.square(1);
    Conv conv = new Conv(channels[1], Extent.square(kernel), step, around, one, channels[2], true);
    try (NDManager scope = ENGINE.newManager()) {
      Random random = new Random(1);
      NDArray picture = normal(random, scope, batch, channels[0], 13, 13);
      NDArray weight =
          normal(random, scope, channels[1], channels[0] / channels[2], kernel, kernel);
      NDArray bias = normal(random, scope, channels[1]);
      int size = 12 / stride + 1;
      NDArray upstream = normal(random, scope, batch, channels[1], size, size);
      List<float[]> found = computed(picture, upstream, input -> conv.forward(input, weight, bias));
      List<float[]> right =
          computed(
              picture.toType(DataType.FLOAT64, true),
              upstream.toType(DataType.FLOAT64, true),
              input ->
                  JniUtils.convolution(
                      (PtNDArray) input,
                      (PtNDArray) weight.toType(DataType.FLOAT64, true),
                      (PtNDArray) bias.toType(DataType.FLOAT64, true),
                      new Shape(stride, stride),
                      new Shape(kernel / 2, kernel / 2),
                      new Shape(1, 1),
                      channels[2]));
      assertArrayEquals(right.get(0), found.get(0), 1e-3f, "values");
      assertArrayEquals(right.get(1), found.get(1), 1e-3f, "gradient");
      WayBack.of(conv, channels[0])
          .ifPresent(
              way -> {
                NDArray turned = TurnedWeights.turned(way, weight).toArray(scope);
                NDArray led = way.back(upstream, turned, picture.getShape());
                assertArrayEquals(right.get(1), floats(led), 1e-3f, "gradient led back");
              });
    }
  }

  private static List<float[]> computed(
      NDArray picture, NDArray upstream, UnaryOperator<NDArray> convolution) {
    NDArray input = picture.duplicate();
    Gradients.track(input);
    NDArray value = convolution.apply(input);
    Gradients.backward(value.mul(upstream));
    return List.of(floats(value), floats(Gradients.read(input, picture.getManager())));
  }

  private static float[] floats(NDArray array) {
    return array.toType(DataType.FLOAT32, true).toFloatArray();
  }

  /** Laid out as weights and values of a network are. */
  private static NDArray normal(Random random, NDManager scope, Integer... shape) {
    List<Integer> axes = List.of(shape);
    float[] values = new float[(int) Tensor.count(axes)];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return new Tensor(axes, values).toArray(scope);
  }
}
