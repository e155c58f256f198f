package org.vitrine.lens.study.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much each point belongs to the neighbourhood of another, 0…1 (McInnes, Healy and Melville,
 * arXiv:1802.03426, section 3.1): {@code exp(−max(0, d − ρ)/σ)}, with ρ the distance to the nearest
 * neighbour and σ such that the sum over the neighbours is {@code log₂ k}; then for both directions
 * together {@code p + q − p·q}.
 *
 * @param edges each in both directions, in the order of their points
 */
record FuzzyGraph(List<Edge> edges) {
  private static final int HALVINGS = 64;
  private static final double TOLERANCE = 1e-5;
  private static final double SMALLEST_SCALE = 1e-3;

  record Edge(int from, int to, double weight) {}

  FuzzyGraph {
    edges = List.copyOf(edges);
  }

  /**
   * @param neighbours one fewer than k, as a point is the first of its own
   */
  static FuzzyGraph of(Neighbours neighbours) {
    int n = neighbours.points();
    List<Map<Integer, Double>> belonging = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      belonging.add(new TreeMap<>());
    }
    double mean = neighbours.meanDistance();
    for (int i = 0; i < n; i++) {
      double nearest = nearest(neighbours, i);
      double scale = scale(neighbours, i, nearest, mean);
      for (int rank = 0; rank < neighbours.each(); rank++) {
        double beyond = Math.max(0, neighbours.distance(i, rank) - nearest);
        double weight = scale > 0 ? StrictMath.exp(-beyond / scale) : 1;
        int j = neighbours.index(i, rank);
        belonging.get(i).merge(j, weight, FuzzyGraph::either);
        belonging.get(j).merge(i, weight, FuzzyGraph::either);
      }
    }
    List<Edge> edges = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      int from = i;
      belonging.get(i).forEach((to, weight) -> edges.add(new Edge(from, to, weight)));
    }
    return new FuzzyGraph(edges);
  }

  private static double either(double one, double other) {
    return one + other - one * other;
  }

  /** The distance to the nearest that is not the same point. */
  private static double nearest(Neighbours neighbours, int i) {
    for (int rank = 0; rank < neighbours.each(); rank++) {
      if (neighbours.distance(i, rank) > 0) {
        return neighbours.distance(i, rank);
      }
    }
    return 0;
  }

  private static double scale(Neighbours neighbours, int i, double nearest, double meanOfAll) {
    double wanted = StrictMath.log(neighbours.each() + 1) / StrictMath.log(2);
    double low = 0;
    double high = Double.POSITIVE_INFINITY;
    double scale = 1;
    double own = 0;
    for (int rank = 0; rank < neighbours.each(); rank++) {
      own += neighbours.distance(i, rank) / (neighbours.each() + 1);
    }
    for (int round = 0; round < HALVINGS; round++) {
      double sum = 0;
      for (int rank = 0; rank < neighbours.each(); rank++) {
        double beyond = neighbours.distance(i, rank) - nearest;
        sum += beyond > 0 ? StrictMath.exp(-beyond / scale) : 1;
      }
      if (Math.abs(sum - wanted) < TOLERANCE) {
        break;
      }
      if (sum > wanted) {
        high = scale;
      } else {
        low = scale;
      }
      scale = Double.isInfinite(high) ? 2 * scale : (low + high) / 2;
    }
    return Math.max(scale, SMALLEST_SCALE * (nearest > 0 ? own : meanOfAll));
  }
}
