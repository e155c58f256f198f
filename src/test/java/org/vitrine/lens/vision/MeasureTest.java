package org.vitrine.lens.vision;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vitrine.lens.model.Engine;
import org.vitrine.lens.model.Gradients;
import org.vitrine.store.BlobName;

@Tag("engine")
class MeasureTest {
  private static final Engine ENGINE = Engine.start();
  private static final BlobName IMAGE = BlobName.parse("0".repeat(64) + ".png");
  private static final Shape LAYER = new Shape(3, 4, 5, 6);
  private static final Shape PICTURES = new Shape(3, 3, 7, 8);
  private static final double STEP = 1e-3;

  private final NDManager scope = ENGINE.newManager();

  @AfterEach
  void close() {
    scope.close();
  }

  static Stream<Measure> measures() {
    List<List<Double>> directions =
        List.of(
            List.of(1.0, 2.0, 0.5, 0.25),
            List.of(0.25, 0.5, 2.0, 1.0),
            List.of(1.0, 0.0, 1.0, 0.0));
    return Stream.of(
        new LayerMeasure("a"),
        new DirectionMeasure("a", directions, 0, Optional.empty()),
        new DirectionMeasure("a", directions, 1, Optional.empty()),
        new DirectionMeasure("a", directions, 4, Optional.of(new Position(2, 3))),
        new CaricatureMeasure("a", IMAGE, 0),
        new CaricatureMeasure("a", IMAGE, 2),
        new StyleMeasure(List.of("a"), IMAGE),
        new DiversityMeasure("a"),
        new AlignmentMeasure(Optional.of("a"), 2),
        new AlignmentMeasure(Optional.empty(), 2),
        new PixelMeasure.L1(0.5),
        new PixelMeasure.TotalVariation(),
        new PixelMeasure.Boundary(2));
  }

  @ParameterizedTest
  @MethodSource("measures")
  void everyMeasuresGradientIsItsSlope(Measure measure) {
    float[] layer = numbers(1, LAYER);
    float[] pictures = numbers(2, PICTURES);
    boolean ofLayer = !measure.nodes().isEmpty();
    float[] start = ofLayer ? layer : pictures;
    float[] way = numbers(3, ofLayer ? LAYER : PICTURES);
    NDArray tracked = EngineArrays.of(scope, start, ofLayer ? LAYER : PICTURES);
    Gradients.track(tracked);
    NDArray other = EngineArrays.of(scope, ofLayer ? pictures : layer, ofLayer ? PICTURES : LAYER);
    Gradients.backward(measure.values(ofLayer ? look(other, tracked) : look(tracked, other)));
    float[] gradient = Gradients.read(tracked, scope).toFloatArray();
    double promised = 0;
    for (int i = 0; i < gradient.length; i++) {
      promised += gradient[i] * way[i];
    }
    double up = sum(measure, moved(start, way, STEP), other, ofLayer);
    double down = sum(measure, moved(start, way, -STEP), other, ofLayer);
    double slope = (up - down) / (2 * STEP);
    assertTrue(Math.abs(slope) > 1e-4, "the measure moves: " + slope);
    assertEquals(slope, promised, 0.02 * Math.abs(slope) + 1e-3, measure.toString());
  }

  @Test
  void aDirectionAlongOneAxisIsTheMeanOfThatChannel() {
    NDArray layer = EngineArrays.of(scope, numbers(1, LAYER), LAYER);
    Measure third =
        new DirectionMeasure(
            "a", Collections.nCopies(3, List.of(0.0, 0.0, 1.0, 0.0)), 0, Optional.empty());
    float[] means = layer.get(":, 2").reshape(3, -1).mean(new int[] {1}).toFloatArray();
    assertArrayEquals(means, third.values(look(layer, layer)).toFloatArray(), 1e-6f);
  }

  @Test
  void theAngleCountsByItsPowerAndNeverLessThanATenth() {
    // One position with values (3, 4), along (1, 0): dot 3, cosine 0.6; along (-1, 0): a tenth.
    NDArray values = EngineArrays.of(scope, new float[] {3, 4}, new Shape(1, 2, 1, 1));
    assertEquals(3 * 0.36, along(values, 1, 2), 1e-3);
    assertEquals(-3 * 0.01, along(values, -1, 2), 1e-4);
    assertEquals(3, along(values, 1, 0), 1e-6);
  }

  @Test
  void picturesOfOneStyleAreAsAlikeAsCanBeAndOthersLess() {
    float[] numbers = numbers(1, LAYER);
    int each = numbers.length / 3;
    System.arraycopy(numbers, 0, numbers, each, each);
    NDArray layer = EngineArrays.of(scope, numbers, LAYER);
    float[] alike = new DiversityMeasure("a").values(look(layer, layer)).toFloatArray();
    assertEquals(alike[0], alike[1], 1e-5);
    assertTrue(alike[0] > 1 && alike[2] < alike[0], alike[0] + " and " + alike[2]);
  }

  @Test
  void aBlurLeavesAFlatPictureAsItIs() {
    NDArray flat = scope.full(PICTURES, 0.3f);
    assertArrayEquals(flat.toFloatArray(), Blurring.of(flat, 5).toFloatArray(), 1e-6f);
  }

  private double along(NDArray values, float x, double power) {
    NDArray direction = EngineArrays.of(scope, new float[] {x, 0}, new Shape(1, 2, 1, 1));
    return Measure.along(values, direction, power, scope).getFloat();
  }

  private double sum(Measure measure, float[] at, NDArray other, boolean ofLayer) {
    NDArray moved = EngineArrays.of(scope, at, ofLayer ? LAYER : PICTURES);
    Look look = ofLayer ? look(other, moved) : look(moved, other);
    double sum = 0;
    for (float value : measure.values(look).toFloatArray()) {
      sum += value;
    }
    return sum;
  }

  private Look look(NDArray pictures, NDArray layer) {
    Shape one = new Shape(1, 4, 5, 6);
    Map<String, NDArray> reference = Map.of("a", EngineArrays.of(scope, numbers(4, one), one));
    return new Look(pictures, Map.of("a", layer), Map.of(IMAGE, reference), scope);
  }

  private static float[] moved(float[] from, float[] way, double step) {
    float[] moved = new float[from.length];
    for (int i = 0; i < moved.length; i++) {
      moved[i] = (float) (from[i] + step * way[i]);
    }
    return moved;
  }

  private static float[] numbers(long seed, Shape shape) {
    Random random = new Random(seed);
    float[] numbers = new float[(int) shape.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = random.nextFloat();
    }
    return numbers;
  }
}
