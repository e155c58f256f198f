package org.vitrine.lens.model.importing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.vitrine.lens.model.MalformedModelException;
import org.vitrine.lens.model.UnsupportedModelException;
import org.vitrine.lens.model.op.Fields;
import org.vitrine.lens.model.op.LayerShape;

/** How the layers of a Keras network hang together, and what it takes. */
final class KerasLinks {
  private KerasLinks() {}

  /**
   * The layers that a layer takes, from its {@code inbound_nodes}: lists {@code [name, node,
   * tensor]} in Keras 2, objects with a {@code keras_history} in Keras 3.
   */
  static List<String> inputs(String layer, JsonNode calls) {
    if (calls.size() > 1) {
      throw new UnsupportedModelException(
          "layer \"%s\": it is used %d times in the network; layers that are used once are built here"
              .formatted(layer, calls.size()));
    }
    List<String> inputs = new ArrayList<>();
    for (JsonNode call : calls) {
      collect(call.isObject() ? call.path("args") : call, inputs);
    }
    return inputs;
  }

  private static void collect(JsonNode value, List<String> inputs) {
    JsonNode history = value.at("/config/keras_history");
    if (history.isArray() && history.path(0).isTextual()) {
      inputs.add(history.get(0).textValue());
    } else if (value.isArray() && value.path(0).isTextual() && value.path(1).isInt()) {
      inputs.add(value.get(0).textValue());
    } else if (value.isArray()) {
      value.forEach(item -> collect(item, inputs));
    }
  }

  /** The picture that the network takes: as said, else as its first layer says. */
  static LayerShape picture(List<KerasModel.Layer> layers, JsonNode said) {
    JsonNode shape = null;
    for (KerasModel.Layer layer : layers) {
      for (String field : List.of("batch_input_shape", "batch_shape")) {
        if (shape == null && layer.config().has(field)) {
          shape = layer.config().required(field);
        }
      }
    }
    int height = said.path("height").asInt(shape == null ? 0 : shape.path(1).asInt());
    int width = said.path("width").asInt(shape == null ? 0 : shape.path(2).asInt());
    if (height < 1 || width < 1 || (shape != null && shape.path(3).asInt() != 3)) {
      throw new MalformedModelException(
          "the network takes pictures [height, width, 3], and where it leaves their size open it is"
              + " told (--size 224x224); found "
              + (shape == null ? "none" : Fields.shortened(shape)));
    }
    return LayerShape.spatial(3, height, width);
  }
}
