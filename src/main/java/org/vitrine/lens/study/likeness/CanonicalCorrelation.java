package org.vitrine.lens.study.likeness;

import org.vitrine.lens.study.algebra.SymmetricEigen;

/**
 * How far two representations can be turned, stretched and sheared to agree: the correlations of
 * the directions that agree most, of those at right angles to them that agree most, and so on.
 *
 * @param mean of the correlations; SVCCA (Raghu and others, arXiv:1706.05806) if the axes hold 99 %
 *     of the variance
 * @param weighted the same, each correlation weighted by how much of the first representation lies
 *     along its direction: PWCCA (Morcos, Raghu and Bengio, arXiv:1806.05759)
 */
public record CanonicalCorrelation(double mean, double weighted) {

  /** 0 and 0 where one of them does not change at all. */
  public static CanonicalCorrelation of(CanonicalAxes one, CanonicalAxes other) {
    if (one.count() == 0 || other.count() == 0) {
      return new CanonicalCorrelation(0, 0);
    }
    double[][] across = one.across(other);
    double[][] squares = new double[across.length][across.length];
    for (int i = 0; i < across.length; i++) {
      for (int j = 0; j <= i; j++) {
        for (int k = 0; k < across[i].length; k++) {
          squares[i][j] += across[i][k] * across[j][k];
        }
      }
    }
    SymmetricEigen eigen = SymmetricEigen.of(squares);
    int count = Math.min(one.count(), other.count());
    double sum = 0;
    double weighted = 0;
    double weights = 0;
    for (int i = 0; i < count; i++) {
      double correlation = Math.sqrt(Math.clamp(eigen.value(i), 0, 1));
      double weight = one.share(eigen.vector(i));
      sum += correlation;
      weighted += weight * correlation;
      weights += weight;
    }
    return new CanonicalCorrelation(sum / count, weighted / weights);
  }
}
