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
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The started engine, whose convolutions must be right whatever processor it runs on. */
class ConvolutionCheckTest {
  private static final Engine ENGINE = Engine.start();

  @Test
  void theStartedEnginePassesItsOwnCheck() {
    try (NDManager manager = ENGINE.newManager()) {
      assertTrue(ConvolutionCheck.passes(manager));
    }
  }

  @TestFactory
  List<DynamicTest> valuesAndGradientsAreThoseOfTwiceThePrecision() {
    List<DynamicTest> tests = new ArrayList<>();
    for (int batch : new int[] {1, 2, 8}) {
      for (int from : new int[] {1, 3, 24, 64}) {
        for (int to : new int[] {1, 8, 48}) {
          for (int kernel : new int[] {1, 3, 5}) {
            for (int stride : new int[] {1, 2}) {
              String name =
                  "%d pictures, %d to %d channels, kernel %d, stride %d"
                      .formatted(batch, from, to, kernel, stride);
              tests.add(
                  DynamicTest.dynamicTest(
                      name, () -> near(new Shape(batch, from, 13, 13), to, kernel, stride)));
            }
          }
        }
      }
    }
    return tests;
  }

  private static void near(Shape input, int to, int kernel, int stride) {
    ENGINE.enter();
    try (NDManager scope = ENGINE.newManager()) {
      Random random = new Random(1);
      NDArray picture = normal(input, random, scope);
      NDArray weight = normal(new Shape(to, input.get(1), kernel, kernel), random, scope);
      int size = (12 / stride) + 1;
      NDArray upstream = normal(new Shape(input.get(0), to, size, size), random, scope);
      List<float[]> found = computed(picture, weight, upstream, stride, DataType.FLOAT32);
      List<float[]> right = computed(picture, weight, upstream, stride, DataType.FLOAT64);
      assertArrayEquals(right.get(0), found.get(0), 1e-3f, "values");
      assertArrayEquals(right.get(1), found.get(1), 1e-3f, "gradient");
    }
  }

  private static List<float[]> computed(
      NDArray picture, NDArray weight, NDArray upstream, int stride, DataType precision) {
    NDArray input = picture.toType(precision, true);
    Gradients.track(input);
    int around = (int) weight.getShape().get(2) / 2;
    NDArray value =
        JniUtils.convolution(
            (PtNDArray) input,
            (PtNDArray) weight.toType(precision, true),
            null,
            new Shape(stride, stride),
            new Shape(around, around),
            new Shape(1, 1),
            1);
    Gradients.backward(value.mul(upstream.toType(precision, true)));
    NDArray gradient = Gradients.read(input, picture.getManager());
    return List.of(floats(value), floats(gradient));
  }

  private static float[] floats(NDArray array) {
    return array.toType(DataType.FLOAT32, true).toFloatArray();
  }

  private static NDArray normal(Shape shape, Random random, NDManager scope) {
    float[] values = new float[(int) shape.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return scope.create(values, shape).duplicate();
  }
}
