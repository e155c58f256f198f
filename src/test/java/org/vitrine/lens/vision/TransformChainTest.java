package org.vitrine.lens.vision;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vitrine.lens.QuestionException;
import org.vitrine.lens.Transforms;
import org.vitrine.lens.Transforms.Colour;
import org.vitrine.lens.Transforms.Crop;
import org.vitrine.lens.Transforms.Jitter;
import org.vitrine.lens.Transforms.Pad;
import org.vitrine.lens.Transforms.Rotate;
import org.vitrine.lens.Transforms.Scale;
import org.vitrine.lens.Transforms.Transform;
import org.vitrine.lens.model.Engine;
import org.vitrine.lens.model.Gradients;

@Tag("engine")
class TransformChainTest {
  private static final int SIZE = 9;
  private static final double STEP = 1e-2;

  private final NDManager scope = Engine.start().newManager();

  @AfterEach
  void close() {
    scope.close();
  }

  static List<List<Transform>> chains() {
    return List.of(
        List.of(new Pad(3)),
        List.of(new Jitter(4)),
        List.of(new Scale(List.of(0.7))),
        List.of(new Scale(List.of(1.9))),
        List.of(new Rotate(List.of(33.0))),
        List.of(new Crop(5)),
        List.of(new Colour(0.5, 0.3)),
        List.of(
            new Jitter(3),
            new Rotate(List.of(-70.0)),
            new Jitter(2),
            new Scale(List.of(0.8, 1.2)),
            new Pad(2),
            new Colour(0.2, 0.1),
            new Crop(7)));
  }

  @ParameterizedTest
  @MethodSource("chains")
  void everyTransformsGradientIsItsSlope(List<Transform> transforms) {
    Sight sight = sight(transforms);
    Glance glance = sight.next(new Random(5));
    float[] picture = numbers(SIZE * SIZE * 2 * 3);
    NDArray tracked = pictures(picture);
    Gradients.track(tracked);
    Projection projection = sight.of(tracked, glance, scope);
    NDArray seen = projection.seen();
    NDArray weights = EngineArrays.of(scope, numbers((int) seen.size()), seen.getShape());
    Gradients.backwardAgain(seen.mul(weights).sum());
    projection.backward();
    float[] gradient = Gradients.read(tracked, scope).toFloatArray();
    for (int i = 0; i < picture.length; i += 7) {
      double slope =
          (sum(sight, glance, picture, i, STEP, weights)
                  - sum(sight, glance, picture, i, -STEP, weights))
              / (2 * STEP);
      assertEquals(slope, gradient[i], 1e-3, "pixel " + i);
    }
  }

  @ParameterizedTest
  @MethodSource("chains")
  void whatIsSeenIsAsLargeAsTheChainSays(List<Transform> transforms) {
    Sight sight = sight(transforms);
    NDArray seen =
        sight.of(pictures(numbers(SIZE * SIZE * 2 * 3)), sight.next(new Random(1)), scope).seen();
    int view = sight.transforms().view();
    assertEquals(new Shape(2, 3, view, view), seen.getShape());
  }

  @Test
  void standardIsTheChainThatLucidHas() {
    Transforms lucid =
        new Transforms.Chain(
            List.of(
                new Pad(12),
                new Jitter(8),
                new Scale(List.of(0.9, 0.92, 0.94, 0.96, 0.98, 1.0, 1.02, 1.04, 1.06, 1.08, 1.1)),
                new Rotate(
                    TransformChain.of(Transforms.STANDARD, 128).steps().stream()
                        .filter(Rotate.class::isInstance)
                        .map(step -> ((Rotate) step).degrees())
                        .findFirst()
                        .orElseThrow()),
                new Jitter(4)));
    assertEquals(TransformChain.of(lucid, 512), TransformChain.of(Transforms.STANDARD, 512));
    assertEquals(TransformChain.of(lucid, 128), TransformChain.of(Transforms.STANDARD, 128));
    assertEquals(140, TransformChain.of(lucid, 128).view());
  }

