package org.vitrine.lens;

import java.util.List;
import java.util.OptionalInt;

/** Whether what a question names is there in the model that it is put to. */
record Fit(ModelSummary model) {
  private static final int MOST_NAMED = 40;

  /**
   * @throws QuestionException if there is no such layer; the message has those that there are
   */
  ModelSummary.Layer layer(String field, String name) {
    return model
        .layer(name)
        .orElseThrow(
            () ->
                new QuestionException(
                    field,
                    "field \"%s\": the model \"%s\" has no layer \"%s\"; it has %s"
                        .formatted(field, model.id(), name, names())));
  }

  /**
   * @param path of the object that has the fields {@code layer} and {@code channel}
   */
  void channel(String path, String layer, int channel) {
    channel(path + "layer", layer, path + "channel", channel);
  }

  void channel(String layerField, String layer, String field, int channel) {
    int channels = layer(layerField, layer).channels();
    range(field, channel, channels, "channels", "layer \"" + layer + "\"");
  }

  void channels(String layer, String field, List<Integer> channels) {
    for (int i = 0; i < channels.size(); i++) {
      channel("layer", layer, field + "[" + i + "]", channels.get(i));
    }
  }

  /**
   * The network can be computed from a layer in its middle.
   *
   * @throws QuestionException if it is a program
   */
  void graph() {
    if (model.scripted()) {
      throw new QuestionException(
          "model",
          "field \"model\": \"%s\" is a TorchScript program, which is computed from a picture and not"
                  .formatted(model.id())
              + " from the values of a layer: a model that is a graph can be asked this");
    }
  }

  /**
   * The one layer is computed before the other.
   *
   * @throws QuestionException at the field
   */
  void order(String field, String earlier, String later) {
    List<String> order = model.layers().stream().map(ModelSummary.Layer::name).toList();
    if (order.indexOf(later) <= order.indexOf(earlier)) {
      boolean named = field.equals("from");
      throw new QuestionException(
          field,
          "field \"%s\" is a layer that comes %s \"%s\"; found \"%s\""
              .formatted(
                  field,
                  named ? "before" : "after",
                  named ? later : earlier,
                  named ? earlier : later));
    }
  }

  /** Such a layer, with as many channels as the vector has numbers. */
  void vector(String path, String layer, String field, List<Double> vector) {
    int channels = layer(path + "layer", layer).channels();
    if (vector.size() != channels) {
      throw new QuestionException(
          path + field,
          "field \"%s\" has a number for each of the %d channels of layer \"%s\"; found %d"
              .formatted(path + field, channels, layer, vector.size()));
    }
  }

  /** The model tells classes at all. */
  void classes(String field) {
    if (model.labels().isEmpty()) {
      throw new QuestionException(
          field,
          "field \"%s\": the model \"%s\" has no classes to tell".formatted(field, model.id()));
    }
  }

  void label(String field, int label) {
    classes(field);
    range(field, label, model.labels().size(), "labels", model.id());
  }

  void label(String field, OptionalInt label) {
    label.ifPresent(number -> label(field, number));
  }

  void labels(String field, List<Integer> labels) {
    for (int i = 0; i < labels.size(); i++) {
      label(field + "[" + i + "]", labels.get(i));
    }
  }

  private static void range(String field, int found, int count, String what, String whose) {
    if (found >= count) {
      throw new QuestionException(
          field,
          "field \"%s\": %s has %d %s, 0 to %d; found %d"
              .formatted(field, whose, count, what, count - 1, found));
    }
  }

  /** The layers meant for readers if there are such, and not too many. */
  private String names() {
    List<String> shown =
        model.layers().stream()
            .filter(ModelSummary.Layer::shown)
            .map(ModelSummary.Layer::name)
            .toList();
    List<String> names =
        shown.isEmpty() ? model.layers().stream().map(ModelSummary.Layer::name).toList() : shown;
    return names.size() <= MOST_NAMED
        ? String.join(", ", names)
        : String.join(", ", names.subList(0, MOST_NAMED)) + " and more";
  }
}
