package org.vitrine.lens.model.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import org.vitrine.lens.model.InputSpec;

/** Pictures as the network takes them, the channels running fastest, and their labels. */
final class Batch {
  private final InputSpec input;
  private final float[] pixels;
  private final List<List<Integer>> labels;

  private Batch(InputSpec input, float[] pixels, List<List<Integer>> labels) {
    this.input = input;
    this.pixels = pixels;
    this.labels = labels;
  }

  /** Pictures {@code first} to {@code first + count}. */
  static Batch of(PictureSource source, InputSpec input, long first, int count) {
    int positions = input.height() * input.width();
    float[] pixels = new float[count * 3 * positions];
    List<List<Integer>> labels = new ArrayList<>();
    for (int n = 0; n < count; n++) {
      Example example = source.example(first + n);
      if (example.pixels().length != 3 * positions) {
        throw new IllegalArgumentException(
            "picture %d has %d values; the network takes 3×%d×%d"
                .formatted(first + n, example.pixels().length, input.height(), input.width()));
      }
      for (int c = 0; c < 3; c++) {
        int channel = input.order() == InputSpec.Order.RGB ? c : 2 - c;
        float gain = (float) ((input.high() - input.low()) / input.std().get(c));
        float shift = (float) ((input.low() - input.mean().get(c)) / input.std().get(c));
        for (int p = 0; p < positions; p++) {
          pixels[(n * positions + p) * 3 + c] =
              example.pixels()[channel * positions + p] * gain + shift;
        }
      }
      labels.add(example.labels());
    }
    return new Batch(input, pixels, labels);
  }

  int size() {
    return labels.size();
  }

  int label(int picture, int head) {
    return labels.get(picture).get(head);
  }

  /** N×3×H×W in the engine's own memory. */
  NDArray array(NDManager scope) {
    return scope
        .create(pixels, new Shape(size(), input.height(), input.width(), 3))
        .duplicate()
        .transpose(0, 3, 1, 2);
  }
}
