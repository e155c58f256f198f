package org.vitrine.lens.vision;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vitrine.lens.Rendering;
import org.vitrine.lens.Rendering.Colours;
import org.vitrine.lens.Rendering.Parametrisation;
import org.vitrine.lens.model.Engine;
import org.vitrine.lens.model.Gradients;

/** Parametrisations and placements, against what one can compute by hand. */
@Tag("engine")
class PicturesTest {
  private NDManager manager;

  @BeforeEach
  void start() {
    manager = Engine.start().newManager();
  }

  @AfterEach
  void close() {
    manager.close();
  }

  @Test
  void aSpectrumIsAPictureInUncorrelatedColours() {
    // One frequency, three periods across; it and its mirror image add up to a cosine.
    int size = 8;
    Painting pictures = painting(Rendering.of(size, 1), 1);
    float[] spectrum = new float[2 * size * 5 * 3];
    float strength = 5;
    spectrum[3 * 3] = strength;
    pictures.parameters().get(0).set(spectrum);
    double scale = size * Math.pow(0.1, 0.25) / Math.pow(3.0 / size, 1.25);
    double amplitude = strength * scale / 4 * 2 / (size * size);
    float[] rgb = pictures.pictures(manager).toFloatArray();
    double longest = Math.sqrt(0.26 * 0.26 + 2 * 0.27 * 0.27);
    for (int x = 0; x < size; x++) {
      double t = amplitude * Math.cos(2 * Math.PI * 3 * x / size);
      assertEquals(1 / (1 + Math.exp(-0.26 * t / longest)), rgb[3 * x], 1e-5);
      assertEquals(1 / (1 + Math.exp(-0.27 * t / longest)), rgb[3 * x + 1], 1e-5);
    }
  }

  static Stream<Rendering> renderings() {
    Rendering usual = Rendering.of(9, 1).seeded(1);
    return Stream.of(
        usual,
        of(usual, Parametrisation.PIXEL, Colours.IMAGENET, false, List.of()),
        of(usual, Parametrisation.PIXEL, Colours.RGB, true, List.of(2, 5)),
        of(usual, Parametrisation.FFT, Colours.RGB, true, List.of(3)),
        of(usual, Parametrisation.PYRAMID, Colours.IMAGENET, false, List.of()),
        of(usual, Parametrisation.CPPN, Colours.IMAGENET, false, List.of()),
        of(usual, Parametrisation.CPPN, Colours.RGB, true, List.of(1)));
  }

  private static Rendering of(
      Rendering usual,
      Parametrisation parametrisation,
      Colours colours,
      boolean alpha,
      List<Integer> shared) {
    return new Rendering(
        parametrisation,
        colours,
        usual.decay(),
        alpha,
        shared,
        usual.transforms(),
        usual.size(),
        usual.steps(),
        usual.redirect(),
        usual.learningRate(),
        usual.seed());
  }

  @ParameterizedTest
  @MethodSource("renderings")
  void allBeginAsFaintNoiseAboutGrey(Rendering rendering) {
    float[] values = painting(rendering, 2).pictures(manager).toFloatArray();
    double sum = 0;
    double squares = 0;
    for (float value : values) {
      sum += value;
      squares += (value - 0.5) * (value - 0.5);
    }
    assertEquals(0.5, sum / values.length, 0.06);
    double deviation = Math.sqrt(squares / values.length);
    assertTrue(deviation > 1e-4 && deviation < 0.1, "deviation " + deviation);
  }

  @ParameterizedTest
  @MethodSource("renderings")
  void gradientsOfAllAgreeWithFiniteDifferences(Rendering rendering) {
    Painting painting = painting(rendering, 2);
    for (NDArray parameter : painting.parameters()) {
      // The last layer of a CPPN begins as zero, which would hide those before it.
      float[] numbers = random(parameter.getShape()).toFloatArray();
      for (int i = 0; i < numbers.length; i++) {
        numbers[i] *= 0.1f;
      }
      parameter.set(numbers);
    }
    assertGradients(painting, Projection::whole);
  }

