package org.vitrine.lens.study.layout;

import java.util.Arrays;

/**
 * Where points lie in a plane.
 *
 * @param x of each point
 * @param y of each point
 */
@SuppressWarnings("ArrayRecordComponent")
public record Places(double[] x, double[] y) {
  public Places {
    if (x.length != y.length) {
      throw new IllegalArgumentException("each point has an x and a y");
    }
  }

  public int count() {
    return x.length;
  }

  /** As points of two dimensions. */
  public Points points() {
    float[] values = new float[2 * x.length];
    for (int i = 0; i < x.length; i++) {
      values[2 * i] = (float) x[i];
      values[2 * i + 1] = (float) y[i];
    }
    return new Points(x.length, 2, values);
  }

  /** The same map at another scale, the longer side of its frame from 0 to 1. */
  public Places normalised() {
    double side = Math.max(span(x), span(y));
    return new Places(scaled(x, least(x), side), scaled(y, least(y), side));
  }

  /**
   * Each axis from 0 to 1 for itself, as the Activation Atlas does it: what lies further out than a
   * tenth beyond all but the outermost hundredth is drawn in to there.
   */
  public Places framed() {
    return new Places(framed(x), framed(y));
  }

  private static double[] framed(double[] values) {
    Span span = frame(values);
    double[] cut = Arrays.stream(values).map(v -> Math.clamp(v, span.from(), span.to())).toArray();
    return scaled(cut, span.from(), span.to() - span.from());
  }

  /** What of an axis is 0 and what is 1 once it is framed. */
  public record Span(double from, double to) {}

  /** The frame of one axis. */
  public static Span frame(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double low = sorted[(int) Math.round(0.01 * (sorted.length - 1))];
    double high = sorted[(int) Math.round(0.99 * (sorted.length - 1))];
    double margin = 0.1 * (high - low);
    return new Span(
        Math.max(sorted[0], low - margin), Math.min(sorted[sorted.length - 1], high + margin));
  }

  private static double[] scaled(double[] values, double from, double side) {
    return Arrays.stream(values).map(v -> side > 0 ? (v - from) / side : 0.5).toArray();
  }

  private static double least(double[] values) {
    return Arrays.stream(values).min().orElse(0);
  }

  private static double span(double[] values) {
    return Arrays.stream(values).max().orElse(0) - least(values);
  }
}
