package org.vitrine.lens.model.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.vitrine.lens.model.Graph;
import org.vitrine.lens.model.MalformedModelException;
import org.vitrine.lens.model.ModelJson;
import org.vitrine.lens.model.Node;
import org.vitrine.lens.model.Tensor;
import org.vitrine.lens.model.UnsupportedModelException;
import org.vitrine.lens.model.op.Add;
import org.vitrine.lens.model.op.Affine;
import org.vitrine.lens.model.op.AveragePool;
import org.vitrine.lens.model.op.BatchNorm;
import org.vitrine.lens.model.op.Concat;
import org.vitrine.lens.model.op.Conv;
import org.vitrine.lens.model.op.Dense;
import org.vitrine.lens.model.op.Dropout;
import org.vitrine.lens.model.op.Extent;
import org.vitrine.lens.model.op.Fields;
import org.vitrine.lens.model.op.Flatten;
import org.vitrine.lens.model.op.GlobalAverage;
import org.vitrine.lens.model.op.GlobalMax;
import org.vitrine.lens.model.op.LayerShape;
import org.vitrine.lens.model.op.MaxPool;
import org.vitrine.lens.model.op.MisfitException;
import org.vitrine.lens.model.op.Multiply;
import org.vitrine.lens.model.op.Op;
import org.vitrine.lens.model.op.Pad;
import org.vitrine.lens.model.op.Pointwise;
import org.vitrine.lens.model.op.Softmax;

/** The layers of a Keras network as nodes, each with where its arrays come from. */
final class KerasNodes {
  private static final int MOST = 65_536;

  private final KerasWeights weights;
  private final LayerShape picture;
  private final List<Node> nodes = new ArrayList<>();
  private final Map<String, LayerShape> shapes = new LinkedHashMap<>();

  /** The node that gives what a layer gives; its activation, if it has one. */
  private final Map<String, String> ends = new LinkedHashMap<>();

  private final SequencedMap<String, Source> sources = new LinkedHashMap<>();

  /** Where an array comes from. */
  interface Source {
    /**
     * @param shape as a file with the channels last has it
     */
    Tensor of(List<Integer> shape);
  }

  KerasNodes(LayerShape picture, KerasWeights weights) {
    this.picture = picture;
    this.weights = weights;
    shapes.put(Graph.INPUT, picture);
  }

  SequencedMap<String, Source> sources() {
    return sources;
  }

  /**
   * @throws MalformedModelException naming the layer that does not fit
   * @throws UnsupportedModelException naming the layer that is not built here
   */
  void add(KerasModel.Layer layer) {
    try {
      List<String> inputs = new ArrayList<>();
      for (String input : layer.inputs()) {
        if (!ends.containsKey(input)) {
          throw new MisfitException(
              "it takes %s, and no layer before it has that name".formatted(Fields.quoted(input)));
        }
        inputs.add(ends.get(input));
      }
      if (inputs.isEmpty()) {
        inputs.add(Graph.INPUT);
      }
      build(layer, layer.config(), inputs);
    } catch (MisfitException e) {
      throw new MalformedModelException(
          "layer \"%s\" (%s): %s".formatted(layer.name(), layer.kind(), e.getMessage()), e);
    } catch (UnsupportedModelException e) {
      throw e.in("layer \"%s\" (%s)".formatted(layer.name(), layer.kind()));
    }
  }