  @Test
  void gradientsThroughAPlacementAgreeWithFiniteDifferences() {
    View view = new View(9, 9, 12, 11);
    Placement placement = new Placement(0.2, 1.07, 1.5, -0.5, 0.25, 1);
    assertGradients(
        painting(Rendering.of(9, 1), 2), pictures -> view.of(pictures, placement, manager));
    View plain = new View(8, 8, 8, 8);
    assertGradients(
        painting(Rendering.of(8, 1), 2),
        pictures -> plain.of(pictures, Placement.STRAIGHT, manager));
  }

  @Test
  void gradientsOverABackgroundAgreeWithFiniteDifferences() {
    Transparency transparency = new Transparency(manager, 9);
    assertGradients(
        painting(
            of(Rendering.of(9, 1), Parametrisation.PIXEL, Colours.IMAGENET, true, List.of()), 2),
        pictures -> Projection.whole(transparency.overAnother(pictures, new Random(3), manager)));
  }

  @Test
  void whatIsSharedIsInAllPicturesAndWhatIsOwnInOne() {
    Rendering rendering =
        of(Rendering.of(9, 1), Parametrisation.PIXEL, Colours.RGB, false, List.of(3));
    Painting painting = painting(rendering, 2);
    float[] own = new float[9 * 9 * 2 * 3];
    float[] shared = new float[3 * 3 * 3];
    Arrays.fill(shared, 4);
    painting.parameters().get(0).set(own);
    painting.parameters().get(1).set(shared);
    float[] both = painting.pictures(manager).toFloatArray();
    for (int i = 0; i < own.length; i++) {
      own[i] = i % 6 < 3 ? 0 : -4;
    }
    painting.parameters().get(0).set(own);
    float[] second = painting.pictures(manager).toFloatArray();
    for (int i = 0; i < both.length; i++) {
      assertEquals(0.982, both[i], 1e-3);
      assertEquals(i % 6 < 3 ? 0.982 : 0.5, second[i], 1e-3);
    }
  }

  @Test
  void aGridIsBlownUpEvenlyAndLevelAtItsEdge() {
    GridPictures grid = new GridPictures(manager, new Noise(0, 0), 1, 1, 6, 2);
    grid.parameters().get(0).set(new float[] {0, 3, 6, 9});
    float[] rows = grid.axes(manager).get(":, 0, 0, 0").toFloatArray();
    float[] columns = grid.axes(manager).get("0, :, 0, 0").toFloatArray();
    assertArrayEquals(new float[] {0, 0, 1, 2, 3, 3}, columns, 1e-5f);
    assertArrayEquals(new float[] {0, 0, 2, 4, 6, 6}, rows, 1e-5f);
  }

  @Test
  void aCppnBeginsAsOneColour() {
    Rendering rendering =
        of(Rendering.of(16, 1), Parametrisation.CPPN, Colours.RGB, false, List.of());
    float[] values = painting(rendering, 1).pictures(manager).toFloatArray();
    for (int i = 3; i < values.length; i++) {
      assertEquals(values[i % 3], values[i], 1e-6);
    }
  }

  private Painting painting(Rendering rendering, int pictures) {
    ColourRoot root = rendering.colours() == Colours.RGB ? ColourRoot.RGB : ColourRoot.IMAGENET;
    return new Painting(manager, pictures, rendering, root, 0);
  }

  @Test
  void straightOnNothingIsChanged() {
    NDArray pictures = numbers(4, 4, 2, 3);
    assertArrayEquals(
        pictures.transpose(2, 3, 0, 1).toFloatArray(),
        new View(4, 4, 4, 4).of(pictures, Placement.STRAIGHT, manager).seen().toFloatArray());
  }

