package org.vitrine.lens.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vitrine.lens.model.op.LayerShape;
import org.vitrine.lens.model.op.Op;

/**
 * Every operation gives the shape that it says, and its gradient by every number of its inputs and
 * weights is the slope that central differences measure: in 64-bit numbers, with a step of 1e-4, to
 * a millionth.
 */
@Tag("engine")
class OpGradientTest {
  private static final Engine ENGINE = Engine.start();
  private static final double STEP = 1e-4;
  private static final double TOLERANCE = 1e-6;

  static Stream<OpExamples.Example> examples() {
    return OpExamples.all();
  }

  @Test
  void everyOperationHasAnExample() {
    Set<String> names = new TreeSet<>(Op.names());
    // Computed by a program, whose gradient has a test of its own.
    names.remove("torchscript");
    assertEquals(
        names,
        examples()
            .map(example -> example.op().name())
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void theGradientIsTheSlopeThatSmallStepsMeasure(OpExamples.Example example) {
    ENGINE.enter();
    Probe probe = new Probe(example);
    List<double[]> gradients = probe.gradients(() -> {});
    for (int array = 0; array < gradients.size(); array++) {
      double[] gradient = gradients.get(array);
      for (int i = 0; i < gradient.length; i++) {
        double slope = probe.slope(array, i);
        assertEquals(
            slope,
            gradient[i],
            TOLERANCE * Math.max(1, Math.abs(slope)),
            example + ": number " + i + " of " + probe.names.get(array));
      }
    }
  }

  /** What the engine wraps of Java's numbers is garbage as soon as the way forward has ended. */
  @ParameterizedTest
  @MethodSource("examples")
  void theGradientIsTheSameWhenTheCollectorRanBeforeTheWayBack(OpExamples.Example example) {
    ENGINE.enter();
    Probe probe = new Probe(example);
    List<double[]> wanted = probe.gradients(() -> {});
    List<double[]> found = probe.gradients(OpGradientTest::collect);
    for (int array = 0; array < wanted.size(); array++) {
      assertArrayEquals(wanted.get(array), found.get(array), probe.names.get(array));
    }
  }

  /** Frees what is garbage and writes over it. */
  private static void collect() {
    System.gc();
    for (int i = 0; i < 2000; i++) {
      ByteBuffer buffer = ByteBuffer.allocateDirect(8 << i % 4).order(ByteOrder.nativeOrder());
      while (buffer.hasRemaining()) {
        buffer.putDouble(777);
      }
    }
  }

  /** One operation at one point, its value made one number by fixed random factors. */
  private static final class Probe {
    private static final int BATCH = 2;

    private final OpExamples.Example example;
    private final LayerShape given;
    private final List<String> names = new ArrayList<>();
    private final List<Shape> shapes = new ArrayList<>();
    private final List<double[]> values = new ArrayList<>();

    Probe(OpExamples.Example example) {
      this.example = example;
      this.given = example.op().shape(example.inputs());
      for (LayerShape input : example.inputs()) {
        put("input " + names.size(), array(input));
      }
      example
          .op()
          .weights(example.inputs())
          .forEach(
              (name, shape) ->
                  put(name, new Shape(shape.stream().mapToLong(Integer::longValue).toArray())));
    }

    private void put(String name, Shape shape) {
      names.add(name);
      shapes.add(shape);
      double[] numbers = numbers(Math.toIntExact(shape.size()), names.size());
      if (name.equals("running_var")) {
        Arrays.setAll(numbers, i -> 0.5 + Math.abs(numbers[i]));
      }
      values.add(numbers);
    }

    /**
     * @param between what is done before the way back
     */
    List<double[]> gradients(Runnable between) {
      try (NDManager scope = ENGINE.newManager()) {
        List<NDArray> arrays = arrays(scope, values);
        for (int i = 0; i < arrays.size(); i++) {
          if (learnt(i)) {
            Gradients.track(arrays.get(i));
          }
        }
        NDArray output = output(arrays);
        assertArrayEquals(array(given).getShape(), output.getShape().getShape(), example + "");
        NDArray factors =
            scope.create(numbers((int) output.size(), 99), output.getShape()).duplicate();
        NDArray value = output.mul(factors).sum();
        between.run();
        Gradients.backward(value);
        List<double[]> gradients = new ArrayList<>();
        for (int i = 0; i < arrays.size(); i++) {
          gradients.add(
              learnt(i) ? Gradients.read(arrays.get(i), scope).toDoubleArray() : new double[0]);
        }
        return gradients;
      }
    }

    double slope(int array, int index) {
      return (value(array, index, STEP) - value(array, index, -STEP)) / (2 * STEP);
    }

    private double value(int array, int index, double step) {
      List<double[]> moved = new ArrayList<>(values);
      moved.set(array, values.get(array).clone());
      moved.get(array)[index] += step;
      return Gradients.without(
          () -> {
            try (NDManager scope = ENGINE.newManager()) {
              double[] output = output(arrays(scope, moved)).toDoubleArray();
              double[] factors = numbers(output.length, 99);
              return IntStream.range(0, output.length)
                  .mapToDouble(i -> output[i] * factors[i])
                  .sum();
            }
          });
    }

    /** Running statistics are measured, not learnt. */
    private boolean learnt(int array) {
      return !names.get(array).startsWith("running_");
    }

    private NDArray output(List<NDArray> arrays) {
      int inputs = example.inputs().size();
      Map<String, NDArray> weights = new LinkedHashMap<>();
      for (int i = inputs; i < arrays.size(); i++) {
        weights.put(names.get(i), arrays.get(i));
      }
      return example
          .op()
          .forward(arrays.subList(0, inputs), new NodeWeights(weights, example.training()));
    }

    private List<NDArray> arrays(NDManager scope, List<double[]> numbers) {
      return IntStream.range(0, numbers.size())
          .mapToObj(i -> scope.create(numbers.get(i), shapes.get(i)).duplicate())
          .toList();
    }

    private static Shape array(LayerShape layer) {
      return layer.spatial()
          ? new Shape(BATCH, layer.channels(), layer.height(), layer.width())
          : new Shape(BATCH, layer.channels());
    }
  }

  /**
   * All different, so that a maximum has a slope, and none near the corners at −3, 0, 3 and 6 that
   * some operations have.
   */
  private static double[] numbers(int count, long seed) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, count).boxed().toList());
    Collections.shuffle(order, new Random(seed));
    return order.stream().mapToDouble(i -> (i - count / 2) * 0.07 + 0.013).toArray();
  }
}
