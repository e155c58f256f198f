package org.vitrine.lens.study;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The places of the largest numbers. */
final class Strongest {
  private Strongest() {}

  /** The largest first; of equal ones the one that comes first. */
  static List<Integer> of(float[] values, int count) {
    return IntStream.range(0, values.length)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> -values[i]))
        .limit(count)
        .toList();
  }
}
