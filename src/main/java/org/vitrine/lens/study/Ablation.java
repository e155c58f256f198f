package org.vitrine.lens.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.vitrine.lens.QuestionException;

/**
 * Scales a part of what stands at each position of a layer: the space that some channels and
 * directions span. For one direction d that is v + (scale − 1) (v·d) d/|d|²; several that are not
 * at right angles are switched off together, whatever their order.
 */
final class Ablation {
  private static final double SAME = 1e-6;

  private final float[] scales;
  private final double scale;

  /** At right angles to each other and to the scaled channels, each of length 1. */
  private final List<double[]> directions;

  private Ablation(float[] scales, double scale, List<double[]> directions) {
    this.scales = scales;
    this.scale = scale;
    this.directions = directions;
  }

  /**
   * @param channels of the layer
   * @param units channels to be scaled
   * @param asked directions to be scaled, each with a number for each channel
   * @throws QuestionException if a direction has no length
   */
  static Ablation of(int channels, List<Integer> units, List<List<Double>> asked, double scale) {
    float[] scales = new float[channels];
    Arrays.fill(scales, 1);
    units.forEach(unit -> scales[unit] = (float) scale);
    List<double[]> directions = new ArrayList<>();
    for (int i = 0; i < asked.size(); i++) {
      double[] rest = asked.get(i).stream().mapToDouble(number -> number).toArray();
      double length = length(rest);
      if (length == 0) {
        throw new QuestionException(
            "directions",
            "field \"directions[%d]\" is a direction; found zeros alone".formatted(i));
      }
      units.forEach(unit -> rest[unit] = 0);
      directions.forEach(before -> add(-dot(before, rest), before, rest));
      double left = length(rest);
      // What the others span already is not scaled twice.
      if (left > SAME * length) {
        directions.add(Arrays.stream(rest).map(number -> number / left).toArray());
      }
    }
    return new Ablation(scales, scale, directions);
  }

  /**
   * @param values N×C×H×W
   * @param positions H·W
   */
  float[] of(float[] values, int positions) {
    int channels = scales.length;
    float[] scaled = values.clone();
    double[] vector = new double[channels];
    for (int first = 0; first < values.length; first += channels * positions) {
      for (int position = first; position < first + positions; position++) {
        for (int channel = 0; channel < channels; channel++) {
          vector[channel] = values[position + channel * positions];
        }
        double[] along = directions.stream().mapToDouble(each -> dot(each, vector)).toArray();
        for (int channel = 0; channel < channels; channel++) {
          double change = 0;
          for (int i = 0; i < along.length; i++) {
            change += (scale - 1) * along[i] * directions.get(i)[channel];
          }
          scaled[position + channel * positions] =
              (float) (vector[channel] * scales[channel] + change);
        }
      }
    }
    return scaled;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static double length(double[] vector) {
    return Math.sqrt(dot(vector, vector));
  }

  private static void add(double times, double[] from, double[] to) {
    for (int i = 0; i < to.length; i++) {
      to[i] += times * from[i];
    }
  }
}
