package org.vitrine.lens.study;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.vitrine.lens.Progress;
import org.vitrine.lens.QuestionException;
import org.vitrine.lens.model.Engine;
import org.vitrine.lens.model.Gradients;
import org.vitrine.lens.model.Graph;
import org.vitrine.lens.model.MalformedModelException;
import org.vitrine.lens.model.ModelDescription;
import org.vitrine.lens.model.Network;
import org.vitrine.lens.model.Node;
import org.vitrine.lens.model.Tensor;
import org.vitrine.lens.model.op.LayerShape;

/**
 * The weights from all channels of a layer to some channels of a later one, through all that is
 * between: the gradient of the later neuron in the middle by the earlier layer's values, in the
 * network made linear. Through a single convolution they are its kernels, times what a
 * normalisation behind it multiplies.
 *
 * @param channels of the later layer
 * @param inputs channels of the earlier layer
 * @param height of the window of the earlier layer
 * @param width of the window of the earlier layer
 * @param values for each channel inputs×height×width
 */
record Kernels(List<Integer> channels, int inputs, int height, int width, List<float[]> values) {
  private static final int MOST_ROWS = 8;
  private static final long MOST_VALUES = 48L << 20;
  private static final long MOST_WEIGHTS = 16L << 20;

  /** How much larger than the network's own a picture is whose middle sees no edge. */
  private static final int LARGE = 3;

  /**
   * @throws QuestionException if these are too many weights
   * @throws java.util.concurrent.CancellationException if told to stop
   */
  static Kernels of(
      Engine engine, Network network, Wiring wiring, List<Integer> channels, Progress progress) {
    ModelDescription model = network.description();
    Sheet sheet = Sheet.of(model, wiring, channels);
    long each =
        (long) sheet.of(wiring.from()).channels() * sheet.field().height() * sheet.field().width();
    if (each * channels.size() > MOST_WEIGHTS) {
      throw new QuestionException(
          "channels",
          "field \"channels\": at most %d weights are computed; found %d channels with %d each, so"
                  .formatted(MOST_WEIGHTS, channels.size(), each)
              + " name fewer channels or layers that are nearer to each other");
    }
    List<float[]> values = new ArrayList<>();
    int rows = sheet.rows(wiring);
    for (int first = 0; first < channels.size(); first += rows) {
      progress.go(first, channels.size(), "channel %d of %d".formatted(first + 1, channels.size()));
      List<Integer> some = channels.subList(first, Math.min(channels.size(), first + rows));
      values.addAll(sheet.gradients(engine, network, wiring, some));
    }
    return new Kernels(
        channels,
        sheet.of(wiring.from()).channels(),
        sheet.field().height(),
        sheet.field().width(),
        values);
  }

  /** The weights from one channel, row by row. */
  float[] kernel(int output, int input) {
    float[] kernel = new float[height * width];
    System.arraycopy(values.get(output), input * kernel.length, kernel, 0, kernel.length);
    return kernel;
  }

  /**
   * The layers as they are for a picture of some size.
   *
   * @param field what is seen of the earlier layer from the middle of the later one
   */
  private record Sheet(Map<String, LayerShape> shapes, ReceptiveField field) {

    /** As large as the network's own, unless the middle would see the edge of that. */
    static Sheet of(ModelDescription model, Wiring wiring, List<Integer> channels) {
      LayerShape own = model.input().shape();
      Sheet usual = at(model, own, wiring, channels);
      if (usual.field().equals(usual.within(wiring).field())) {
        return usual;
      }
      try {
        LayerShape large =
            LayerShape.spatial(own.channels(), LARGE * own.height(), LARGE * own.width());
        Sheet grown = at(model, large, wiring, channels);
        return (grown.largerThan(usual, wiring) ? grown : usual).within(wiring);
      } catch (MalformedModelException e) {
        return usual.within(wiring);
      }
    }

    private static Sheet at(
        ModelDescription model, LayerShape picture, Wiring wiring, List<Integer> channels) {
      Map<String, LayerShape> shapes = shapes(model, picture);
      return new Sheet(shapes, field(shapes, wiring, channels));
    }

