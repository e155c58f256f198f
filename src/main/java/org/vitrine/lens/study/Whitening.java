package org.vitrine.lens.study;

import java.util.ArrayList;
import java.util.List;
import org.vitrine.lens.Significant;
import org.vitrine.lens.study.algebra.SymmetricEigen;

/**
 * Directions of a layer as they are told apart from what is common: {@code S·v}, S the inverse of
 * the mean of {@code v·vᵀ} over all samples. Without it, most pictures of an atlas would show what
 * most samples have in common (the notebooks of Carter and others, "Activation Atlas", Distill
 * 2019, doi:10.23915/distill.00015).
 *
 * <p>The mean spread is added to the spread of every axis, so that axes of which the samples know
 * next to nothing do not outweigh all others: with a tenth of it, primer's pictures have grain in
 * the middle.
 */
final class Whitening {
  private static final double CALM = 1;
  private static final int DIGITS = 4;

  private final SymmetricEigen spread;
  private final double added;

  private Whitening(SymmetricEigen spread, double added) {
    this.spread = spread;
    this.added = added;
  }

  /**
   * @param samples each a number a channel
   */
  static Whitening of(List<float[]> samples) {
    int channels = samples.get(0).length;
    double[][] mean = new double[channels][channels];
    for (float[] sample : samples) {
      for (int i = 0; i < channels; i++) {
        for (int j = 0; j <= i; j++) {
          mean[i][j] += (double) sample[i] * sample[j] / samples.size();
        }
      }
    }
    double trace = 0;
    for (int i = 0; i < channels; i++) {
      trace += mean[i][i];
    }
    return new Whitening(SymmetricEigen.of(mean), CALM * trace / channels);
  }

  /** Of length 1. */
  List<Double> direction(double[] values) {
    double[] whitened = new double[values.length];
    for (int axis = 0; axis < spread.size(); axis++) {
      double[] vector = spread.vector(axis);
      double along = 0;
      for (int i = 0; i < values.length; i++) {
        along += values[i] * vector[i];
      }
      double size = Math.max(0, spread.value(axis)) + added;
      for (int i = 0; i < values.length && size > 0; i++) {
        whitened[i] += along / size * vector[i];
      }
    }
    double square = 0;
    for (double value : whitened) {
      square += value * value;
    }
    double length = square > 0 ? Math.sqrt(square) : 1;
    List<Double> direction = new ArrayList<>();
    for (double value : whitened) {
      direction.add(Significant.round(value / length, DIGITS));
    }
    return direction;
  }
}
