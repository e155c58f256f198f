package org.vitrine.lens.study.algebra;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The eigenvalues and eigenvectors of a symmetric matrix, the largest value first. Reduced to three
 * diagonals by Householder reflections, then by the QL method with implicit shifts (Golub and Van
 * Loan, "Matrix Computations", chapter 8); about 9·n³ multiplications. Immutable.
 */
public final class SymmetricEigen {
  private static final int MOST_ROUNDS = 60;
  private static final double PRECISION = Math.ulp(1.0);

  private final double[] values;
  private final double[][] vectors;

  private SymmetricEigen(double[] values, double[][] vectors) {
    this.values = values;
    this.vectors = vectors;
  }

  /**
   * @param matrix n×n, finite; only what is on and below the diagonal is read
   * @throws ArithmeticException if a number is not finite
   */
  public static SymmetricEigen of(double[][] matrix) {
    int n = matrix.length;
    double[][] work = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        work[i][j] = matrix[i][j];
        work[j][i] = matrix[i][j];
      }
    }
    // The rows come to be the vectors, so that a rotation runs along memory.
    double[][] vectors = new double[n][n];
    for (int i = 0; i < n; i++) {
      vectors[i][i] = 1;
    }
    reduce(work, vectors);
    double[] diagonal = new double[n];
    double[] beside = new double[n];
    for (int i = 0; i < n; i++) {
      diagonal[i] = work[i][i];
      beside[i] = i + 1 < n ? work[i + 1][i] : 0;
    }
    diagonalise(diagonal, beside, vectors);
    int[] order =
        IntStream.range(0, n)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> -diagonal[i]))
            .mapToInt(i -> i)
            .toArray();
    double[] values = new double[n];
    double[][] ordered = new double[n][];
    for (int i = 0; i < n; i++) {
      values[i] = diagonal[order[i]];
      ordered[i] = upright(vectors[order[i]]);
    }
    return new SymmetricEigen(values, ordered);
  }

  public int size() {
    return values.length;
  }

  public double value(int i) {
    return values[i];
  }

  /** Of length 1; its largest number is positive. */
  public double[] vector(int i) {
    return vectors[i].clone();
  }

  /** Each reflection clears a column below its second diagonal. */
  private static void reduce(double[][] a, double[][] vectors) {
    int n = a.length;
    for (int k = 0; k + 2 < n; k++) {
      double[] v = new double[n];
      double square = 0;
      for (int i = k + 1; i < n; i++) {
        v[i] = a[i][k];
        square += v[i] * v[i];
      }
      double rest = square - v[k + 1] * v[k + 1];
      if (rest == 0) {
        continue;
      }
      v[k + 1] += Math.copySign(Math.sqrt(square), v[k + 1]);
      double scale = 2 / (rest + v[k + 1] * v[k + 1]);
      double[] p = new double[n];
      double along = 0;
      for (int i = k; i < n; i++) {
        p[i] = scale * dot(a[i], v, k + 1);
        along += p[i] * v[i];
      }
      for (int i = k; i < n; i++) {
        p[i] -= scale / 2 * along * v[i];
      }
      for (int i = k; i < n; i++) {
        for (int j = k; j < n; j++) {
          a[i][j] -= v[i] * p[j] + p[i] * v[j];
        }
      }
      double[] q = new double[n];
      for (int i = k + 1; i < n; i++) {
        add(scale * v[i], vectors[i], q);
      }
      for (int i = k + 1; i < n; i++) {
        add(-v[i], q, vectors[i]);
      }
    }
  }

  private static void diagonalise(double[] d, double[] e, double[][] vectors) {
    for (int l = 0; l < d.length; l++) {
      for (int round = 0; ; round++) {
        int m = l;
        while (m + 1 < d.length
            && !(Math.abs(e[m]) <= PRECISION * (Math.abs(d[m]) + Math.abs(d[m + 1])))) {
          m++;
        }
        if (m == l) {
          break;
        }
        if (round == MOST_ROUNDS) {
          throw new ArithmeticException("the matrix has numbers that are not finite");
        }
        sweep(d, e, vectors, l, m);
      }
    }
  }

  /** One implicit step on the block from l to m. */
  private static void sweep(double[] d, double[] e, double[][] vectors, int l, int m) {
    double g = (d[l + 1] - d[l]) / (2 * e[l]);
    g = d[m] - d[l] + e[l] / (g + Math.copySign(length(g, 1), g));
    double s = 1;
    double c = 1;
    double p = 0;
    for (int i = m - 1; i >= l; i--) {
      double f = s * e[i];
      double b = c * e[i];
      double r = length(f, g);
      e[i + 1] = r;
      if (r == 0) {
        d[i + 1] -= p;
        e[m] = 0;
        return;
      }
      s = f / r;
      c = g / r;
      g = d[i + 1] - p;
      r = (d[i] - g) * s + 2 * c * b;
      p = s * r;
      d[i + 1] = g + p;
      g = c * r - b;
      rotate(vectors[i], vectors[i + 1], c, s);
    }
    d[l] -= p;
    e[l] = g;
    e[m] = 0;
  }

  private static void rotate(double[] one, double[] next, double c, double s) {
    for (int k = 0; k < one.length; k++) {
      double f = next[k];
      next[k] = s * one[k] + c * f;
      one[k] = c * one[k] - s * f;
    }
  }

  private static double length(double x, double y) {
    return Math.sqrt(x * x + y * y);
  }

  private static double dot(double[] one, double[] other, int from) {
    double sum = 0;
    for (int i = from; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }

  private static void add(double times, double[] from, double[] to) {
    for (int i = 0; i < to.length; i++) {
      to[i] += times * from[i];
    }
  }

  private static double[] upright(double[] vector) {
    double most = 0;
    for (double value : vector) {
      most = Math.abs(value) > Math.abs(most) ? value : most;
    }
    double sign = Math.signum(most);
    for (int i = 0; i < vector.length; i++) {
      vector[i] *= sign;
    }
    return vector;
  }
}
