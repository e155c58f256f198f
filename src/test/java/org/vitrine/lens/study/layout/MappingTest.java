package org.vitrine.lens.study.layout;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vitrine.lens.Progress;
import org.vitrine.lens.Question.Embedding.Layout;
import org.vitrine.lens.QuestionException;

class MappingTest {

  @ParameterizedTest
  @EnumSource(Layout.class)
  void cloudsThatAreApartStayApart(Layout method) {
    Points points = Clouds.apart(3);
    assertEquals(1, purity(new Places(column(points, 0), column(points, 1))), 0.01);
    assertEquals(1, purity(of(method, points, 0)));
  }

  @ParameterizedTest
  @EnumSource(Layout.class)
  void aCircleIsTrustworthyAndNoiseIsNot(Layout method) {
    Points points = Clouds.circle(150);
    double circle = trust(points, of(method, points, 0));
    assertTrue(circle > 0.99, method + ": " + circle);
    assertEquals(0.5, trust(points, mixed(of(method, points, 0))), 0.1);
  }

  @ParameterizedTest
  @EnumSource(Layout.class)
  void theSamePointsLieAtTheSamePlaces(Layout method) {
    Points points = Clouds.apart(3);
    assertArrayEquals(of(method, points, 3).x(), of(method, points, 3).x());
    assertArrayEquals(of(method, points, 3).y(), of(method, points, 3).y());
  }

  @ParameterizedTest
  @EnumSource(Layout.class)
  void equalPointsAreLaidOutAllTheSame(Layout method) {
    Places places = of(method, new Points(100, 4, new float[400]), 0).normalised();
    for (int i = 0; i < places.count(); i++) {
      assertTrue(places.x()[i] >= 0 && places.x()[i] <= 1, places.x()[i] + "");
    }
  }

  @Test
  void moreNeighboursThanPointsAreRefused() {
    QuestionException e =
        assertThrows(
            QuestionException.class, () -> of(Layout.UMAP, new Points(10, 1, new float[10]), 0));
    assertEquals("neighbours", e.field());
  }

  @Test
  void theCurveOfNearnessIsThatOfUmapLearn() {
    near(1.5769434, 0.8950608, NearnessCurve.of(0.1));
    near(1.8956058, 0.8006378, NearnessCurve.of(0.01));
    near(0.5830301, 1.3341670, NearnessCurve.of(0.5));
  }

  @Test
  void theAxesOfMostSpreadAreFound() {
    Places places = PrincipalAxes.of(Clouds.circle(100));
    double squares = 0;
    for (int i = 0; i < 100; i++) {
      squares += places.x()[i] * places.y()[i];
    }
    assertEquals(0, squares, 1e-9);
    assertEquals(1, trust(Clouds.circle(100), places), 1e-12);
  }

  @Test
  void aFarPointDoesNotShrinkTheFrame() {
    double[] line = new double[1001];
    for (int i = 0; i < 1000; i++) {
      line[i] = i;
    }
    line[1000] = 1e6;
    Places places = new Places(line, line);
    assertEquals(0.001, places.normalised().x()[999], 1e-4);
    assertEquals(1, places.framed().x()[1000]);
    assertTrue(places.framed().x()[980] > 0.85);
  }

  private static void near(double a, double b, NearnessCurve found) {
    assertEquals(a, found.a(), 1e-3);
    assertEquals(b, found.b(), 1e-3);
  }

  private static Places of(Layout method, Points points, long seed) {
    return new Mapping(method, 15, 0.1, 20, 300, seed).of(points, Progress.NONE);
  }

  private static double trust(Points points, Places places) {
    return Trustworthiness.of(points, places, 15, Progress.NONE);
  }

  /** The same places, each for some other point. */
  private static Places mixed(Places places) {
    int count = places.count();
    SplittableRandom random = new SplittableRandom(1);
    double[] x = places.x().clone();
    double[] y = places.y().clone();
    for (int i = count - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      double atX = x[i];
      double atY = y[i];
      x[i] = x[j];
      y[i] = y[j];
      x[j] = atX;
      y[j] = atY;
    }
    return new Places(x, y);
  }

  /** How many of the points have a nearest neighbour of the same cloud. */
  private static double purity(Places places) {
    Neighbours nearest = Neighbours.of(places.points(), 1, Progress.NONE);
    int pure = 0;
    for (int i = 0; i < places.count(); i++) {
      pure += nearest.index(i, 0) / Clouds.EACH == i / Clouds.EACH ? 1 : 0;
    }
    return (double) pure / places.count();
  }

  private static double[] column(Points points, int dimension) {
    double[] column = new double[points.count()];
    for (int i = 0; i < column.length; i++) {
      column[i] = points.value(i, dimension);
    }
    return column;
  }
}
