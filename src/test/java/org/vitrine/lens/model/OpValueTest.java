package org.vitrine.lens.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.vitrine.lens.model.op.AdaptiveAverage;
import org.vitrine.lens.model.op.Add;
import org.vitrine.lens.model.op.Affine;
import org.vitrine.lens.model.op.AveragePool;
import org.vitrine.lens.model.op.BatchNorm;
import org.vitrine.lens.model.op.Concat;
import org.vitrine.lens.model.op.Conv;
import org.vitrine.lens.model.op.Dense;
import org.vitrine.lens.model.op.Dropout;
import org.vitrine.lens.model.op.Extent;
import org.vitrine.lens.model.op.Flatten;
import org.vitrine.lens.model.op.GlobalAverage;
import org.vitrine.lens.model.op.GlobalMax;
import org.vitrine.lens.model.op.LayerShape;
import org.vitrine.lens.model.op.LeakyRelu;
import org.vitrine.lens.model.op.LocalResponseNorm;
import org.vitrine.lens.model.op.MaxPool;
import org.vitrine.lens.model.op.MisfitException;
import org.vitrine.lens.model.op.Multiply;
import org.vitrine.lens.model.op.Op;
import org.vitrine.lens.model.op.Pad;
import org.vitrine.lens.model.op.Padding;
import org.vitrine.lens.model.op.Pointwise;
import org.vitrine.lens.model.op.Pointwise.Function;
import org.vitrine.lens.model.op.Relu;
import org.vitrine.lens.model.op.Softmax;

/** Every operation gives the numbers that pencil and paper give. */
@Tag("engine")
class OpValueTest {
  private static final Engine ENGINE = Engine.start();
  private static final Extent ONE = Extent.square(1);
  private static final Extent TWO = Extent.square(2);
  private static final Extent THREE = Extent.square(3);
  private static final Extent NONE = Extent.square(0);
  private static final Padding UNEVEN = new Padding.Sides(1, 0, 0, 1);

  /** 1 to 9, row by row, in one channel. */
  private static final float[] NINE = {1, 2, 3, 4, 5, 6, 7, 8, 9};

  private final NDManager scope = ENGINE.newManager();
  private final Map<String, NDArray> weights = new LinkedHashMap<>();

  @AfterEach
  void close() {
    scope.close();
  }

  @Test
  void sumsProductsAndRows() {
    NDArray pair = layer(2, 1, 2, 1, 2, 3, 4);
    gives(new Add(), List.of(pair, pair, pair), 3, 6, 9, 12);
    gives(new Multiply(), List.of(pair, pair), 1, 4, 9, 16);
    gives(new Multiply(), List.of(pair, layer(2, 1, 1, 10, 100)), 10, 20, 300, 400);
    gives(new Multiply(), List.of(pair, row(10, 100)), 10, 20, 300, 400);
    gives(new Concat(), List.of(pair, layer(1, 1, 2, 5, 6)), 1, 2, 3, 4, 5, 6);
    gives(new Flatten(), List.of(pair), 1, 2, 3, 4);
    gives(new Dropout(0.5), List.of(pair), 1, 2, 3, 4);
  }

  @Test
  void theExcitationFitsTheChannelsOfItsLayer() {
    LayerShape layer = LayerShape.spatial(4, 2, 2);
    assertEquals(layer, new Multiply().shape(List.of(layer, LayerShape.flat(4))));
    for (LayerShape other : List.of(LayerShape.flat(3), LayerShape.spatial(4, 2, 1))) {
      Exception e =
          assertThrows(MisfitException.class, () -> new Multiply().shape(List.of(layer, other)));
      assertTrue(e.getMessage().contains("one number for each of its channels"), e.getMessage());
    }
  }

  @Test
  void convolutions() {
    weight("weight", new Shape(1, 1, 2, 2), 1, 10, 100, 1000);
    weight("bias", new Shape(1), 0.5f);
    gives(new Conv(1, TWO, ONE, NONE, ONE, 1, true), nine(), 5421.5, 6532.5, 8754.5, 9865.5);
    gives(new Conv(1, TWO, THREE, ONE, ONE, 1, false), nine(), 1000, 300, 70, 9);
    gives(new Conv(1, TWO, TWO, NONE, TWO, 1, false), nine(), 9731);
    // A row of zeros above, a column of zeros on the right.
    gives(new Conv(1, TWO, TWO, UNEVEN, ONE, 1, false), nine(), 2100, 300, 8754, 906);
    // Three places a side, so a zero after the last: right and below.
    gives(new Conv(1, TWO, TWO, new Padding.Same(), ONE, 1, false), nine(), 5421, 603, 87, 9);
  }

