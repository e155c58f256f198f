package org.vitrine.lens.model.pictures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ShapeTest {
  @Test
  void distancesAreNegativeInsideAndExactOutside() {
    assertEquals(-0.5f, Shape.disc(0.5f).distance(0, 0), 1e-6f);
    assertEquals(0.5f, Shape.disc(0.5f).distance(0, 1), 1e-6f);
    assertEquals(1, Shape.box(0.5f, 0.2f, 0).distance(1.5f, 0), 1e-6f);
    assertEquals(0.25f, Shape.stroke(0.25f, 0, 0, 1, 0).distance(0.5f, 0.5f), 1e-6f);
    assertTrue(Shape.star(5, 1, 0.4f).distance(0, -0.9f) < 0);
    assertTrue(Shape.star(5, 1, 0.4f).distance(0, 0.9f) > 0);
  }

  @Test
  void aTurnIsClockwiseAsTheReaderSeesIt() {
    Shape right = Shape.disc(0.1f).at(1, 0);
    assertTrue(right.turned(Angle.QUARTER).distance(0, 1) < 0);
  }

  @Test
  void copiesAroundTheOriginLieInEverySector() {
    Shape petals = Shape.disc(0.1f).at(1, 0).around(4);
    assertTrue(petals.distance(1, 0) < 0 && petals.distance(0, 1) < 0);
    assertTrue(petals.distance(-1, 0) < 0 && petals.distance(0.7f, 0.7f) > 0);
  }

  /** Tiles that a shape does not reach are left out by the distance at their centre. */
  @Test
  void fillingByTilesMissesNoPixel() {
    Shape[] shapes = {
      Figures.STAR, Figures.HEART, Figures.CRESCENT, Shape.ellipse(0.95f, 0.1f).turned(0.6f)
    };
    for (Shape shape : shapes) {
      for (float size : new float[] {0.1f, 0.45f, 1}) {
        Place place = new Place(0.13f, -0.21f, size, 0.4f, true);
        Canvas tiled = new Canvas();
        tiled.fill(place, shape, Rgb.WHITE, 1);
        float c = Angle.cos(0.4f) / size;
        float s = Angle.sin(0.4f) / size;
        for (int i = 0; i < Canvas.SIDE * Canvas.SIDE; i++) {
          float dx = Canvas.centre(i % Canvas.SIDE) - 0.13f;
          int row = i / Canvas.SIDE;
          float dy = Canvas.centre(row) + 0.21f;
          float distance = shape.distance(-(c * dx + s * dy), c * dy - s * dx) * size;
          assertEquals(distance < Canvas.PIXEL / 2, tiled.pixels()[i] > 0, "pixel " + i);
        }
      }
    }
  }

  @Test
  void sineAndDirectionAreThoseOfTheTextbooks() {
    for (float a = -20; a < 20; a += 0.01f) {
      assertEquals(Math.sin(a), Angle.sin(a), 1e-4);
      assertEquals(Math.cos(a), Angle.cos(a), 1e-4);
      double x = Math.cos(a);
      double y = Math.sin(a);
      double apart = Math.abs(Math.atan2(y, x) - Angle.of((float) y, (float) x));
      assertTrue(Math.min(apart, 2 * Math.PI - apart) < 1e-4, "direction of " + a);
    }
  }
}
