package org.vitrine.lens.vision;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.vitrine.lens.model.RgbPicture;

/**
 * A square root C of the covariance of colours, {@code C·Cᵀ}: its columns are axes along which the
 * colours of pictures are uncorrelated, each as long as they vary along it.
 *
 * @param rows red, green and blue, three numbers each
 */
record ColourRoot(List<List<Double>> rows) {
  /** Of ImageNet, Lucid's numbers. */
  static final ColourRoot IMAGENET =
      new ColourRoot(
          List.of(
              List.of(0.26, 0.09, 0.02), List.of(0.27, 0.00, -0.05), List.of(0.27, -0.09, 0.03)));

  /** Red, green and blue themselves. */
  static final ColourRoot RGB =
      new ColourRoot(
          List.of(List.of(1.0, 0.0, 0.0), List.of(0.0, 1.0, 0.0), List.of(0.0, 0.0, 1.0)));

  private static final int SWEEPS = 32;

  /** What differs less in no pixel than this is no axis of its own; it keeps a little life. */
  private static final double LEAST_VARIANCE = 1e-6;

  ColourRoot {
    rows = rows.stream().map(List::copyOf).toList();
  }

  /**
   * Of all pixels of some pictures: principal axes, the longest first, red never negative.
   *
   * @param pictures at least one, looked at one by one
   */
  static ColourRoot of(Stream<RgbPicture> pictures) {
    Sums sums = new Sums();
    pictures.forEachOrdered(sums::add);
    return ofCovariance(sums.covariance());
  }

  private static final class Sums {
    private final double[] sum = new double[3];
    private final double[][] products = new double[3][3];
    private long pixels;

    void add(RgbPicture picture) {
      int each = picture.width() * picture.height();
      float[] values = picture.values();
      for (int i = 0; i < each; i++) {
        for (int a = 0; a < 3; a++) {
          double value = values[a * each + i];
          sum[a] += value;
          for (int b = 0; b < 3; b++) {
            products[a][b] += value * values[b * each + i];
          }
        }
      }
      pixels += each;
    }

    double[][] covariance() {
      double[][] covariance = new double[3][3];
      for (int a = 0; a < 3; a++) {
        for (int b = 0; b < 3; b++) {
          covariance[a][b] = products[a][b] / pixels - sum[a] / pixels * (sum[b] / pixels);
        }
      }
      return covariance;
    }
  }

  /** Jacobi's rotations until nothing is left beside the diagonal. */
  static ColourRoot ofCovariance(double[][] covariance) {
    double[][] left = {covariance[0].clone(), covariance[1].clone(), covariance[2].clone()};
    double[][] axes = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      rotate(left, axes, 0, 1);
      rotate(left, axes, 0, 2);
      rotate(left, axes, 1, 2);
    }
    List<Integer> order =
        IntStream.range(0, 3)
            .boxed()
            .sorted((a, b) -> Double.compare(left[b][b], left[a][a]))
            .toList();
    List<List<Double>> rows = new ArrayList<>();
    for (int row = 0; row < 3; row++) {
      List<Double> numbers = new ArrayList<>();
      for (int column : order) {
        double sign = axes[0][column] < 0 ? -1 : 1;
        double length = Math.sqrt(Math.max(LEAST_VARIANCE, left[column][column]));
        numbers.add(sign * axes[row][column] * length);
      }
      rows.add(numbers);
    }
    return new ColourRoot(rows);
  }

  private static void rotate(double[][] matrix, double[][] axes, int p, int q) {
    if (matrix[p][q] == 0) {
      return;
    }
    double theta = (matrix[q][q] - matrix[p][p]) / (2 * matrix[p][q]);
    double tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
    double cos = 1 / Math.sqrt(tangent * tangent + 1);
    double sin = tangent * cos;
    for (int i = 0; i < 3; i++) {
      double first = matrix[i][p];
      double second = matrix[i][q];
      matrix[i][p] = cos * first - sin * second;
      matrix[i][q] = sin * first + cos * second;
    }
    for (int i = 0; i < 3; i++) {
      double first = matrix[p][i];
      double second = matrix[q][i];
      matrix[p][i] = cos * first - sin * second;
      matrix[q][i] = sin * first + cos * second;
      double one = axes[i][p];
      double other = axes[i][q];
      axes[i][p] = cos * one - sin * other;
      axes[i][q] = sin * one + cos * other;
    }
  }

  /** Its transpose, divided by the length of the longest column. */
  float[] transposed() {
    double longest = 0;
    for (int column = 0; column < 3; column++) {
      double square = 0;
      for (List<Double> row : rows) {
        square += row.get(column) * row.get(column);
      }
      longest = Math.max(longest, Math.sqrt(square));
    }
    float[] transposed = new float[9];
    for (int i = 0; i < 9; i++) {
      transposed[i] = (float) (rows.get(i % 3).get(i / 3) / longest);
    }
    return transposed;
  }
}
