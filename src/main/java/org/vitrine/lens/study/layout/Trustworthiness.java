package org.vitrine.lens.study.layout;

import org.vitrine.lens.Progress;

/**
 * How far the neighbours on a map are neighbours in truth, 0…1 (Venna and Kaski, "Neighborhood
 * preservation in nonlinear projection methods", ICANN 2001): {@code 1 − 2/(n·k·(2n − 3k − 1)) · Σᵢ
 * Σⱼ (r(i, j) − k)}, j being those of the k nearest of i on the map that are not among its k
 * nearest in truth, r(i, j) the rank of their true distance, 1 for the nearest.
 */
public final class Trustworthiness {
  private Trustworthiness() {}

  /**
   * @param k less than half as many as there are points
   */
  public static double of(Points points, Places places, int k, Progress progress) {
    int n = points.count();
    if (k < 1 || 2 * k >= n) {
      throw new IllegalArgumentException(
          "the neighbours are 1 to less than half of %d points; found %d".formatted(n, k));
    }
    Neighbours onMap = Neighbours.of(places.points(), k, progress);
    Distances distances = new Distances(points);
    long excess = 0;
    for (int i = 0; i < n; i++) {
      float[] row = distances.from(i);
      for (int rank = 0; rank < k; rank++) {
        excess += Math.max(0, rank(row, i, onMap.index(i, rank)) - k);
      }
    }
    return 1 - 2.0 / ((double) n * k * (2.0 * n - 3.0 * k - 1)) * excess;
  }

  private static int rank(float[] row, int own, int other) {
    int rank = 1;
    for (int j = 0; j < row.length; j++) {
      if (j != own && (row[j] < row[other] || (row[j] == row[other] && j < other))) {
        rank++;
      }
    }
    return rank;
  }
}