  @Test
  void depthwiseAndGroupedConvolutionsKeepChannelsApart() {
    weight("weight", new Shape(4, 1, 1, 1), 1, 10, 100, 1000);
    gives(
        new Conv(4, ONE, ONE, NONE, ONE, 2, false),
        List.of(layer(2, 1, 1, 3, 5)),
        3,
        30,
        500,
        5000);
  }

  @Test
  void denseLayersNormalisationsAndScales() {
    weight("weight", new Shape(2, 3), 1, 2, 3, 4, 5, 6);
    weight("bias", new Shape(2), 10, 20);
    gives(new Dense(2, true), List.of(row(1, 10, 100)), 331, 674);
    weight("weight", new Shape(2), 2, 3);
    gives(new Affine(true), List.of(layer(2, 1, 2, 1, 2, 3, 4)), 12, 14, 29, 32);
    gives(new Affine(false), List.of(row(5, 7)), 10, 21);
    weight("running_mean", new Shape(2), 1, 2);
    weight("running_var", new Shape(2), 3, 8);
    gives(new BatchNorm(1), List.of(layer(2, 1, 2, 1, 2, 2, 5)), 10, 11, 20, 23);
  }

  @Test
  void inTrainingTheRunningMeanGoesATenthOfTheWayToTheBatch() {
    weight("weight", new Shape(1), 1);
    weight("bias", new Shape(1), 0);
    weight("running_mean", new Shape(1), 0);
    weight("running_var", new Shape(1), 1);
    NDArray input = scope.full(new Shape(4, 1, 2, 2), 7f);
    new BatchNorm(1e-5).forward(List.of(input), new NodeWeights(weights, true));
    assertEquals(0.7, weights.get("running_mean").getFloat(), 1e-6);
    assertEquals(0.9, weights.get("running_var").getFloat(), 1e-6);
  }

  @Test
  void aResponseIsNormalisedByItsNeighbours() {
    // Three neighbours: (1 + 4) / 3, (1 + 4 + 9) / 3, (4 + 9) / 3; to the power of a half.
    gives(
        new LocalResponseNorm(3, 3, 0.5, 1),
        List.of(layer(3, 1, 1, 1, 2, 3)),
        1 / Math.sqrt(6),
        2 / Math.sqrt(15),
        3 / Math.sqrt(14));
    // Two neighbours: the one before, and itself.
    gives(
        new LocalResponseNorm(2, 2, 1, 1),
        List.of(layer(3, 1, 1, 1, 2, 3)),
        1 / 2.0,
        2 / 6.0,
        3 / 14.0);
  }

  @Test
  void poolsRoundDownOrUpAndCountTheirPaddingOrNot() {
    gives(new MaxPool(TWO, TWO, NONE, false), nine(), 5);
    gives(new MaxPool(TWO, TWO, NONE, true), nine(), 5, 6, 8, 9);
    gives(new MaxPool(TWO, TWO, UNEVEN, false), nine(), 2, 3, 8, 9);
    gives(new MaxPool(TWO, TWO, new Padding.Same(), false), nine(), 5, 6, 8, 9);
    gives(new AveragePool(TWO, TWO, NONE, true, true), nine(), 3, 4.5, 7.5, 9);
    gives(new AveragePool(TWO, TWO, ONE, false, true), nine(), 0.25, 1.25, 2.75, 7);
    gives(new AveragePool(TWO, TWO, ONE, false, false), nine(), 1, 2.5, 5.5, 7);
    gives(new AveragePool(TWO, TWO, UNEVEN, false, true), nine(), 0.75, 0.75, 6, 3.75);
    gives(new AveragePool(TWO, TWO, UNEVEN, false, false), nine(), 1.5, 3, 6, 7.5);
    gives(new AveragePool(TWO, TWO, new Padding.Same(), false, false), nine(), 3, 4.5, 7.5, 9);
    gives(new AdaptiveAverage(TWO), nine(), 3, 4, 6, 7);
    gives(new AdaptiveAverage(new Extent(1, 3)), nine(), 4, 5, 6);
  }

  @Test
  void negativeNumbersWinOverThePaddingOfAMaximum() {
    List<NDArray> below = List.of(layer(1, 1, 1, -5));
    gives(new MaxPool(TWO, TWO, new Padding.Same(), false), below, -5);
    gives(new MaxPool(TWO, ONE, ONE, false), below, -5, -5, -5, -5);
  }

  @Test
  void globalPools() {
    NDArray layer = layer(2, 1, 2, 1, 3, 7, 5);
    gives(new GlobalAverage(), List.of(layer), 2, 6);
    gives(new GlobalMax(false), List.of(layer), 3, 7);
    assertArrayEquals(
        new long[] {1, 2, 1, 1}, of(new GlobalAverage(true), List.of(layer)).getShape().getShape());
    assertArrayEquals(
        new long[] {1, 2, 1, 1}, of(new GlobalMax(true), List.of(layer)).getShape().getShape());
  }

