package org.vitrine.lens.model.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Supplier;
import org.vitrine.lens.model.MalformedModelException;
import org.vitrine.lens.model.ModelDescription;
import org.vitrine.lens.model.Tensor;
import org.vitrine.lens.model.UnsupportedModelException;
import org.vitrine.lens.model.op.Fields;
import org.vitrine.lens.model.op.LayerShape;
import org.vitrine.lens.model.op.MisfitException;

/**
 * A network as TensorFlow.js keeps Keras's: a file {@code model.json} with the layers, Sequential
 * or functional, of Keras 2 or 3, and a list of weights in files beside it.
 */
final class KerasModel {
  private static final String FORMAT = "layers-model";

  private static final int MOST_LETTERS = 100;

  private final Path file;
  private final KerasWeights weights;
  private final List<Layer> layers;
  private final Map<String, KerasNodes.Source> sources = new LinkedHashMap<>();

  /**
   * One layer.
   *
   * @param inputs names of layers
   */
  record Layer(String name, String kind, Fields config, List<String> inputs) {}

  private KerasModel(Path file, KerasWeights weights, List<Layer> layers) {
    this.file = file;
    this.weights = weights;
    this.layers = layers;
  }

  static KerasModel read(Path file) {
    ObjectNode root = JsonFiles.read(file);
    return within(
        file,
        () -> {
          String format = root.path("format").asText(FORMAT);
          if (!format.equals(FORMAT)) {
            throw new UnsupportedModelException(
                "field \"format\" is \"%s\"; found %s: convert with"
                        .formatted(FORMAT, Fields.quoted(format))
                    + " --output_format=tfjs_layers_model");
          }
          Fields fields = new Fields(root);
          JsonNode topology = fields.required("modelTopology");
          JsonNode model = topology.has("model_config") ? topology.get("model_config") : topology;
          return new KerasModel(
              file,
              KerasWeights.read(fields.array("weightsManifest"), file.toAbsolutePath().getParent()),
              layers(new Fields(model)));
        });
  }

  private static List<Layer> layers(Fields model) {
    String kind = model.text("class_name");
    JsonNode config = model.required("config");
    JsonNode list = config.isArray() ? config : new Fields(config).array("layers");
    boolean functional =
        switch (kind) {
          case "Sequential" -> false;
          case "Functional", "Model" -> true;
          default ->
              throw new UnsupportedModelException(
                  "field \"class_name\" of the model is Sequential, Functional or Model; found %s"
                      .formatted(Fields.quoted(kind)));
        };
    List<Layer> layers = new ArrayList<>();
    for (JsonNode item : list) {
      Fields fields = new Fields(item);
      Fields own = new Fields(fields.required("config"));
      String name =
          bounded("name", fields.text("name", own.text("name", "layer" + (layers.size() + 1))));
      List<String> before =
          layers.isEmpty() ? List.of() : List.of(layers.get(layers.size() - 1).name());
      layers.add(
          new Layer(
              name,
              bounded("class_name", fields.text("class_name")),
              own,
              functional ? KerasLinks.inputs(name, item.path("inbound_nodes")) : before));
    }
    return layers;
  }

  private static String bounded(String field, String text) {
    if (text.isEmpty() || text.length() > MOST_LETTERS) {
      throw new MisfitException(
          "field \"%s\" of a layer has 1 to %d letters; found %s"
              .formatted(field, MOST_LETTERS, Fields.quoted(text)));
    }
    return text;
  }

  /**
   * The layers as {@code model.json} has them.
   *
   * @param said of which the input's size counts, where the network leaves it open, and the number
   *     of labels
   */
  ObjectNode describe(ObjectNode said) {
    return within(
        file,
        () -> {
          LayerShape picture = KerasLinks.picture(layers, said.path("input"));
          KerasNodes nodes = new KerasNodes(picture, weights);
          for (Layer layer : layers) {
            nodes.add(layer);
          }
          sources.putAll(nodes.sources());
          return nodes.describe(said.path("labels").size() > 0 && !said.has("logits"));
        });
  }

  /** The arrays as {@code weights.npz} has them. */
  SequencedMap<String, Tensor> weights(ModelDescription description) {
    return within(
        file,
        () -> {
          ChannelsLast turned = new ChannelsLast(description);
          Map<String, Tensor> stored = new LinkedHashMap<>();
          turned.stored().forEach((name, shape) -> stored.put(name, sources.get(name).of(shape)));
          return turned.ours(stored);
        });
  }

  private static <T> T within(Path file, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (MalformedModelException e) {
      throw e.in(file);
    } catch (UnsupportedModelException e) {
      throw e.in(file);
    } catch (MisfitException e) {
      throw new MalformedModelException(file + ": " + e.getMessage(), e);
    }
  }
}
