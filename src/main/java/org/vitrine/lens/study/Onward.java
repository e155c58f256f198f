package org.vitrine.lens.study;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.vitrine.lens.QuestionException;
import org.vitrine.lens.model.Engine;
import org.vitrine.lens.model.Gradients;
import org.vitrine.lens.model.Graph;
import org.vitrine.lens.model.Network;
import org.vitrine.lens.model.Node;
import org.vitrine.lens.model.Preprocessing;
import org.vitrine.lens.model.RgbPicture;
import org.vitrine.lens.model.Tensor;
import org.vitrine.lens.model.op.LayerShape;

/**
 * What a network makes of the values of a layer, from there on: scores, and their gradients by the
 * values. What comes to the scores past the layer stays as it is for the picture. To be used by one
 * thread.
 */
final class Onward {
  /** More rows at once make none cheaper. */
  static final int MOST_ROWS = 8;

  /** Bounds the memory of a batch: values of all layers, which the way back needs again. */
  private static final long MOST_VALUES = 48L << 20;

  private final Engine engine;
  private final Network network;
  private final String layer;
  private final Score score;
  private final LayerShape shape;
  private final int rows;

  /** The preprocessed picture, if scores hang on more than the layer. */
  private final Optional<Tensor> beside;

  private final float[] values;

  /**
   * @param field of the question that names what the score is made from, for errors
   * @throws QuestionException if the score does not hang on the layer
   * @throws org.vitrine.lens.UnansweredException if the network is a TorchScript program
   */
  Onward(
      Engine engine, Network network, RgbPicture picture, String layer, Score score, String field) {
    this.engine = engine;
    this.network = network;
    this.layer = layer;
    this.score = score;
    this.shape = network.description().shapes().get(layer);
    Graph graph = network.description().graph();
    List<Node> between = graph.between(layer, score.node());
    if (between.isEmpty() && !score.equals(new Score.Logits(layer)) && !graph.scripted()) {
      throw new QuestionException(
          field,
          "field \"%s\": nothing of layer \"%s\" comes to \"%s\"; \"layer\" is to be the earlier one"
              .formatted(field, layer, score.node()));
    }
    this.rows = rows(between);
    Preprocessing preprocessing = new Preprocessing(network.description().input());
    boolean alone = graph.passesAllTo(layer, score.node());
    try (NDManager scope = engine.newManager()) {
      NDArray input = preprocessing.array(List.of(picture), scope);
      this.beside = alone ? Optional.empty() : Optional.of(Tensor.of(input));
      this.values = Gradients.without(() -> network.forward(input, layer)).toFloatArray();
    }
  }

  private int rows(List<Node> between) {
    Map<String, LayerShape> shapes = network.description().shapes();
    long each = between.stream().mapToLong(node -> shapes.get(node.name()).values()).sum();
    return Math.clamp(MOST_VALUES / Math.max(1, each), 1, MOST_ROWS);
  }

  /** The layer's values at the picture, C×H×W. */
  float[] values() {
    return values.clone();
  }

  LayerShape shape() {
    return shape;
  }

  /** How many rows are computed at once. */
  int rows() {
    return rows;
  }

  /**
   * All scores for other values of the layer.
   *
   * @param points each C×H×W, at most {@link #rows}
   */
  List<float[]> scores(List<float[]> points) {
    return Gradients.without(
        () -> computed(points, (given, scores) -> split(scores.toFloatArray(), points.size())));
  }

  /**
   * For each row the gradient of a sum of scores, by the values of the layer.
   *
   * @param points each C×H×W, at most {@link #rows}
   * @param weights of the scores, for each row
   */
  List<float[]> gradients(List<float[]> points, List<float[]> weights) {
    return computed(
        points,
        (given, scores) -> {
          NDManager scope = given.getManager();
          NDArray factors =
              new Tensor(List.of(weights.size(), weights.get(0).length), joined(weights))
                  .toArray(scope);
          Gradients.backward(scores.mul(factors).sum());
          return split(Gradients.read(given, scope).toFloatArray(), points.size());
        });
  }

  private <T> T computed(List<float[]> points, BiFunction<NDArray, NDArray, T> taking) {
    int count = points.size();
    List<Integer> axes =
        shape.spatial()
            ? List.of(count, shape.channels(), shape.height(), shape.width())
            : List.of(count, shape.channels());
    try (NDManager scope = engine.newManager()) {
      NDArray given = new Tensor(axes, joined(points)).toArray(scope);
      Gradients.track(given);
      Map<String, NDArray> all = new LinkedHashMap<>(Map.of(layer, given));
      beside.ifPresent(
          input -> all.put(Graph.INPUT, input.toArray(scope).repeat(0, count).duplicate()));
      NDArray value = network.forward(all, Set.of(score.node())).get(score.node());
      return taking.apply(given, score.of(value, scope));
    }
  }

  private static float[] joined(List<float[]> rows) {
    int each = rows.get(0).length;
    float[] joined = new float[rows.size() * each];
    for (int i = 0; i < rows.size(); i++) {
      System.arraycopy(rows.get(i), 0, joined, i * each, each);
    }
    return joined;
  }

  private static List<float[]> split(float[] all, int rows) {
    int each = all.length / rows;
    List<float[]> split = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      split.add(Arrays.copyOfRange(all, i * each, (i + 1) * each));
    }
    return split;
  }
}
