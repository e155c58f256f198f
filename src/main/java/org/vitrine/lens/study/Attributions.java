package org.vitrine.lens.study;

import java.util.ArrayList;
import java.util.List;
import org.vitrine.lens.Progress;
import org.vitrine.lens.model.op.LayerShape;

/**
 * How much of a score each value of a layer answers for.
 *
 * <p>By gradients: aᵢ · mean over points p of ∂F/∂aᵢ (p ∘ a), F being the score as a function of
 * the layer's values a. At the one point 1 this is gradient × activation; over the straight way
 * from 0 to 1 it is the integrated gradient, whose sum is F(a) − F(0) but for the size of the steps
 * (Sundararajan, Taly and Yan 2017, arXiv:1703.01365).
 */
final class Attributions {
  private Attributions() {}

  /**
   * What values answer for.
   *
   * @param weights for each sum of scores that is asked about
   * @return for each of them C×H×W
   * @throws java.util.concurrent.CancellationException if told to stop
   */
  static List<double[]> byGradients(
      Onward onward, List<float[]> weights, Points points, Reduction kept, Progress progress) {
    float[] values = onward.values();
    int each = points.factors().size();
    int all = weights.size() * each;
    List<double[]> attributions = new ArrayList<>();
    double[] sum = new double[values.length];
    for (int first = 0; first < all; first += onward.rows()) {
      progress.go(first, all, "gradient %d of %d".formatted(first + 1, all));
      List<float[]> at = new ArrayList<>();
      List<float[]> of = new ArrayList<>();
      for (int row = first; row < Math.min(all, first + onward.rows()); row++) {
        at.add(points.at(row % each, values));
        of.add(weights.get(row / each));
      }
      List<float[]> gradients = onward.gradients(at, of);
      for (int row = 0; row < gradients.size(); row++) {
        float[] gradient = gradients.get(row);
        for (int i = 0; i < sum.length; i++) {
          sum[i] += (double) gradient[i] * values[i] / each;
        }
        if ((first + row) % each == each - 1) {
          attributions.add(kept.of(sum, onward.shape()));
          sum = new double[values.length];
        }
      }
    }
    return attributions;
  }

  /**
   * What is lost of every score where all channels of one position are zero: F(a) − F(a without the
   * position).
   *
   * @return for each score H×W
   * @throws java.util.concurrent.CancellationException if told to stop
   */
  static List<double[]> byOcclusion(Onward onward, Progress progress) {
    float[] values = onward.values();
    int positions = onward.shape().height() * onward.shape().width();
    float[] whole = onward.scores(List.of(values)).get(0);
    List<double[]> attributions = new ArrayList<>();
    for (int score = 0; score < whole.length; score++) {
      attributions.add(new double[positions]);
    }
    for (int first = 0; first < positions; first += onward.rows()) {
      progress.go(first, positions, "position %d of %d".formatted(first + 1, positions));
      List<float[]> occluded = new ArrayList<>();
      for (int p = first; p < Math.min(positions, first + onward.rows()); p++) {
        occluded.add(without(p, positions, values));
      }
      List<float[]> scores = onward.scores(occluded);
      for (int row = 0; row < scores.size(); row++) {
        for (int score = 0; score < whole.length; score++) {
          attributions.get(score)[first + row] = (double) whole[score] - scores.get(row)[score];
        }
      }
    }
    return attributions;
  }

  private static float[] without(int position, int positions, float[] values) {
    float[] rest = values.clone();
    for (int i = position; i < rest.length; i += positions) {
      rest[i] = 0;
    }
    return rest;
  }

  /** What is kept of the attributions of all values of a layer. */
  @FunctionalInterface
  interface Reduction {
    /**
     * @param attributions C×H×W
     */
    double[] of(double[] attributions, LayerShape shape);

    /** All of them, C×H×W. */
    static double[] nothing(double[] attributions, LayerShape shape) {
      return attributions;
    }

    /** The sums over all channels, H×W. */
    static double[] positions(double[] attributions, LayerShape shape) {
      double[] sums = new double[shape.height() * shape.width()];
      for (int i = 0; i < attributions.length; i++) {
        sums[i % sums.length] += attributions[i];
      }
      return sums;
    }

    /** The sums over all positions. */
    static double[] channels(double[] attributions, LayerShape shape) {
      double[] sums = new double[shape.channels()];
      for (int i = 0; i < attributions.length; i++) {
        sums[i / (attributions.length / sums.length)] += attributions[i];
      }
      return sums;
    }
  }
}
