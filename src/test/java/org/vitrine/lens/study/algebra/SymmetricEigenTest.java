package org.vitrine.lens.study.algebra;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SymmetricEigenTest {

  @Test
  void aMatrixOfTwoIsWhatIsWorkedOutByHand() {
    SymmetricEigen eigen = SymmetricEigen.of(new double[][] {{2, 1}, {1, 2}});
    assertEquals(3, eigen.value(0), 1e-14);
    assertEquals(1, eigen.value(1), 1e-14);
    assertArrayEquals(new double[] {Math.sqrt(0.5), Math.sqrt(0.5)}, eigen.vector(0), 1e-14);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 10, 60})
  void vectorsAndValuesMakeTheMatrixAgain(int n) {
    double[][] matrix = symmetric(n);
    SymmetricEigen eigen = SymmetricEigen.of(matrix);
    for (int i = 0; i < n; i++) {
      assertTrue(i == 0 || eigen.value(i) <= eigen.value(i - 1));
      double[] vector = eigen.vector(i);
      for (int j = 0; j < n; j++) {
        double found = 0;
        double across = 0;
        for (int k = 0; k < n; k++) {
          found += matrix[j][k] * vector[k];
          across += eigen.vector(j)[k] * vector[k];
        }
        assertEquals(eigen.value(i) * vector[j], found, 1e-12 * n);
        assertEquals(i == j ? 1 : 0, across, 1e-13 * n);
      }
    }
  }

  @Test
  void aMatrixOfRankOneHasOneValue() {
    double[][] matrix = new double[8][8];
    for (int i = 0; i < 8; i++) {
      for (int j = 0; j < 8; j++) {
        matrix[i][j] = (i + 1) * (j + 1);
      }
    }
    SymmetricEigen eigen = SymmetricEigen.of(matrix);
    assertEquals(204, eigen.value(0), 1e-12);
    assertEquals(0, eigen.value(1), 1e-12);
    assertEquals(0, eigen.value(7), 1e-12);
  }

  @Test
  void whatIsNotFiniteIsTold() {
    double[][] matrix = symmetric(5);
    matrix[3][2] = Double.NaN;
    assertThrows(ArithmeticException.class, () -> SymmetricEigen.of(matrix));
  }

  private static double[][] symmetric(int n) {
    SplittableRandom random = new SplittableRandom(n);
    double[][] matrix = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        matrix[i][j] = random.nextDouble() - 0.5;
        matrix[j][i] = matrix[i][j];
      }
    }
    return matrix;
  }
}
