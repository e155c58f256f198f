package org.vitrine.lens.model.training;

import java.util.List;
import java.util.Objects;

/** One picture with what a network is to say of it. The pixels are not copied. */
public final class Example {
  /** A label for a head that is not asked about this picture. */
  public static final int NONE = -1;

  private final float[] pixels;
  private final List<Integer> labels;

  /**
   * @param pixels 3×H×W values of 0…1: red, green, blue, each row by row
   * @param labels for each of the recipe's heads the right class, or {@link #NONE}
   */
  public Example(float[] pixels, List<Integer> labels) {
    this.pixels = Objects.requireNonNull(pixels, "pixels");
    this.labels = List.copyOf(labels);
  }

  float[] pixels() {
    return pixels;
  }

  List<Integer> labels() {
    return labels;
  }
}
