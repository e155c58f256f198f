package org.vitrine.lens.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WhiteningTest {

  @Test
  void whatAllHaveInCommonCountsForLess() {
    // All samples have much of the first channel; the second tells them apart.
    Random random = new Random(1);
    List<float[]> samples = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      samples.add(new float[] {10, (float) random.nextGaussian(), 0});
    }
    List<Double> direction = Whitening.of(samples).direction(new double[] {10, 2, 0});
    double plain = 2 / Math.sqrt(104);
    assertTrue(direction.get(1) > 1.5 * plain, direction.toString());
    assertEquals(0, direction.get(2));
    assertEquals(1, Math.hypot(direction.get(0), direction.get(1)), 1e-3);
  }

  @Test
  void whereAllChannelsSpreadAlikeADirectionStaysWhatItIs() {
    List<float[]> samples =
        List.of(new float[] {1, 0}, new float[] {-1, 0}, new float[] {0, 1}, new float[] {0, -1});
    assertEquals(List.of(0.6, 0.8), Whitening.of(samples).direction(new double[] {3, 4}));
  }

  @Test
  void nothingHasNoDirection() {
    assertEquals(
        List.of(0.0, 0.0), Whitening.of(List.of(new float[2])).direction(new double[] {0, 0}));
  }
}