  @Test
  void smallPicturesAreMovedLess() {
    assertEquals(64 + 2 * 6 - 4 - 2, TransformChain.of(Transforms.STANDARD, 64).view());
    assertEquals(16 + 2 * 2 - 1 - 1, TransformChain.of(Transforms.STANDARD, 16).view());
  }

  @Test
  void moveScaleAndTurnFillTheirRangesEvenly() {
    assertRange(-4, 4, Placement::beforeY);
    assertRange(-4, 4, Placement::beforeX);
    assertRange(-2, 2, Placement::afterY);
    assertRange(-2, 2, Placement::afterX);
    assertRange(0.9, 1.1, Placement::scale);
    assertRange(Math.toRadians(-10), Math.toRadians(10), Placement::angle);
  }

  @Test
  void aTurnAndItsOppositeAreNoTurnWhateverWasMovedBetween() {
    Placement there = Placement.STRAIGHT.moved(3, 1).turned(0.7).moved(2, -5).scaled(1.5);
    Placement back = there.scaled(1 / 1.5).moved(-2, 5).turned(-0.7).moved(-3, -1);
    assertEquals(1, back.scale(), 1e-12);
    assertEquals(0, back.angle(), 1e-12);
    assertEquals(0, back.beforeY() + back.afterY(), 1e-12);
    assertEquals(0, back.beforeX() + back.afterX(), 1e-12);
  }

  @Test
  void twoLightsAreOneAfterTheOther() {
    Light one = new Light(List.of(2.0, 1.0, 1.0), List.of(0.5, 0.0, 0.0));
    Light other = new Light(List.of(3.0, 1.0, 1.0), List.of(0.25, 0.0, 0.0));
    NDArray seen = EngineArrays.of(scope, numbers(12), new Shape(1, 3, 2, 2));
    assertArrayEquals(
        other.on(one.on(seen)).toFloatArray(), one.under(other).on(seen).toFloatArray(), 1e-5f);
  }

  @Test
  void aChainThatLeavesNothingIsRefused() {
    for (Transform greedy : List.of(new Jitter(SIZE), new Crop(SIZE + 1))) {
      QuestionException e = assertThrows(QuestionException.class, () -> sight(List.of(greedy)));
      assertEquals("transforms", e.field());
      assertTrue(e.getMessage().contains("of a picture of 9 pixels"), e.getMessage());
    }
  }

  private static Sight sight(List<Transform> transforms) {
    TransformChain chain = TransformChain.of(new Transforms.Chain(transforms), SIZE);
    return new Sight(new View(SIZE, SIZE, chain.view(), chain.view()), 1, chain, Map.of());
  }

  private double sum(
      Sight sight, Glance glance, float[] picture, int index, double by, NDArray weights) {
    float[] moved = picture.clone();
    moved[index] += (float) by;
    float[] seen = sight.of(pictures(moved), glance, scope).seen().toFloatArray();
    float[] weight = weights.toFloatArray();
    double sum = 0;
    for (int i = 0; i < seen.length; i++) {
      sum += (double) seen[i] * weight[i];
    }
    return sum;
  }

  private NDArray pictures(float[] values) {
    return EngineArrays.of(scope, values, new Shape(SIZE, SIZE, 2, 3));
  }

  private static float[] numbers(int count) {
    Random random = new Random(3);
    float[] numbers = new float[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = random.nextFloat();
    }
    return numbers;
  }

  private static void assertRange(double least, double most, ToDoubleFunction<Placement> part) {
    Random random = new Random(7);
    DoubleSummaryStatistics seen = new DoubleSummaryStatistics();
    for (int i = 0; i < 10_000; i++) {
      TransformChain chain = TransformChain.of(Transforms.STANDARD, 128);
      seen.accept(part.applyAsDouble(chain.next(random).placement()));
    }
    assertEquals(least, seen.getMin(), 1e-12);
    assertEquals(most, seen.getMax(), 1e-12);
    assertTrue(Math.abs(seen.getAverage() - (least + most) / 2) < (most - least) / 50);
  }
}
