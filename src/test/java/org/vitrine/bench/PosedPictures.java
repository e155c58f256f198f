package org.vitrine.bench;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.vitrine.lens.model.pictures.Kind;
import org.vitrine.lens.model.pictures.PictureSet;
import org.vitrine.lens.model.pictures.Pose;
import org.vitrine.lens.model.pictures.Sample;
import org.vitrine.lens.model.pictures.Split;
import org.vitrine.lens.model.primer.Primer;

/** Held-out pictures of kinds that face left or right. */
final class PosedPictures {
  /** Those that have a pose. */
  static final List<String> KINDS =
      List.of("fish", "bird", "cat", "dog", "snail", "car", "bicycle", "boat");

  private static final int SIDE = 64;

  private PosedPictures() {}

  static Kind kind(String label) {
    return Kind.ALL.stream().filter(k -> k.label().equals(label)).findFirst().orElseThrow();
  }

  /** The first of a kind in a pose. */
  static List<float[]> of(Kind kind, Pose pose, int count) {
    PictureSet set = new PictureSet(Primer.SEED, Split.HELD_OUT);
    List<float[]> pictures = new ArrayList<>();
    for (int turn = 0; pictures.size() < count; turn++) {
      Sample sample = set.sample(kind, turn);
      if (sample.pose() == pose) {
        pictures.add(sample.pixels());
      }
    }
    return pictures;
  }

  /** The first of a kind, whichever way they face. */
  static List<float[]> of(Kind kind, int count) {
    PictureSet set = new PictureSet(Primer.SEED, Split.HELD_OUT);
    List<float[]> pictures = new ArrayList<>();
    for (int turn = 0; turn < count; turn++) {
      pictures.add(set.sample(kind, turn).pixels());
    }
    return pictures;
  }

  /** As primer looks at them. */
  static NDArray input(NDManager manager, List<float[]> pictures) {
    int length = 3 * SIDE * SIDE;
    float[] all = new float[pictures.size() * length];
    for (int i = 0; i < pictures.size(); i++) {
      for (int p = 0; p < length; p++) {
        all[i * length + p] = (pictures.get(i)[p] - 0.5f) / 0.25f;
      }
    }
    return manager.create(all, new Shape(pictures.size(), 3, SIDE, SIDE));
  }

  /** The mean of each channel over all positions, picture by picture. */
  static List<float[]> means(NDArray values) {
    NDArray means =
        values.getShape().dimension() == 4 ? values.flatten(2, 3).mean(new int[] {2}) : values;
    float[] all = means.toFloatArray();
    int count = (int) values.getShape().get(0);
    int channels = all.length / count;
    List<float[]> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      rows.add(Arrays.copyOfRange(all, i * channels, (i + 1) * channels));
    }
    return rows;
  }

  /** How often the channel is higher for one of the first than for one of the second. */
  static double ordered(List<float[]> first, List<float[]> second, int channel) {
    double ordered = 0;
    for (float[] one : first) {
      for (float[] other : second) {
        int order = Float.compare(one[channel], other[channel]);
        ordered += order > 0 ? 1 : order == 0 ? 0.5 : 0;
      }
    }
    return ordered / first.size() / second.size();
  }
}
