package org.vitrine.lens.study;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/** The places of the largest numbers. */
final class Strongest {
  private Strongest() {}

  /** The largest first; of equal ones the one that comes first. */
  static List<Integer> of(float[] values, int count) {
    // A number and its place in one, so that a sort moves nothing but plain numbers: this is asked
    // for each position of a layer.
    long[] places = new long[values.length];
    for (int place = 0; place < places.length; place++) {
      places[place] = (long) descending(values[place]) << Integer.SIZE | place;
    }
    Arrays.sort(places);
    return LongStream.of(places).limit(count).mapToObj(place -> (int) place).toList();
  }

  /** A whole number that is the smaller the larger the value is; that of NaN is the largest. */
  private static int descending(float value) {
    if (Float.isNaN(value)) {
      return Integer.MAX_VALUE;
    }
    int bits = Float.floatToIntBits(value);
    return bits >= 0 ? ~bits : bits ^ Integer.MIN_VALUE;
  }
}