  private void build(KerasModel.Layer layer, Fields config, List<String> inputs) {
    String name = layer.name();
    if (!config.text("data_format", "channels_last").equals("channels_last")) {
      throw new UnsupportedModelException(
          "field \"data_format\" is channels_last; found "
              + Fields.quoted(config.text("data_format", "channels_last")));
    }
    switch (layer.kind()) {
      case "InputLayer" -> ends.put(name, Graph.INPUT);
      case "Conv2D", "Convolution2D" -> conv(name, config, inputs);
      case "DepthwiseConv2D" -> depthwise(name, name, config, inputs);
      case "SeparableConv2D" -> separable(name, config, inputs);
      case "Dense" -> dense(name, config, inputs);
      case "BatchNormalization" -> normalisation(name, config, inputs);
      case "Normalization" -> standardisation(name, inputs);
      case "Rescaling" -> rescaling(name, config, inputs);
      case "Activation" -> activated(name, name, config.text("activation"), inputs);
      case "ReLU" -> put(name, KerasFunctions.relu(config), inputs);
      case "LeakyReLU" -> put(name, KerasFunctions.leaky(config), inputs);
      case "Softmax" -> put(name, new Softmax(), inputs);
      case "MaxPooling2D", "MaxPool2D" -> {
        Extent pool = config.extent("pool_size", 1, 64);
        put(
            name,
            new MaxPool(
                pool, config.extent("strides", 1, 64, pool), KerasFunctions.padding(config), false),
            inputs);
      }
      case "AveragePooling2D", "AvgPool2D" -> {
        Extent pool = config.extent("pool_size", 1, 64);
        put(
            name,
            new AveragePool(
                pool,
                config.extent("strides", 1, 64, pool),
                KerasFunctions.padding(config),
                false,
                false),
            inputs);
      }
      case "GlobalAveragePooling2D" ->
          put(name, new GlobalAverage(config.flag("keepdims", false)), inputs);
      case "GlobalMaxPooling2D" -> put(name, new GlobalMax(config.flag("keepdims", false)), inputs);
      case "ZeroPadding2D" -> put(name, new Pad(KerasFunctions.around(config)), inputs);
      case "Flatten" -> put(name, new Flatten(), inputs);
      case "Dropout", "SpatialDropout2D", "AlphaDropout" ->
          put(name, new Dropout(config.number("rate", 0, 1, 0.5)), inputs);
      case "GaussianNoise", "GaussianDropout", "ActivityRegularization" ->
          put(name, new Dropout(0), inputs);
      case "Concatenate" -> {
        JsonNode axis = config.required("axis");
        int last = shapes.get(inputs.get(0)).spatial() ? 3 : 1;
        if (axis.asInt() != -1 && axis.asInt() != last) {
          throw new UnsupportedModelException(
              "field \"axis\" is the channels'; found " + Fields.shortened(axis));
        }
        put(name, new Concat(), inputs);
      }
      case "Add" -> put(name, new Add(), inputs);
      case "Multiply" -> put(name, new Multiply(), inputs);
      case "Reshape" -> reshape(name, config, inputs);
      default ->
          throw new UnsupportedModelException(
              "layers of this kind are not built here; built are InputLayer, Conv2D,"
                  + " DepthwiseConv2D, SeparableConv2D, Dense, BatchNormalization, Normalization,"
                  + " Rescaling, Activation, ReLU, LeakyReLU, Softmax, poolings, ZeroPadding2D,"
                  + " Flatten, Dropout, Concatenate, Add, Multiply, Reshape");
    }
  }

  private void conv(String name, Fields config, List<String> inputs) {
    int filters = config.integer("filters", 1, MOST);
    int groups = config.integer("groups", 1, MOST, 1);
    Extent kernel = config.extent("kernel_size", 1, 64);
    put(name, conv(filters, groups, config.flag("use_bias", true), config), inputs);
    int each = shapes.get(inputs.get(0)).channels() / groups;
    // A kernel of as many groups as channels is told apart by its shape alone, not by its numbers.
    sources.put(
        name + ".weight",
        shape ->
            new Tensor(
                shape,
                weights
                    .get(name, "kernel", List.of(kernel.height(), kernel.width(), each, filters))
                    .values()));
    bias(name, name);
    activated(name, config);
  }

  private static Conv conv(int channels, int groups, boolean bias, Fields config) {
    return new Conv(
        channels,
        config.extent("kernel_size", 1, 64),
        config.extent("strides", 1, 64, Extent.square(1)),
        KerasFunctions.padding(config),
        config.extent("dilation_rate", 1, 64, Extent.square(1)),
        groups,
        bias);
  }

  private void depthwise(String node, String layer, Fields config, List<String> inputs) {
    int channels = shapes.get(inputs.get(0)).channels();
    int multiplier = config.integer("depth_multiplier", 1, MOST, 1);
    boolean whole = node.equals(layer);
    boolean bias = whole && config.flag("use_bias", true);
    put(node, conv(Math.multiplyExact(channels, multiplier), channels, bias, config), inputs);
    String kernel = weights.has(layer, "depthwise_kernel") ? "depthwise_kernel" : "kernel";
    sources.put(node + ".weight", shape -> weights.get(layer, kernel, shape));
    if (whole) {
      bias(node, layer);
      activated(node, config);
    }
  }

  private void separable(String name, Fields config, List<String> inputs) {
    String depthwise = name + "/depthwise";
    depthwise(depthwise, name, config, inputs);
    Extent one = Extent.square(1);
    int filters = config.integer("filters", 1, MOST);
    boolean bias = config.flag("use_bias", true);
    put(name, new Conv(filters, one, one, Extent.square(0), one, 1, bias), List.of(depthwise));
    sources.put(name + ".weight", shape -> weights.get(name, "pointwise_kernel", shape));
    bias(name, name);
    activated(name, config);
  }

  private void dense(String name, Fields config, List<String> inputs) {
    put(
        name,
        new Dense(config.integer("units", 1, 1_000_000), config.flag("use_bias", true)),
        inputs);
    sources.put(name + ".weight", shape -> weights.get(name, "kernel", shape));
    bias(name, name);
    activated(name, config);
  }

  private void bias(String node, String layer) {
    sources.put(node + ".bias", shape -> weights.get(layer, "bias", shape));
  }

