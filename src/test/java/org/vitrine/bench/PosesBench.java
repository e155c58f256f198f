package org.vitrine.bench;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.vitrine.lens.model.Engine;
import org.vitrine.lens.model.ModelFolder;
import org.vitrine.lens.model.Network;
import org.vitrine.lens.model.pictures.Kind;
import org.vitrine.lens.model.pictures.PictureSet;
import org.vitrine.lens.model.pictures.Pose;
import org.vitrine.lens.model.pictures.Sample;
import org.vitrine.lens.model.pictures.Split;
import org.vitrine.lens.model.primer.Primer;

/**
 * Where in primer is a thing's pose known? For each kind that faces left or right, 200 held-out
 * pictures of each pose: the channel whose mean over positions tells the poses apart best is chosen
 * on one half, and measured on the other, by the chance that it orders a left-facing and a
 * right-facing picture rightly (the area under the ROC curve; 0.5 is guessing). Of the head, the
 * kind's own logit.
 */
public final class PosesBench {
  private static final int EACH_POSE = 200;
  private static final int BATCH = 8;
  private static final List<String> LAYERS =
      List.of(
          "conv1", "conv2", "conv3", "mixed3a", "mixed3b", "mixed4a", "mixed4b", "mixed5a", "kind");

  private PosesBench() {}

  public static void main(String[] arguments) {
    Engine engine = Engine.start();
    Network network = Network.load(engine, ModelFolder.read(Path.of("models").resolve(Primer.ID)));
    Map<String, double[]> found = new LinkedHashMap<>();
    Map<String, StringBuilder> channels = new LinkedHashMap<>();
    for (String label : PosedPictures.KINDS) {
      Kind kind = PosedPictures.kind(label);
      Posed pictures = Posed.of(kind);
      Map<String, List<float[]>> means = means(engine, network, pictures);
      for (String layer : LAYERS) {
        List<float[]> values = means.get(layer);
        int best = layer.equals("kind") ? kind.number() : best(values, pictures);
        double chance = rightly(values, pictures, best, 1);
        boolean right = rightly(values, pictures, best, 0) < 0.5;
        double[] sum = found.computeIfAbsent(layer, name -> new double[1]);
        sum[0] += (right ? 1 - chance : chance) / PosedPictures.KINDS.size();
        channels
            .computeIfAbsent(layer, name -> new StringBuilder())
            .append(
                String.format(
                    Locale.ROOT,
                    " %s:%d(%s) %.2f",
                    label,
                    best,
                    right ? "right" : "left",
                    right ? 1 - chance : chance));
      }
    }
    System.out.printf("%-8s %5s  %s%n", "layer", "mean", "best channel of each kind");
    found.forEach(
        (layer, sum) ->
            System.out.printf(Locale.ROOT, "%-8s %5.2f %s%n", layer, sum[0], channels.get(layer)));
    network.close();
  }

  /** Held-out pictures of one kind, with whether each faces left. */
  private record Posed(List<float[]> pixels, List<Boolean> left) {
    static Posed of(Kind kind) {
      PictureSet set = new PictureSet(Primer.SEED, Split.HELD_OUT);
      Posed posed = new Posed(new ArrayList<>(), new ArrayList<>());
      int[] counts = new int[2];
      for (int turn = 0; counts[0] + counts[1] < 2 * EACH_POSE; turn++) {
        Sample sample = set.sample(kind, turn);
        if (sample.pose() != Pose.LEFT && sample.pose() != Pose.RIGHT) {
          continue;
        }
        int pose = sample.pose() == Pose.LEFT ? 0 : 1;
        if (counts[pose]++ < EACH_POSE) {
          posed.pixels.add(sample.pixels());
          posed.left.add(pose == 0);
        } else {
          counts[pose] = EACH_POSE;
        }
      }
      return posed;
    }
  }

  private static Map<String, List<float[]>> means(Engine engine, Network network, Posed pictures) {
    Map<String, List<float[]>> means = new LinkedHashMap<>();
    LAYERS.forEach(layer -> means.put(layer, new ArrayList<>()));
    for (int from = 0; from < pictures.pixels.size(); from += BATCH) {
      List<float[]> part =
          pictures.pixels.subList(from, Math.min(from + BATCH, pictures.pixels.size()));
      try (NDManager manager = engine.newManager()) {
        Map<String, NDArray> values =
            network.forward(PosedPictures.input(manager, part), new HashSet<>(LAYERS));
        LAYERS.forEach(layer -> means.get(layer).addAll(PosedPictures.means(values.get(layer))));
      }
    }
    return means;
  }

  private static int best(List<float[]> values, Posed pictures) {
    int best = 0;
    double most = -1;
    for (int channel = 0; channel < values.get(0).length; channel++) {
      double apart = Math.abs(rightly(values, pictures, channel, 0) - 0.5);
      if (apart > most) {
        most = apart;
        best = channel;
      }
    }
    return best;
  }

  /** How often, in one half, the channel is higher for a left-facing picture than for another. */
  private static double rightly(List<float[]> values, Posed pictures, int channel, int half) {
    double ordered = 0;
    int pairs = 0;
    for (int i = half; i < values.size(); i += 2) {
      for (int j = half; j < values.size(); j += 2) {
        if (pictures.left.get(i) && !pictures.left.get(j)) {
          int order = Float.compare(values.get(i)[channel], values.get(j)[channel]);
          ordered += order > 0 ? 1 : order == 0 ? 0.5 : 0;
          pairs++;
        }
      }
    }
    return ordered / pairs;
  }
}
