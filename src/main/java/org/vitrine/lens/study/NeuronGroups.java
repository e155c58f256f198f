package org.vitrine.lens.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.vitrine.lens.Significant;
import org.vitrine.lens.model.op.LayerShape;

/** The values of a layer at some pictures, as a ReLU lets them through, as the sum of groups. */
final class NeuronGroups {
  private static final int ITERATIONS = 200;
  private static final int DIGITS = 4;
  private static final double NOTHING = 1e-9;

  private final int positions;
  private final int channels;
  private final int factors;
  private final int count;
  private final double unexplained;

  /** (pictures·positions)×factors. */
  private final float[] left;

  /** factors×channels. */
  private final float[] right;

  private NeuronGroups(float[] matrix, LayerShape shape, int factors, long seed) {
    this.positions = shape.height() * shape.width();
    this.channels = shape.channels();
    this.factors = factors;
    Factorisation split =
        Factorisation.of(matrix, matrix.length / channels, channels, factors, ITERATIONS, seed);
    this.left = split.left();
    this.right = split.right();
    this.count = (int) IntStream.range(0, factors).filter(this::fires).count();
    this.unexplained = unexplained(matrix);
  }

  /**
   * @param seen the layer's values for each picture, C×H×W
   * @param groups at most so many; there are fewer if that explains everything
   */
  static NeuronGroups of(List<float[]> seen, LayerShape shape, int groups, long seed) {
    int positions = shape.height() * shape.width();
    int channels = shape.channels();
    float[] matrix = new float[seen.size() * positions * channels];
    for (int picture = 0; picture < seen.size(); picture++) {
      for (int position = 0; position < positions; position++) {
        for (int channel = 0; channel < channels; channel++) {
          matrix[(picture * positions + position) * channels + channel] =
              Math.max(0, seen.get(picture)[channel * positions + position]);
        }
      }
    }
    return new NeuronGroups(matrix, shape, groups, seed);
  }

  int count() {
    return count;
  }

  /** What is left of the sum of squares, 0…1. */
  double unexplained() {
    return unexplained;
  }

  /** A number for each channel; of length 1. */
  List<Double> direction(int group) {
    List<Double> direction = new ArrayList<>();
    for (int channel = 0; channel < channels; channel++) {
      direction.add(Significant.round(right[group * channels + channel], DIGITS));
    }
    return direction;
  }

  /** The channels with the largest part in the group, the largest first. */
  List<Integer> strongest(int group, int most) {
    float[] direction = Arrays.copyOfRange(right, group * channels, (group + 1) * channels);
    return Strongest.of(direction, most).stream().filter(c -> direction[c] > 0).toList();
  }

  /** How much of the group there is at each position of a picture, row by row. */
  float[] map(int group, int picture) {
    float[] map = new float[positions];
    for (int position = 0; position < positions; position++) {
      map[position] = left[(picture * positions + position) * factors + group];
    }
    return map;
  }

  /**
   * What the group's part of the values does along a gradient.
   *
   * @param gradient C×H×W
   */
  double effect(int group, int picture, float[] gradient) {
    float[] map = map(group, picture);
    double sum = 0;
    for (int channel = 0; channel < channels; channel++) {
      double along = 0;
      for (int position = 0; position < positions; position++) {
        along += (double) gradient[channel * positions + position] * map[position];
      }
      sum += along * right[group * channels + channel];
    }
    return sum;
  }

  private boolean fires(int factor) {
    double sum = 0;
    for (int at = factor; at < left.length; at += factors) {
      sum += left[at];
    }
    return sum > NOTHING;
  }

  private double unexplained(float[] matrix) {
    double rest = 0;
    double whole = 0;
    for (int i = 0; i < matrix.length; i++) {
      double value = matrix[i];
      whole += value * value;
      for (int factor = 0; factor < factors; factor++) {
        value -=
            (double) left[i / channels * factors + factor]
                * right[factor * channels + i % channels];
      }
      rest += value * value;
    }
    return whole == 0 ? 0 : rest / whole;
  }
}
