package org.vitrine.lens.study.likeness;

import org.vitrine.lens.study.algebra.SymmetricEigen;

/**
 * A representation by its axes of most spread, each scaled to the same spread: what canonical
 * correlations are computed from. Immutable.
 */
public final class CanonicalAxes {
  private static final double NOTHING = 1e-10;

  /** examples×axes, the columns orthonormal. */
  private final Representation scores;

  /** For each axis, what it gives to each unit. */
  private final double[][] shares;

  private CanonicalAxes(Representation scores, double[][] shares) {
    this.scores = scores;
    this.shares = shares;
  }

  /**
   * @param share of the variance that the kept axes have, 0…1; the rest is held to be noise
   */
  public static CanonicalAxes of(Representation representation, double share) {
    SymmetricEigen eigen = SymmetricEigen.of(representation.across(representation));
    double all = 0;
    for (int i = 0; i < eigen.size(); i++) {
      all += Math.max(0, eigen.value(i));
    }
    int kept = 0;
    double sum = 0;
    while (kept < eigen.size() && sum < share * all && eigen.value(kept) > NOTHING * all) {
      sum += eigen.value(kept++);
    }
    int n = representation.examples();
    int units = representation.units();
    float[] scores = new float[n * kept];
    double[][] shares = new double[kept][units];
    for (int axis = 0; axis < kept; axis++) {
      double[] vector = eigen.vector(axis);
      double length = Math.sqrt(eigen.value(axis));
      for (int unit = 0; unit < units; unit++) {
        shares[axis][unit] = length * vector[unit];
      }
      for (int example = 0; example < n; example++) {
        double score = 0;
        for (int unit = 0; unit < units; unit++) {
          score += representation.value(example, unit) * vector[unit];
        }
        scores[example * kept + axis] = (float) (score / length);
      }
    }
    return new CanonicalAxes(Representation.of(n, kept, scores), shares);
  }

  /** The same with its examples in an order by chance. */
  public CanonicalAxes shuffled(long seed) {
    return new CanonicalAxes(scores.shuffled(seed), shares);
  }

  int count() {
    return shares.length;
  }

  /** {@code scoresᵀ · scores} of the other. */
  double[][] across(CanonicalAxes other) {
    return scores.across(other.scores);
  }

  /**
   * How much of the units' values lies along a direction.
   *
   * @param direction a number for each axis
   */
  double share(double[] direction) {
    double sum = 0;
    for (int unit = 0; unit < shares[0].length; unit++) {
      double along = 0;
      for (int axis = 0; axis < direction.length; axis++) {
        along += direction[axis] * shares[axis][unit];
      }
      sum += Math.abs(along);
    }
    return sum;
  }
}