  @Test
  void aLargerViewShowsGreyAllAround() {
    NDArray seen =
        new View(2, 2, 4, 4).of(numbers(2, 2, 1, 3), Placement.STRAIGHT, manager).seen().get("0,0");
    float grey = 0.5f;
    assertArrayEquals(
        new float[] {
          grey, grey, grey, grey, grey, 0, 3, grey, grey, 6, 9, grey, grey, grey, grey, grey
        },
        seen.toFloatArray(),
        1e-6f);
  }

  @Test
  void aMoveIsAMoveAndAQuarterTurnAQuarterTurn() {
    NDArray pictures = numbers(3, 3, 1, 3);
    View view = new View(3, 3, 3, 3);
    float[] moved =
        view.of(pictures, new Placement(0, 1, 1, 0, 0, 0), manager)
            .seen()
            .get("0,0")
            .toFloatArray();
    assertArrayEquals(new float[] {9, 12, 15, 18, 21, 24, 0.5f, 0.5f, 0.5f}, moved, 1e-5f);
    float[] turned =
        view.of(pictures, new Placement(Math.PI / 2, 1, 0, 0, 0, 0), manager)
            .seen()
            .get("0,0")
            .toFloatArray();
    assertArrayEquals(new float[] {18, 9, 0, 21, 12, 3, 24, 15, 6}, turned, 1e-5f);
  }

  @Test
  void twiceAsLargeShowsTheMiddle() {
    float[] seen =
        new View(4, 4, 4, 4)
            .of(numbers(4, 4, 1, 3), new Placement(0, 2, 0, 0, 0, 0), manager)
            .seen()
            .get("0,0")
            .toFloatArray();
    // From a quarter to three quarters of each row and column, in steps of half a pixel.
    assertEquals((0.75 * 4 + 0.75) * 3, seen[0], 1e-4);
    assertEquals((2.25 * 4 + 2.25) * 3, seen[15], 1e-4);
  }

  /** Compares some partial derivatives of a random weighting of what is seen. */
  private void assertGradients(Painting painting, Function<NDArray, Projection> seen) {
    Projection first = seen.apply(painting.pictures(manager));
    NDArray weights = random(first.seen().getShape());
    Gradients.backwardAgain(first.seen().mul(weights).sum());
    first.backward();
    Random random = new Random(5);
    for (NDArray parameter : painting.parameters()) {
      float[] gradient = Gradients.read(parameter, manager).toFloatArray();
      float[] at = parameter.toFloatArray();
      for (int i = 0; i < 12; i++) {
        int index = random.nextInt(at.length);
        double step = 2e-3;
        double slope =
            (shifted(painting, parameter, at, index, step, weights, seen)
                    - shifted(painting, parameter, at, index, -step, weights, seen))
                / (2 * step);
        assertEquals(slope, gradient[index], 2e-2 * Math.max(0.1, Math.abs(slope)));
      }
    }
  }

  private double shifted(
      Painting painting,
      NDArray parameter,
      float[] at,
      int index,
      double by,
      NDArray weights,
      Function<NDArray, Projection> way) {
    return Gradients.without(
        () -> {
          float[] moved = at.clone();
          moved[index] += (float) by;
          parameter.set(moved);
          float[] seen = way.apply(painting.pictures(manager)).seen().toFloatArray();
          parameter.set(at);
          float[] weight = weights.toFloatArray();
          double sum = 0;
          for (int i = 0; i < seen.length; i++) {
            sum += (double) seen[i] * weight[i];
          }
          return sum;
        });
  }

  private NDArray random(Shape shape) {
    Random random = new Random(11);
    float[] values = new float[Math.toIntExact(shape.size())];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return EngineArrays.of(manager, values, shape);
  }

  /** 0, 1, 2 and so on. */
  private NDArray numbers(long... shape) {
    float[] values = new float[Math.toIntExact(new Shape(shape).size())];
    for (int i = 0; i < values.length; i++) {
      values[i] = i;
    }
    return EngineArrays.of(manager, values, new Shape(shape));
  }
}