    private Sheet within(Wiring wiring) {
      return new Sheet(shapes, field.within(of(wiring.from())));
    }

    /** Some networks give as many positions, or units, for every picture. */
    private boolean largerThan(Sheet other, Wiring wiring) {
      return wiring.graph().between(wiring.from(), wiring.layer()).stream()
          .map(Node::name)
          .allMatch(
              node ->
                  of(node).height() > other.of(node).height()
                      && of(node).width() > other.of(node).width());
    }

    private static Map<String, LayerShape> shapes(ModelDescription model, LayerShape input) {
      Map<String, LayerShape> shapes = new LinkedHashMap<>(model.graph().shapes(input));
      shapes.put(Graph.INPUT, input);
      return shapes;
    }

    private static ReceptiveField field(
        Map<String, LayerShape> shapes, Wiring wiring, List<Integer> channels) {
      LayerShape layer = shapes.get(wiring.layer());
      return channels.stream()
          .map(wiring::source)
          .distinct()
          .map(source -> wiring.graph().between(wiring.from(), source))
          .filter(between -> !between.isEmpty())
          .map(
              between ->
                  ReceptiveField.of(
                      wiring.from(), between, layer.height() / 2, layer.width() / 2, shapes))
          .reduce(ReceptiveField::union)
          .orElse(new ReceptiveField(0, 0, 0, 0));
    }

    LayerShape of(String node) {
      return shapes.get(node);
    }

    /** How many channels are computed at once. */
    int rows(Wiring wiring) {
      long each =
          of(wiring.from()).values()
              + wiring.graph().between(wiring.from(), wiring.layer()).stream()
                  .mapToLong(node -> of(node.name()).values())
                  .sum();
      return Math.clamp(MOST_VALUES / each, 1, MOST_ROWS);
    }

    /** A row of a batch for each channel: what the middle of it makes of the earlier layer. */
    List<float[]> gradients(Engine engine, Network network, Wiring wiring, List<Integer> channels) {
      int rows = channels.size();
      LayerShape from = of(wiring.from());
      LayerShape layer = of(wiring.layer());
      float[] chosen = new float[rows * layer.values()];
      int positions = layer.height() * layer.width();
      int middle = layer.height() / 2 * layer.width() + layer.width() / 2;
      for (int row = 0; row < rows; row++) {
        chosen[row * layer.values() + channels.get(row) * positions + middle] = 1;
      }
      try (NDManager scope = engine.newManager()) {
        Map<String, NDArray> given = new LinkedHashMap<>();
        // A linear network's gradient is the same wherever it is taken.
        given.put(Graph.INPUT, array(of(Graph.INPUT), rows, scope));
        NDArray values = array(from, rows, scope);
        given.put(wiring.from(), values);
        Gradients.track(values);
        NDArray weighed =
            network
                .forwardLinear(given, Set.of(wiring.layer()))
                .get(wiring.layer())
                .mul(new Tensor(axes(layer, rows), chosen).toArray(scope));
        Gradients.backward(weighed.sum());
        float[] all = Gradients.read(values, scope).toFloatArray();
        return IntStream.range(0, rows).mapToObj(row -> cut(all, row, from)).toList();
      }
    }

    /** The window of a row, for each channel. */
    private float[] cut(float[] all, int row, LayerShape from) {
      float[] cut = new float[from.channels() * field.height() * field.width()];
      for (int line = 0; line < from.channels() * field.height(); line++) {
        int channel = row * from.channels() + line / field.height();
        int y = field.top() + line % field.height();
        System.arraycopy(
            all,
            (channel * from.height() + y) * from.width() + field.left(),
            cut,
            line * field.width(),
            field.width());
      }
      return cut;
    }

    private static NDArray array(LayerShape shape, int rows, NDManager scope) {
      return new Tensor(axes(shape, rows), new float[rows * shape.values()]).toArray(scope);
    }

    private static List<Integer> axes(LayerShape shape, int rows) {
      return shape.spatial()
          ? List.of(rows, shape.channels(), shape.height(), shape.width())
          : List.of(rows, shape.channels());
    }
  }
}
