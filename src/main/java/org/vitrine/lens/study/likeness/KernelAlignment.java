package org.vitrine.lens.study.likeness;

/**
 * Linear centred kernel alignment (Kornblith and others, arXiv:1905.00414): {@code HSIC(K, L) /
 * √(HSIC(K, K) · HSIC(L, L))} with K and L the products of examples. 1 for representations that a
 * turn and a scale make equal; about 0, sometimes below, for such that have nothing in common.
 *
 * <p>HSIC is the estimate without bias (Song and others, "Feature Selection via Dependence
 * Maximization", JMLR 13, 2012): with K̃, L̃ the kernels less their diagonals, {@code (tr(K̃L̃) +
 * 1ᵀK̃1·1ᵀL̃1 / ((n−1)(n−2)) − 2·1ᵀK̃L̃1 / (n−2)) / (n(n−3))}. It is summed over units, and the n×n
 * kernels are never made.
 */
public final class KernelAlignment {
  private static final int FEWEST = 4;

  private KernelAlignment() {}

  /**
   * @return 0 where one of them does not change at all
   * @throws IllegalArgumentException if they have not the same examples, at least 4
   */
  public static double of(Representation one, Representation other) {
    if (one.examples() != other.examples() || one.examples() < FEWEST) {
      throw new IllegalArgumentException(
          "the same examples, at least %d, are wanted; found %d and %d"
              .formatted(FEWEST, one.examples(), other.examples()));
    }
    double size = independence(one, one) * independence(other, other);
    return size > 0 ? independence(one, other) / Math.sqrt(size) : 0;
  }

  private static double independence(Representation one, Representation other) {
    int n = one.examples();
    double product = 0;
    for (double[] row : one.across(other)) {
      for (double value : row) {
        product += value * value;
      }
    }
    // The sum of all rows is zero, so a kernel's row without its diagonal sums to minus that.
    double ofOne = 0;
    double ofOther = 0;
    double ofBoth = 0;
    for (int i = 0; i < n; i++) {
      double square = square(one, i);
      double otherSquare = square(other, i);
      ofOne += square;
      ofOther += otherSquare;
      ofBoth += square * otherSquare;
    }
    return (product - ofBoth + ofOne * ofOther / ((n - 1.0) * (n - 2.0)) - 2 * ofBoth / (n - 2.0))
        / ((double) n * (n - 3));
  }

  private static double square(Representation of, int example) {
    double sum = 0;
    for (int unit = 0; unit < of.units(); unit++) {
      sum += of.value(example, unit) * of.value(example, unit);
    }
    return sum;
  }
}