  @Test
  void zerosArePutAround() {
    gives(
        new Pad(new Padding.Sides(1, 0, 0, 2)),
        List.of(layer(1, 1, 2, 8, 9)),
        0,
        0,
        0,
        0,
        8,
        9,
        0,
        0);
  }

  @Test
  void functionsOfSingleValues() {
    List<NDArray> x = List.of(row(-4, -1, 0, 1, 7));
    gives(new Relu(), x, 0, 0, 0, 1, 7);
    gives(new LeakyRelu(0.1), x, -0.4, -0.1, 0, 1, 7);
    gives(new Pointwise(Function.RELU6), x, 0, 0, 0, 1, 6);
    gives(new Pointwise(Function.SIGMOID), x, 0.0179862, 0.2689414, 0.5, 0.7310586, 0.9990889);
    gives(new Pointwise(Function.SILU), x, -0.0719448, -0.2689414, 0, 0.7310586, 6.9936226);
    gives(new Pointwise(Function.HARD_SIGMOID), x, 0, 1 / 3.0, 0.5, 2 / 3.0, 1);
    gives(new Pointwise(Function.HARD_SWISH), x, 0, -1 / 3.0, 0, 2 / 3.0, 7);
    gives(new Pointwise(Function.TANH), x, -0.9993293, -0.7615942, 0, 0.7615942, 0.9999983);
    gives(new Pointwise(Function.GELU), x, -0.0001267, -0.1586553, 0, 0.8413447, 7);
    gives(new Softmax(), List.of(row(0, (float) Math.log(3))), 0.25, 0.75);
    gives(
        new Softmax(), List.of(layer(2, 1, 2, 0, 5, (float) Math.log(3), 5)), 0.25, 0.5, 0.75, 0.5);
  }

  @Test
  void windowsStandAtAsManyPlacesAsTheEngineFinds() {
    Random random = new Random(5);
    int checked = 0;
    for (int round = 0; round < 600; round++) {
      Extent kernel = new Extent(1 + random.nextInt(5), 1 + random.nextInt(5));
      Extent stride = new Extent(1 + random.nextInt(4), 1 + random.nextInt(4));
      Op op = new MaxPool(kernel, stride, padding(kernel, random), false);
      if (random.nextBoolean()) {
        op = new MaxPool(kernel, stride, half(kernel, random), random.nextBoolean());
      }
      int height = 1 + random.nextInt(9);
      int width = 1 + random.nextInt(9);
      try {
        LayerShape shape = op.shape(List.of(LayerShape.spatial(1, height, width)));
        NDArray found = of(op, List.of(scope.ones(new Shape(1, 1, height, width))));
        assertArrayEquals(
            new long[] {1, 1, shape.height(), shape.width()},
            found.getShape().getShape(),
            op + " over " + height + "×" + width);
        checked++;
      } catch (MisfitException e) {
        assertTrue(e.getMessage().startsWith("a window of"), e.getMessage());
      }
    }
    assertTrue(checked > 450, checked + " of 600 windows fitted");
  }

  private static Extent half(Extent kernel, Random random) {
    return new Extent(
        random.nextInt(kernel.height() / 2 + 1), random.nextInt(kernel.width() / 2 + 1));
  }

  private static Padding padding(Extent kernel, Random random) {
    Extent before = half(kernel, random);
    Extent after = half(kernel, random);
    return random.nextBoolean()
        ? new Padding.Same()
        : new Padding.Sides(before.height(), before.width(), after.height(), after.width());
  }

  private List<NDArray> nine() {
    return List.of(layer(1, 3, 3, NINE));
  }

  private NDArray layer(int channels, int height, int width, float... values) {
    return scope.create(values, new Shape(1, channels, height, width));
  }

  private NDArray row(float... values) {
    return scope.create(values, new Shape(1, values.length));
  }

  private void weight(String name, Shape shape, float... values) {
    weights.put(name, scope.create(values, shape));
  }

  private void gives(Op op, List<NDArray> inputs, double... wanted) {
    float[] found = of(op, inputs).toFloatArray();
    float[] expected = new float[wanted.length];
    for (int i = 0; i < wanted.length; i++) {
      expected[i] = (float) wanted[i];
    }
    assertArrayEquals(expected, found, 2e-6f * Math.max(1, Math.abs(expected[0])), op.toString());
  }

  private NDArray of(Op op, List<NDArray> inputs) {
    return op.forward(inputs, new NodeWeights(weights, false));
  }
}
