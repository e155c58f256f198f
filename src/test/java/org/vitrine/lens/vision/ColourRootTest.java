package org.vitrine.lens.vision;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vitrine.lens.model.RgbPicture;

class ColourRootTest {
  private static final double[][] COVARIANCE = {{5, 2, 1}, {2, 4, 0.5}, {1, 0.5, 3}};

  @Test
  void theRootTimesItsTransposeIsTheCovariance() {
    List<List<Double>> root = ColourRoot.ofCovariance(COVARIANCE).rows();
    for (int a = 0; a < 3; a++) {
      for (int b = 0; b < 3; b++) {
        double product = 0;
        for (int i = 0; i < 3; i++) {
          product += root.get(a).get(i) * root.get(b).get(i);
        }
        assertEquals(COVARIANCE[a][b], product, 1e-12);
      }
    }
  }

  @Test
  void itsColumnsAreAtRightAnglesTheLongestFirst() {
    List<List<Double>> root = ColourRoot.ofCovariance(COVARIANCE).rows();
    double[] length = new double[3];
    for (int a = 0; a < 3; a++) {
      for (int b = 0; b < 3; b++) {
        double product = 0;
        for (List<Double> row : root) {
          product += row.get(a) * row.get(b);
        }
        length[a] = a == b ? product : length[a];
        assertEquals(0, a == b ? 0 : product, 1e-12);
      }
    }
    assertTrue(length[0] > length[1] && length[1] > length[2]);
  }

  @Test
  void pixelsThatVaryInBrightnessAloneHaveTheGreysForTheirAxis() {
    Random random = new Random(2);
    float[] values = new float[3 * 64];
    for (int i = 0; i < 64; i++) {
      float brightness = random.nextFloat();
      values[i] = brightness;
      values[64 + i] = brightness;
      values[128 + i] = brightness;
    }
    float[] matrix = ColourRoot.of(Stream.of(new RgbPicture(8, 8, values))).transposed();
    float third = (float) Math.sqrt(1 / 3.0);
    assertArrayEquals(
        new float[] {third, third, third}, new float[] {matrix[0], matrix[1], matrix[2]}, 1e-4f);
  }

  @Test
  void redGreenAndBlueAreTheirOwnAxes() {
    assertArrayEquals(new float[] {1, 0, 0, 0, 1, 0, 0, 0, 1}, ColourRoot.RGB.transposed());
  }
}
