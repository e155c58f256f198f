package org.vitrine.lens.model.pictures;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class GrainTest {
  private final float[] black = new float[300];

  @Test
  void theSameIndexGivesTheSameNoise() {
    assertArrayEquals(Grain.over(black, 1, 7), Grain.over(black, 1, 7));
  }

  @Test
  void aboutEverySecondPictureStaysAsItIs() {
    long untouched =
        LongStream.range(0, 400).filter(i -> Arrays.equals(black, Grain.over(black, 1, i))).count();
    assertTrue(untouched > 160 && untouched < 240, untouched + " of 400");
  }

  @Test
  void noValueLeavesTheRangeOfAPicture() {
    for (int i = 0; i < 50; i++) {
      for (float value : Grain.over(black, 1, i)) {
        assertTrue(value >= 0 && value <= 1);
      }
    }
  }
}
