package org.vitrine.lens.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SequencedMap;
import org.vitrine.lens.model.op.AveragePool;
import org.vitrine.lens.model.op.BatchNorm;
import org.vitrine.lens.model.op.Concat;
import org.vitrine.lens.model.op.Conv;
import org.vitrine.lens.model.op.Dense;
import org.vitrine.lens.model.op.Extent;
import org.vitrine.lens.model.op.GlobalAverage;
import org.vitrine.lens.model.op.Op;
import org.vitrine.lens.model.op.Relu;

/** Small networks for tests. */
public final class Graphs {
  private Graphs() {}

  public static Node node(String name, Op op, String... inputs) {
    return new Node(name, op, List.of(inputs), true);
  }

  public static Conv conv(int channels, int kernel, boolean bias) {
    return new Conv(
        channels,
        Extent.square(kernel),
        Extent.square(1),
        Extent.square(kernel / 2),
        Extent.square(1),
        1,
        bias);
  }

  /** Two convolutions side by side, one normalised; a pooling, and three classes. 8×8 pixels. */
  static ModelDescription tiny() {
    Extent two = Extent.square(2);
    List<Node> nodes = new ArrayList<>();
    nodes.add(node("conv1", conv(4, 3, false), Graph.INPUT));
    nodes.add(node("norm1", new BatchNorm(1e-5), "conv1"));
    nodes.add(node("relu1", new Relu(), "norm1"));
    nodes.add(node("side", conv(2, 1, true), "relu1"));
    nodes.add(node("wide", conv(3, 3, true), "relu1"));
    nodes.add(node("both", new Concat(), "side", "wide"));
    nodes.add(node("pool", new AveragePool(two, two, Extent.square(0), false, true), "both"));
    nodes.add(node("mean", new GlobalAverage(), "pool"));
    nodes.add(node("classes", new Dense(3, true), "mean"));
    return described("tiny", nodes);
  }

  /**
   * One convolution, its mean, and three classes.
   *
   * @param channels that it takes
   */
  static ModelDescription with(Conv conv, int channels, int height, int width) {
    return described(
        "one",
        List.of(
            node("taken", conv(channels, 1, true), Graph.INPUT),
            node("conv", conv, "taken"),
            node("mean", new GlobalAverage(), "conv"),
            node("classes", new Dense(3, true), "mean")),
        height,
        width);
  }

  private static ModelDescription described(String id, List<Node> nodes) {
    return described(id, nodes, 8, 8);
  }

  private static ModelDescription described(String id, List<Node> nodes, int height, int width) {
    return new ModelDescription(
        id,
        "Small",
        "CC0-1.0",
        "made for a test",
        InputSpec.rgb(height, width, List.of(0.5, 0.5, 0.5), List.of(0.25, 0.25, 0.25)),
        List.of("a", "b", "c"),
        "classes",
        new Graph(nodes));
  }

  /** So many pictures of normal noise. */
  static NDArray noise(NDManager manager, int count, int height, int width) {
    Random random = new Random(2);
    float[] values = new float[count * 3 * height * width];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return new Tensor(List.of(count, 3, height, width), values).toArray(manager);
  }

  /** Random weights; variances are positive. */
  public static SequencedMap<String, Tensor> weights(ModelDescription description, long seed) {
    Random random = new Random(seed);
    SequencedMap<String, Tensor> tensors = new LinkedHashMap<>();
    for (Map.Entry<String, List<Integer>> weight : description.weights().entrySet()) {
      float[] values = new float[Math.toIntExact(Tensor.count(weight.getValue()))];
      for (int i = 0; i < values.length; i++) {
        values[i] = (float) random.nextGaussian() * 0.5f;
        if (weight.getKey().endsWith("running_var")) {
          values[i] = 0.5f + values[i] * values[i];
        }
      }
      tensors.put(weight.getKey(), new Tensor(weight.getValue(), values));
    }
    return tensors;
  }
}
