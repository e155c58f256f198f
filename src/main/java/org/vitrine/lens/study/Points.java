package org.vitrine.lens.study;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Where on the way from nothing to a layer's values gradients are taken: for each point what each
 * channel is multiplied by.
 *
 * @param factors for each point as many as there are channels
 */
record Points(List<float[]> factors) {
  Points {
    factors = List.copyOf(factors);
  }

  /** The values as they are. */
  static Points end(int channels) {
    return new Points(List.of(all(channels, 1)));
  }

  /** The middles of {@code steps} equal parts of the straight way from zero. */
  static Points straight(int channels, int steps) {
    return new Points(
        IntStream.range(0, steps).mapToObj(k -> all(channels, middle(k, steps))).toList());
  }

  /**
   * The same, but with every channel at a place of its own: at each point it is multiplied once
   * more, by (u + u′)/1.5, u and u′ drawn evenly from 0…1 for each point and channel. That is ⅔ in
   * the mean, and seldom near 0 or 4/3.
   */
  static Points stochastic(int channels, int steps, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Stream<float[]> points =
        IntStream.range(0, steps)
            .mapToObj(
                k -> {
                  float[] factors = all(channels, middle(k, steps));
                  for (int channel = 0; channel < channels; channel++) {
                    factors[channel] *= (float) ((random.nextDouble() + random.nextDouble()) / 1.5);
                  }
                  return factors;
                });
    return new Points(points.toList());
  }

  /** A layer's values at one of the points. */
  float[] at(int point, float[] values) {
    float[] scaled = values.clone();
    int positions = values.length / factors.get(point).length;
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] *= factors.get(point)[i / positions];
    }
    return scaled;
  }

  private static float middle(int k, int steps) {
    return (float) ((k + 0.5) / steps);
  }

  private static float[] all(int channels, float factor) {
    float[] factors = new float[channels];
    Arrays.fill(factors, factor);
    return factors;
  }
}
