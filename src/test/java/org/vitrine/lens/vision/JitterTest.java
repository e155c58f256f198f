package org.vitrine.lens.vision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.DoubleSummaryStatistics;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class JitterTest {
  @Test
  void picturesOf128PixelsAndMoreAreMovedAsLucidMovesThem() {
    assertEquals(new Jitter(12, 8, 4), Jitter.standard(128));
    assertEquals(new Jitter(12, 8, 4), Jitter.standard(512));
    assertEquals(140, Jitter.standard(128).view(128));
  }

  @Test
  void smallPicturesAreMovedLess() {
    assertEquals(new Jitter(6, 4, 2), Jitter.standard(64));
    assertEquals(new Jitter(2, 1, 1), Jitter.standard(16));
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

  private static void assertRange(double least, double most, ToDoubleFunction<Placement> part) {
    Random random = new Random(7);
    DoubleSummaryStatistics seen = new DoubleSummaryStatistics();
    for (int i = 0; i < 10_000; i++) {
      seen.accept(part.applyAsDouble(Jitter.standard(128).next(random)));
    }
    assertEquals(least, seen.getMin(), 1e-12);
    assertEquals(most, seen.getMax(), 1e-12);
    assertTrue(Math.abs(seen.getAverage() - (least + most) / 2) < (most - least) / 50);
  }
}
