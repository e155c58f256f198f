package org.vitrine.lens.study.likeness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which unit of one representation is which of the other: greedily, the pair with the highest
 * correlation first, and no unit twice. (The assignment with the highest sum would be Hungarian; it
 * gives up clear pairs for many vague ones.)
 *
 * @param pairs the highest correlation first, as many as the smaller representation has units
 * @param best for each unit of the first, its highest correlation with any of the second
 * @param otherBest the same for the second
 */
public record UnitMatching(List<Pair> pairs, List<Double> best, List<Double> otherBest) {

  /**
   * Two units.
   *
   * @param unit of the first
   * @param other of the second
   */
  public record Pair(int unit, int other, double correlation) {}

  public UnitMatching {
    pairs = List.copyOf(pairs);
    best = List.copyOf(best);
    otherBest = List.copyOf(otherBest);
  }

  public static UnitMatching of(Representation one, Representation other) {
    double[][] correlations = one.correlations(other);
    List<Pair> all = new ArrayList<>();
    for (int i = 0; i < one.units(); i++) {
      for (int j = 0; j < other.units(); j++) {
        all.add(new Pair(i, j, correlations[i][j]));
      }
    }
    all.sort(Comparator.comparingDouble((Pair pair) -> -pair.correlation()));
    boolean[] taken = new boolean[one.units()];
    boolean[] otherTaken = new boolean[other.units()];
    List<Pair> pairs = new ArrayList<>();
    for (Pair pair : all) {
      if (!taken[pair.unit()] && !otherTaken[pair.other()]) {
        taken[pair.unit()] = true;
        otherTaken[pair.other()] = true;
        pairs.add(pair);
      }
    }
    return new UnitMatching(
        pairs,
        IntStream.range(0, one.units())
            .mapToObj(i -> IntStream.range(0, other.units()).mapToDouble(j -> correlations[i][j]))
            .map(row -> row.max().orElseThrow())
            .toList(),
        IntStream.range(0, other.units())
            .mapToObj(j -> IntStream.range(0, one.units()).mapToDouble(i -> correlations[i][j]))
            .map(row -> row.max().orElseThrow())
            .toList());
  }
}
