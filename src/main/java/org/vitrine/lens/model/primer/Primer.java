package org.vitrine.lens.model.primer;

import java.util.List;
import java.util.stream.Stream;
import org.vitrine.lens.model.Graph;
import org.vitrine.lens.model.InputSpec;
import org.vitrine.lens.model.ModelDescription;
import org.vitrine.lens.model.pictures.Grain;
import org.vitrine.lens.model.pictures.Hue;
import org.vitrine.lens.model.pictures.Kind;
import org.vitrine.lens.model.pictures.PictureSet;
import org.vitrine.lens.model.pictures.Sample;
import org.vitrine.lens.model.pictures.Split;
import org.vitrine.lens.model.training.Example;
import org.vitrine.lens.model.training.Head;
import org.vitrine.lens.model.training.PictureSource;
import org.vitrine.lens.model.training.Recipe;

/** What the default network is and how it is taught. */
public final class Primer {
  public static final String ID = "primer";

  /** Names the picture set: of training, held-out and probe pictures alike. */
  public static final long SEED = 1;

  static final String KIND = "kind";
  static final String HUE = "hue";

  private Primer() {}

  /** Three plain stages and five mixed ones; about 450,000 weights. */
  public static ModelDescription description() {
    Graph graph =
        new Stack()
            .stage("conv1", 20, 5)
            .pool("pool1")
            .stage("conv2", 32, 3)
            .stage("conv3", 48, 3)
            .pool("pool3")
            .mixed("mixed3a", 24, 24, 40, 12, 16)
            .mixed("mixed3b", 32, 40, 56, 16, 24)
            .pool("pool4")
            .mixed("mixed4a", 48, 56, 80, 24, 32)
            .mixed("mixed4b", 56, 64, 96, 28, 40)
            .pool("pool5")
            .mixed("mixed5a", 80, 96, 128, 32, 48)
            .globalAverage("average")
            .head(KIND, Kind.ALL.size(), true)
            .head(HUE, Hue.ALL.size(), false)
            .graph();
    return new ModelDescription(
        ID,
        "Primer",
        "Apache-2.0",
        "Trained in this repository on its own procedural pictures: ./vitrine model train primer",
        InputSpec.rgb(64, 64, List.of(0.5, 0.5, 0.5), List.of(0.25, 0.25, 0.25)),
        Kind.ALL.stream().map(Kind::label).toList(),
        KIND,
        graph);
  }

  /**
   * Pictures of a split, each labelled with its kind and its hue; grainy where they are to teach.
   */
  static PictureSource pictures(Split split) {
    PictureSet set = new PictureSet(SEED, split);
    return index -> {
      Sample sample = set.sample(index);
      float[] pixels =
          split == Split.TRAINING ? Grain.over(sample.pixels(), SEED, index) : sample.pixels();
      return new Example(pixels, List.of(sample.kind().number(), sample.hue().number()));
    };
  }

  /** The recipe, its schedule and its checkpoints stretched over so many steps. */
  static Recipe recipe(int steps) {
    return new Recipe(
        List.of(new Head(KIND, 1), new Head(HUE, 0.3)),
        steps,
        64,
        3e-3,
        Math.min(100, steps / 10),
        0.2,
        0.05,
        0.997,
        4 / 255.0,
        (int) Math.round(0.6 * steps),
        SEED,
        1,
        checkpoints(steps));
  }

  /** Close together where the network changes fastest. */
  private static List<Integer> checkpoints(int steps) {
    return Stream.of(0.01, 0.03, 0.1, 0.3, 0.6)
        .map(share -> (int) Math.round(share * steps))
        .filter(step -> step > 0)
        .distinct()
        .toList();
  }
}
