package org.vitrine.lens.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vitrine.lens.model.op.Add;
import org.vitrine.lens.model.op.AveragePool;
import org.vitrine.lens.model.op.BatchNorm;
import org.vitrine.lens.model.op.Concat;
import org.vitrine.lens.model.op.Conv;
import org.vitrine.lens.model.op.Dense;
import org.vitrine.lens.model.op.Dropout;
import org.vitrine.lens.model.op.Extent;
import org.vitrine.lens.model.op.Flatten;
import org.vitrine.lens.model.op.GlobalAverage;
import org.vitrine.lens.model.op.LayerShape;
import org.vitrine.lens.model.op.LeakyRelu;
import org.vitrine.lens.model.op.MaxPool;
import org.vitrine.lens.model.op.MisfitException;
import org.vitrine.lens.model.op.Op;
import org.vitrine.lens.model.op.Relu;
import org.vitrine.lens.model.op.Softmax;

/** Every operation: the shape that it says, and the gradient that small steps measure. */
@Tag("engine")
class OpTest {
  private static final Engine ENGINE = Engine.start();

  static Stream<Op> operations() {
    Extent one = Extent.square(1);
    Extent two = Extent.square(2);
    Extent three = Extent.square(3);
    return Stream.of(
        new Add(),
        new Concat(),
        new Conv(4, three, two, one, one, 1, true),
        new Conv(6, new Extent(1, 5), one, new Extent(0, 2), one, 3, false),
        new Conv(3, three, one, two, two, 1, true),
        new BatchNorm(1e-3),
        new MaxPool(three, two, one, true),
        new AveragePool(three, two, one, true, false),
        new AveragePool(two, two, Extent.square(0), false, true),
        new GlobalAverage(),
        new Flatten(),
        new Relu(),
        new LeakyRelu(0.1),
        new Softmax(),
        new Dropout(0.5));
  }

  @ParameterizedTest
  @MethodSource("operations")
  void theGradientIsTheSlopeThatSmallStepsMeasure(Op op) {
    checkGradient(op, List.of(2, 3, 7, 6));
  }

  @Test
  void aDenseLayerHasTheGradientThatSmallStepsMeasure() {
    checkGradient(new Dense(4, true), List.of(2, 5));
  }

  @Test
  void windowsStandAtAsManyPlacesAsTheEngineFinds() {
    Random random = new Random(5);
    int checked = 0;
    for (int round = 0; round < 400; round++) {
      Extent kernel = new Extent(1 + random.nextInt(5), 1 + random.nextInt(5));
      Extent stride = new Extent(1 + random.nextInt(4), 1 + random.nextInt(4));
      Extent padding =
          new Extent(
              random.nextInt(kernel.height() / 2 + 1), random.nextInt(kernel.width() / 2 + 1));
      Op op = new MaxPool(kernel, stride, padding, random.nextBoolean());
      int height = 1 + random.nextInt(9);
      int width = 1 + random.nextInt(9);
      try (NDManager scope = ENGINE.newManager()) {
        LayerShape shape = op.shape(List.of(LayerShape.spatial(3, height, width)));
        NDArray found =
            op.forward(
                List.of(random(List.of(1, 3, height, width), 1).toArray(scope)),
                new NodeWeights(Map.of(), false));
        assertArrayEquals(
            new long[] {1, 3, shape.height(), shape.width()},
            found.getShape().getShape(),
            op + " over " + height + "×" + width);
        checked++;
      } catch (MisfitException e) {
        assertTrue(e.getMessage().startsWith("a window of"), e.getMessage());
      }
    }
    assertTrue(checked > 300, checked + " of 400 windows fitted");
  }

  @Test
  void inTrainingTheRunningMeanGoesATenthOfTheWayToTheBatch() {
    try (NDManager scope = ENGINE.newManager()) {
      Map<String, NDArray> arrays =
          Map.of(
              "weight", scope.ones(shape(3)),
              "bias", scope.zeros(shape(3)),
              "running_mean", scope.zeros(shape(3)),
              "running_var", scope.ones(shape(3)));
      NDArray input = scope.full(new Shape(4, 3, 2, 2), 7f);
      NDArray output = new BatchNorm(1e-5).forward(List.of(input), new NodeWeights(arrays, true));
      assertEquals(0, output.toFloatArray()[0], 1e-4);
      assertArrayEquals(
          new float[] {0.7f, 0.7f, 0.7f}, arrays.get("running_mean").toFloatArray(), 1e-5f);
      assertArrayEquals(
          new float[] {0.9f, 0.9f, 0.9f}, arrays.get("running_var").toFloatArray(), 1e-5f);
    }
  }

