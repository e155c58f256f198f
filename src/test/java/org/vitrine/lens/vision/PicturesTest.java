package org.vitrine.lens.vision;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.vitrine.lens.Rendering;
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
    FourierPictures pictures = new FourierPictures(manager, 1, Rendering.of(size, 1), 0);
    float[] spectrum = new float[2 * size * 5 * 3];
    float strength = 5;
    spectrum[3 * 3] = strength;
    pictures.parameter().set(spectrum);
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

  @Test
  void bothBeginAsFaintNoiseAboutGrey() {
    for (ParametrisedPictures pictures :
        new ParametrisedPictures[] {
          new FourierPictures(manager, 2, Rendering.of(32, 1).seeded(3), 0),
          new PixelPictures(manager, 2, 32, 3, 0)
        }) {
      float[] rgb = pictures.pictures(manager).toFloatArray();
      double sum = 0;
      double squares = 0;
      for (float value : rgb) {
        sum += value;
        squares += (value - 0.5) * (value - 0.5);
      }
      assertEquals(0.5, sum / rgb.length, 0.05);
      double deviation = Math.sqrt(squares / rgb.length);
      assertTrue(deviation > 1e-4 && deviation < 0.1, "deviation " + deviation);
    }
  }

  @Test
  void gradientsOfBothAndOfEveryPlacementAgreeWithFiniteDifferences() {
    View view = new View(9, 9, 12, 11);
    Placement placement = new Placement(0.2, 1.07, 1.5, -0.5, 0.25, 1);
    assertGradients(
        new FourierPictures(manager, 2, Rendering.of(9, 1).seeded(1), 0), view, placement);
    assertGradients(new PixelPictures(manager, 2, 9, 1, 0), view, placement);
    assertGradients(
        new FourierPictures(manager, 2, Rendering.of(8, 1).seeded(1), 0),
        new View(8, 8, 8, 8),
        Placement.STRAIGHT);
  }

  @Test
  void straightOnNothingIsChanged() {
    NDArray pictures = numbers(4, 4, 2, 3);
    assertArrayEquals(
        pictures.transpose(2, 3, 0, 1).toFloatArray(),
        new View(4, 4, 4, 4).of(pictures, Placement.STRAIGHT, manager).toFloatArray());
  }

  @Test
  void aLargerViewShowsGreyAllAround() {
    NDArray seen =
        new View(2, 2, 4, 4).of(numbers(2, 2, 1, 3), Placement.STRAIGHT, manager).get("0,0");
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
        view.of(pictures, new Placement(0, 1, 1, 0, 0, 0), manager).get("0,0").toFloatArray();
    assertArrayEquals(new float[] {9, 12, 15, 18, 21, 24, 0.5f, 0.5f, 0.5f}, moved, 1e-5f);
    float[] turned =
        view.of(pictures, new Placement(Math.PI / 2, 1, 0, 0, 0, 0), manager)
            .get("0,0")
            .toFloatArray();
    assertArrayEquals(new float[] {18, 9, 0, 21, 12, 3, 24, 15, 6}, turned, 1e-5f);
  }

  @Test
  void twiceAsLargeShowsTheMiddle() {
    float[] seen =
        new View(4, 4, 4, 4)
            .of(numbers(4, 4, 1, 3), new Placement(0, 2, 0, 0, 0, 0), manager)
            .get("0,0")
            .toFloatArray();
    // From a quarter to three quarters of each row and column, in steps of half a pixel.
    assertEquals((0.75 * 4 + 0.75) * 3, seen[0], 1e-4);
    assertEquals((2.25 * 4 + 2.25) * 3, seen[15], 1e-4);
  }

  /** Compares some partial derivatives of a random weighting of what is seen. */
  private void assertGradients(ParametrisedPictures pictures, View view, Placement placement) {
    NDArray parameter = pictures.parameter();
    NDArray weights = random(new Shape(2, 3, view.height(), view.width()));
    NDArray value = seen(pictures, view, placement).mul(weights).sum();
    Gradients.backward(value);
    float[] gradient = Gradients.read(parameter, manager).toFloatArray();
    float[] at = parameter.toFloatArray();
    Random random = new Random(5);
    for (int i = 0; i < 20; i++) {
      int index = random.nextInt(at.length);
      double step = 0.02;
      double slope =
          (shifted(pictures, at, index, step, weights, view, placement)
                  - shifted(pictures, at, index, -step, weights, view, placement))
              / (2 * step);
      assertEquals(slope, gradient[index], 2e-2 * Math.max(0.05, Math.abs(slope)));
    }
  }

  private double shifted(
      ParametrisedPictures pictures,
      float[] at,
      int index,
      double by,
      NDArray weights,
      View view,
      Placement placement) {
    return Gradients.without(
        () -> {
          float[] moved = at.clone();
          moved[index] += (float) by;
          pictures.parameter().set(moved);
          float[] seen = seen(pictures, view, placement).toFloatArray();
          pictures.parameter().set(at);
          float[] weight = weights.toFloatArray();
          double sum = 0;
          for (int i = 0; i < seen.length; i++) {
            sum += (double) seen[i] * weight[i];
          }
          return sum;
        });
  }

  private NDArray seen(ParametrisedPictures pictures, View view, Placement placement) {
    return view.of(pictures.pictures(manager), placement, manager);
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
