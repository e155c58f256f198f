package org.vitrine.lens.study;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.vitrine.lens.QuestionException;
import org.vitrine.lens.model.Engine;
import org.vitrine.lens.model.Gradients;
import org.vitrine.lens.model.ModelDescription;
import org.vitrine.lens.model.ModelFolder;
import org.vitrine.lens.model.Network;
import org.vitrine.lens.model.Preprocessing;
import org.vitrine.lens.model.ProbeSet;
import org.vitrine.lens.model.RgbPicture;
import org.vitrine.lens.model.op.LayerShape;

/**
 * Whether a network is sound: computes every layer for some pictures and looks at what comes.
 *
 * @param pictures what was looked at
 * @param layers in the order of computation
 * @param faults what is wrong, for a person; empty for a sound network
 */
public record ModelCheck(List<Seen> pictures, List<Layer> layers, List<String> faults) {
  private static final int MOST_OF_PROBE = 64;
  private static final int NOISES = 4;
  private static final int TOP = 3;

  /** A picture to be looked at. */
  public record Look(String name, RgbPicture picture) {}

  /**
   * What a picture was taken for.
   *
   * @param classes the most probable ones, such as "cat 93.1 %"; empty for a network without
   *     classes
   */
  public record Seen(String name, List<String> classes) {}

  /**
   * What a layer gave, over all pictures and positions.
   *
   * @param dead channels that gave the same number everywhere; empty where there is one number each
   */
  public record Layer(
      String name,
      String op,
      LayerShape shape,
      double least,
      double mean,
      double most,
      Optional<Integer> dead) {}

  public ModelCheck {
    pictures = List.copyOf(pictures);
    layers = List.copyOf(layers);
    faults = List.copyOf(faults);
  }

  /**
   * Pictures to look at where none are given: some of the model's probe set, spread evenly, or,
   * where there is none, noise.
   */
  public static List<Look> ofProbe(ModelFolder model) {
    Preprocessing preprocessing = new Preprocessing(model.description().input());
    try {
      List<ProbeSet.Member> members = ProbeSet.of(model).members();
      int count = Math.min(MOST_OF_PROBE, members.size());
      return IntStream.range(0, count)
          .mapToObj(i -> members.get((int) ((long) i * members.size() / count)))
          .map(
              member ->
                  new Look(
                      String.valueOf(member.file().getFileName()),
                      preprocessing.read(member.bytes())))
          .toList();
    } catch (QuestionException e) {
      return noise(model.description());
    }
  }

  private static List<Look> noise(ModelDescription model) {
    Random random = new Random(1);
    int height = model.input().height();
    int width = model.input().width();
    List<Look> looks = new ArrayList<>();
    for (int n = 1; n <= NOISES; n++) {
      float[] values = new float[3 * height * width];
      for (int i = 0; i < values.length; i++) {
        values[i] = random.nextFloat();
      }
      looks.add(new Look("noise " + n, new RgbPicture(width, height, values)));
    }
    return looks;
  }

  /**
   * Computes everything, picture by picture. The calling thread must have entered the engine.
   *
   * @param looks at least one
   */
  public static ModelCheck of(Engine engine, Network network, List<Look> looks) {
    ModelDescription model = network.description();
    Preprocessing preprocessing = new Preprocessing(model.input());
    Map<String, ChannelRanges> ranges = new LinkedHashMap<>();
    model.shapes().forEach((name, shape) -> ranges.put(name, new ChannelRanges(shape)));
    List<Seen> seen = new ArrayList<>();
    for (Look look : looks) {
      Gradients.without(
          () -> {
            try (NDManager scope = engine.newManager()) {
              NDArray input = preprocessing.array(List.of(look.picture()), scope);
              Map<String, NDArray> values = network.forward(input, ranges.keySet());
              values.forEach(
                  (name, value) ->
                      ranges.get(name).add(value.getShape().getShape(), value.toFloatArray()));
              List<String> classes =
                  model.labels().isEmpty()
                      ? List.of()
                      : classes(values.get(model.logits()).toFloatArray(), model.labels());
              return seen.add(new Seen(look.name(), classes));
            }
          });
    }
    List<Layer> layers = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    ranges.forEach(
        (name, range) -> {
          layers.add(range.layer(name, model.graph().find(name).orElseThrow().op().name()));
          range.fault().ifPresent(fault -> faults.add("layer \"" + name + "\": " + fault));
        });
    return new ModelCheck(seen, layers, faults);
  }

  private static List<String> classes(float[] logits, List<String> labels) {
    double most = IntStream.range(0, logits.length).mapToDouble(i -> logits[i]).max().orElse(0);
    double[] shares =
        IntStream.range(0, logits.length).mapToDouble(i -> Math.exp(logits[i] - most)).toArray();
    double sum = Arrays.stream(shares).sum();
    List<String> classes = new ArrayList<>();
    for (int label : Strongest.of(logits, Math.min(TOP, logits.length))) {
      classes.add(
          String.format(Locale.ROOT, "%s %.1f %%", labels.get(label), 100 * shares[label] / sum));
    }
    return classes;
  }
}