  private static Shape shape(long length) {
    return new Shape(length);
  }

  private static void checkGradient(Op op, List<Integer> shape) {
    boolean spatial = shape.size() == 4;
    LayerShape each =
        spatial
            ? LayerShape.spatial(shape.get(1), shape.get(2), shape.get(3))
            : LayerShape.flat(shape.get(1));
    boolean pair = op instanceof Add || op instanceof Concat;
    Tensor at = random(shape, 1);
    try (NDManager scope = ENGINE.newManager()) {
      Probe probe = new Probe(op, each, pair, scope);
      NDArray input = at.toArray(scope);
      Gradients.track(input);
      NDArray output = probe.output(input);
      assertEquals(probe.shape.values() * shape.get(0), output.size(), op + " shape");
      Gradients.backward(probe.weighted(output));
      float[] gradient = Gradients.read(input, scope).toFloatArray();
      double worst = 0;
      for (int i = 0; i < gradient.length; i += 5) {
        double slope = probe.slope(at, i);
        worst = Math.max(worst, Math.abs(slope - gradient[i]) / Math.max(1, Math.abs(slope)));
      }
      assertTrue(worst < 2e-3, op + ": the worst slope is off by " + worst);
    }
  }

  /** One operation with its weights, its value made one number by fixed random factors. */
  private static final class Probe {
    private static final float STEP = 1e-3f;

    private final Op op;
    private final boolean pair;
    private final NodeWeights weights;
    private final LayerShape shape;

    Probe(Op op, LayerShape input, boolean pair, NDManager scope) {
      this.op = op;
      this.pair = pair;
      List<LayerShape> inputs = pair ? List.of(input, input) : List.of(input);
      this.shape = op.shape(inputs);
      Map<String, NDArray> arrays = new LinkedHashMap<>();
      op.weights(inputs)
          .forEach(
              (name, weight) ->
                  arrays.put(
                      name,
                      (name.equals("running_var") ? positive(weight) : random(weight, 2))
                          .toArray(scope)));
      this.weights = new NodeWeights(arrays, false);
    }

    NDArray output(NDArray input) {
      List<NDArray> inputs = new ArrayList<>(List.of(input));
      if (pair) {
        inputs.add(input);
      }
      return op.forward(inputs, weights);
    }

    NDArray weighted(NDArray output) {
      List<Integer> shape =
          Arrays.stream(output.getShape().getShape()).mapToObj(Math::toIntExact).toList();
      return output.mul(random(shape, 3).toArray(output.getManager())).sum();
    }

    double slope(Tensor at, int index) {
      return (sum(at, index, STEP) - sum(at, index, -STEP)) / (2.0 * STEP);
    }

    /** Summed in double, so that the difference of two sums keeps its digits. */
    private double sum(Tensor at, int index, float step) {
      float[] moved = at.values().clone();
      moved[index] += step;
      try (NDManager scope = ENGINE.newManager()) {
        NDArray output = output(new Tensor(at.shape(), moved).toArray(scope));
        float[] values = output.toFloatArray();
        float[] factors = random(List.of(values.length), 3).values();
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
          sum += (double) values[i] * factors[i];
        }
        return sum;
      }
    }
  }

  private static Tensor positive(List<Integer> shape) {
    Tensor tensor = random(shape, 4);
    for (int i = 0; i < tensor.values().length; i++) {
      tensor.values()[i] = 0.5f + Math.abs(tensor.values()[i]);
    }
    return tensor;
  }

  private static Tensor random(List<Integer> shape, long seed) {
    Random random = new Random(seed);
    float[] values = new float[shape.stream().reduce(1, (a, b) -> a * b)];
    for (int i = 0; i < values.length; i++) {
      float value = (float) random.nextGaussian();
      // Away from 0, where the slope of a ReLU has no value.
      values[i] = value + Math.copySign(0.01f, value);
    }
    return new Tensor(shape, values);
  }
}
