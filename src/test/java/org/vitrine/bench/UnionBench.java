package org.vitrine.bench;

import static org.vitrine.bench.PosedPictures.ordered;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.vitrine.lens.model.Engine;
import org.vitrine.lens.model.ModelFolder;
import org.vitrine.lens.model.Network;
import org.vitrine.lens.model.op.LayerShape;
import org.vitrine.lens.model.pictures.Kind;
import org.vitrine.lens.model.pictures.Pose;
import org.vitrine.lens.model.primer.Primer;

/**
 * How does primer unite left and right? For each kind that has a pose: the channel of the last
 * stage that tells it best from all other kinds in either pose; then the channels of the stage
 * before whose loss takes more from its response to one pose than from that to the other. These are
 * chosen on one half of 200 held-out pictures, 100 of each pose, and measured on the other. A
 * response is the mean over all positions, behind the ReLU.
 */
public final class UnionBench {
  private static final PrintStream OUT = System.out;
  private static final int EACH = 100;
  private static final int HALF = EACH / 2;
  private static final int OF_ANOTHER_KIND = 6;
  private static final int TOGETHER = 4;
  private static final String BEFORE = "mixed4b-relu";
  private static final String LAST = "mixed5a-relu";
  private static final String LOGITS = "kind";

  private final Engine engine = Engine.start();
  private final Network network =
      Network.load(engine, ModelFolder.read(Path.of("models").resolve(Primer.ID)));

  private UnionBench() {}

  public static void main(String[] arguments) {
    UnionBench bench = new UnionBench();
    for (String label : PosedPictures.KINDS) {
      bench.print(PosedPictures.kind(label));
    }
    bench.network.close();
  }

  private void print(Kind kind) {
    List<float[]> left = PosedPictures.of(kind, Pose.LEFT, EACH);
    List<float[]> right = PosedPictures.of(kind, Pose.RIGHT, EACH);
    List<float[]> lefts = means(left, LAST);
    List<float[]> rights = means(right, LAST);
    List<float[]> others = new ArrayList<>();
    Kind.ALL.stream()
        .filter(other -> !other.equals(kind))
        .forEach(other -> others.addAll(means(PosedPictures.of(other, OF_ANOTHER_KIND), LAST)));
    int unit =
        IntStream.range(0, lefts.get(0).length)
            .boxed()
            .max(
                Comparator.comparingDouble(
                    u -> Math.min(ordered(lefts, others, u), ordered(rights, others, u))))
            .orElseThrow();
    OUT.printf(
        "%n%s: mixed5a:%d  told from other kinds: left %.3f, right %.3f; left before right %.2f%n",
        kind.label(),
        unit,
        ordered(lefts, others, unit),
        ordered(rights, others, unit),
        ordered(lefts, rights, unit));
    Faced toLeft = new Faced(left, unit, kind.number());
    Faced toRight = new Faced(right, unit, kind.number());
    int channels = network.description().shapes().get(BEFORE).channels();
    double[] more = new double[channels];
    for (int channel = 0; channel < channels; channel++) {
      List<Integer> off = List.of(channel);
      more[channel] = toLeft.lost(off, 0) - toRight.lost(off, 0);
    }
    List<Integer> order =
        IntStream.range(0, channels)
            .boxed()
            .sorted(Comparator.comparingDouble(channel -> -more[channel]))
            .toList();
    List<float[]> leftBefore = means(left.subList(HALF, EACH), BEFORE);
    List<float[]> rightBefore = means(right.subList(HALF, EACH), BEFORE);
    for (int channel : List.of(order.getFirst(), order.getLast())) {
      OUT.printf(
          "  mixed4b:%d  left before right %.2f%n",
          channel, ordered(leftBefore, rightBefore, channel));
    }
    for (List<Integer> off :
        List.of(
            order.subList(0, 1),
            order.reversed().subList(0, 1),
            order.subList(0, TOGETHER),
            order.reversed().subList(0, TOGETHER))) {
      OUT.printf(
          "  without mixed4b:%s  lost of the response: to left %.0f %%, to right %.0f %%;"
              + " taken rightly: left %.0f %%, right %.0f %%%n",
          off,
          100 * toLeft.lost(off, HALF),
          100 * toRight.lost(off, HALF),
          100 * toLeft.rightly(off, HALF),
          100 * toRight.rightly(off, HALF));
    }
  }

  private List<float[]> means(List<float[]> pictures, String layer) {
    List<float[]> means = new ArrayList<>();
    for (int from = 0; from < pictures.size(); from += HALF) {
      try (NDManager manager = engine.newManager()) {
        NDArray input =
            PosedPictures.input(
                manager, pictures.subList(from, Math.min(from + HALF, pictures.size())));
        means.addAll(PosedPictures.means(network.forward(input, layer)));
      }
    }
    return means;
  }

  /** Pictures of a kind in one pose, and a unit that they are shown to. */
  private final class Faced {
    private final int unit;
    private final int kind;

    /** What each half gives at the layer before, by its first picture's number. */
    private final Map<Integer, float[]> seen = new LinkedHashMap<>();

    Faced(List<float[]> pictures, int unit, int kind) {
      this.unit = unit;
      this.kind = kind;
      for (int half : List.of(0, HALF)) {
        try (NDManager manager = engine.newManager()) {
          NDArray input = PosedPictures.input(manager, pictures.subList(half, half + HALF));
          seen.put(half, network.forward(input, BEFORE).toFloatArray());
        }
      }
    }

    /** The part of the mean response that goes with these channels. */
    double lost(List<Integer> off, int half) {
      return 1 - response(off, half) / response(List.of(), half);
    }

    private double response(List<Integer> off, int half) {
      return onward(off, half, LAST).stream().mapToDouble(means -> means[unit]).average().orElse(0);
    }

    double rightly(List<Integer> off, int half) {
      return onward(off, half, LOGITS).stream()
          .mapToDouble(
              logits ->
                  IntStream.range(0, logits.length).allMatch(l -> logits[l] <= logits[kind])
                      ? 1
                      : 0)
          .average()
          .orElse(0);
    }

    private List<float[]> onward(List<Integer> off, int half, String to) {
      float[] values = seen.get(half).clone();
      LayerShape shape = network.description().shapes().get(BEFORE);
      int positions = shape.height() * shape.width();
      for (int first = 0; first < values.length; first += shape.channels() * positions) {
        for (int channel : off) {
          int at = first + channel * positions;
          Arrays.fill(values, at, at + positions, 0);
        }
      }
      try (NDManager manager = engine.newManager()) {
        NDArray given =
            manager.create(
                values, new Shape(HALF, shape.channels(), shape.height(), shape.width()));
        return PosedPictures.means(network.forward(Map.of(BEFORE, given), Set.of(to)).get(to));
      }
    }
  }
}