  private void normalisation(String name, Fields config, List<String> inputs) {
    put(name, new BatchNorm(config.number("epsilon", 1e-12, 1, 1e-3)), inputs);
    sources.put(name + ".weight", shape -> orElse(name, "gamma", shape, 1));
    sources.put(name + ".bias", shape -> orElse(name, "beta", shape, 0));
    sources.put(name + ".running_mean", shape -> weights.get(name, "moving_mean", shape));
    sources.put(name + ".running_var", shape -> weights.get(name, "moving_variance", shape));
  }

  private Tensor orElse(String layer, String kind, List<Integer> shape, float otherwise) {
    return weights.has(layer, kind)
        ? weights.get(layer, kind, shape)
        : filled(shape, i -> otherwise);
  }

  private void standardisation(String name, List<String> inputs) {
    put(name, new Affine(true), inputs);
    sources.put(
        name + ".weight",
        shape -> {
          float[] variance = weights.get(name, "variance", shape).values();
          return filled(shape, i -> 1 / Math.max(1e-7, Math.sqrt(variance[i])));
        });
    sources.put(
        name + ".bias",
        shape -> {
          float[] variance = weights.get(name, "variance", shape).values();
          float[] mean = weights.get(name, "mean", shape).values();
          return filled(shape, i -> -mean[i] / Math.max(1e-7, Math.sqrt(variance[i])));
        });
  }

  private void rescaling(String name, Fields config, List<String> inputs) {
    put(name, new Affine(true), inputs);
    JsonNode scale = config.required("scale");
    JsonNode offset = config.has("offset") ? config.required("offset") : scale.path(-1);
    sources.put(name + ".weight", shape -> filled(shape, i -> KerasFunctions.number(scale, i)));
    sources.put(name + ".bias", shape -> filled(shape, i -> KerasFunctions.number(offset, i)));
  }

  /**
   * Units made one position again, as before a squeeze-and-excite block's convolutions, or back.
   */
  private void reshape(String name, Fields config, List<String> inputs) {
    JsonNode target = config.array("target_shape");
    LayerShape before = shapes.get(inputs.get(0));
    boolean up =
        target.size() == 3
            && target.get(0).asInt() == 1
            && target.get(1).asInt() == 1
            && (target.get(2).asInt() == before.values() || target.get(2).asInt() == -1);
    Node last = nodes.get(nodes.size() - 1);
    if (up && before.height() == 1 && before.width() == 1 && before.spatial()) {
      put(name, new Dropout(0), inputs);
    } else if (up && last.name().equals(inputs.get(0)) && last.op() instanceof GlobalAverage) {
      put(name, new GlobalAverage(true), last.inputs());
    } else if (up && last.name().equals(inputs.get(0)) && last.op() instanceof GlobalMax) {
      put(name, new GlobalMax(true), last.inputs());
    } else if (target.size() == 1
        && (target.get(0).asInt() == before.values() || target.get(0).asInt() == -1)) {
      put(name, new Flatten(), inputs);
    } else {
      throw new UnsupportedModelException(
          "field \"target_shape\" is [1, 1, channels] after a global pooling, or [units]; found "
              + Fields.shortened(target)
              + " of "
              + before);
    }
  }

  private void activated(String name, Fields config) {
    activated(name, name, config.text("activation", "linear"), List.of(name));
  }

  /** The layer's function as a node of its own, so that the value before it can be asked for. */
  private void activated(String layer, String node, String function, List<String> inputs) {
    boolean own = !inputs.equals(List.of(layer));
    if (function.equals("linear")) {
      if (own) {
        ends.put(layer, inputs.get(0));
      }
      return;
    }
    String name = own ? node : layer + "/" + function.replace('_', '-');
    put(name, KerasFunctions.named(function), inputs);
    ends.put(layer, name);
  }

  private void put(String name, Op op, List<String> inputs) {
    if (shapes.containsKey(name)) {
      throw new MisfitException("the name is taken; every layer has a name of its own");
    }
    nodes.add(new Node(name, op, inputs, false));
    shapes.put(name, op.shape(inputs.stream().map(shapes::get).toList()));
    ends.put(name, name);
  }

  private interface Filling {
    double at(int index);
  }

  private static Tensor filled(List<Integer> shape, Filling filling) {
    float[] values = new float[shape.get(0)];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) filling.at(i);
    }
    return new Tensor(shape, values);
  }

  /**
   * @param classes whether the network has classes, told before its last softmax
   */
  ObjectNode describe(boolean classes) {
    if (nodes.isEmpty()) {
      throw new MalformedModelException("field \"layers\" has no layer that computes something");
    }
    ObjectNode description = JsonNodeFactory.instance.objectNode();
    description.putObject("input").put("height", picture.height()).put("width", picture.width());
    description.set("graph", ModelJson.write(new Graph(nodes)));
    if (classes) {
      Node last = nodes.get(nodes.size() - 1);
      boolean share =
          last.op() instanceof Softmax
              || last.op().equals(new Pointwise(Pointwise.Function.SIGMOID));
      description.put("logits", share ? last.inputs().get(0) : last.name());
    }
    return description;
  }
}
