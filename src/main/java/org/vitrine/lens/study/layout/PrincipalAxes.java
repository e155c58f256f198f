package org.vitrine.lens.study.layout;

import java.util.SplittableRandom;
import org.vitrine.lens.study.algebra.SymmetricEigen;

/**
 * The directions in which points spread most, and where the points lie along them: principal
 * component analysis. By subspace iteration, which takes some dozens of passes over the points and
 * never the whole covariance.
 */
final class PrincipalAxes {
  private static final int SPARE = 8;
  private static final int ROUNDS = 60;
  private static final int SEED = 1;

  private PrincipalAxes() {}

  /** Along the two axes of most spread, the mean at 0. */
  static Places of(Points points) {
    int n = points.count();
    int d = points.dimensions();
    double[][] centred = centred(points);
    int size = Math.min(d, 2 + SPARE);
    double[][] axes = new double[size][d];
    SplittableRandom random = new SplittableRandom(SEED);
    for (double[] axis : axes) {
      for (int k = 0; k < d; k++) {
        axis[k] = random.nextDouble() - 0.5;
      }
    }
    orthonormalise(axes);
    for (int round = 0; round < ROUNDS; round++) {
      axes = spread(centred, axes);
      orthonormalise(axes);
    }
    double[][] along = scores(centred, axes);
    double[][] covariance = new double[size][size];
    for (double[] point : along) {
      for (int i = 0; i < size; i++) {
        for (int j = 0; j <= i; j++) {
          covariance[i][j] += point[i] * point[j];
        }
      }
    }
    SymmetricEigen turn = SymmetricEigen.of(covariance);
    double[] x = new double[n];
    double[] y = new double[n];
    for (int i = 0; i < n; i++) {
      x[i] = dot(along[i], turn.vector(0));
      y[i] = size > 1 ? dot(along[i], turn.vector(1)) : 0;
    }
    return new Places(x, y);
  }

  private static double[][] centred(Points points) {
    double[] mean = new double[points.dimensions()];
    double[][] centred = new double[points.count()][points.dimensions()];
    for (int k = 0; k < mean.length; k++) {
      for (int i = 0; i < centred.length; i++) {
        mean[k] += points.value(i, k) / (double) centred.length;
      }
      for (int i = 0; i < centred.length; i++) {
        centred[i][k] = points.value(i, k) - mean[k];
      }
    }
    return centred;
  }

  private static double[][] scores(double[][] points, double[][] axes) {
    double[][] scores = new double[points.length][axes.length];
    for (int i = 0; i < points.length; i++) {
      for (int a = 0; a < axes.length; a++) {
        scores[i][a] = dot(points[i], axes[a]);
      }
    }
    return scores;
  }

  /** The covariance times each axis. */
  private static double[][] spread(double[][] points, double[][] axes) {
    double[][] result = new double[axes.length][axes[0].length];
    for (double[] point : points) {
      for (int a = 0; a < axes.length; a++) {
        double along = dot(point, axes[a]);
        for (int k = 0; k < point.length; k++) {
          result[a][k] += along * point[k];
        }
      }
    }
    return result;
  }

  /** Gram and Schmidt, twice, as once is not exact. An axis without any spread becomes zero. */
  private static void orthonormalise(double[][] axes) {
    for (int a = 0; a < axes.length; a++) {
      double before = Math.sqrt(dot(axes[a], axes[a]));
      for (int again = 0; again < 2; again++) {
        for (int b = 0; b < a; b++) {
          double along = dot(axes[a], axes[b]);
          for (int k = 0; k < axes[a].length; k++) {
            axes[a][k] -= along * axes[b][k];
          }
        }
      }
      double length = Math.sqrt(dot(axes[a], axes[a]));
      for (int k = 0; k < axes[a].length; k++) {
        axes[a][k] = length > 1e-12 * before ? axes[a][k] / length : 0;
      }
    }
  }

  private static double dot(double[] one, double[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }
}
