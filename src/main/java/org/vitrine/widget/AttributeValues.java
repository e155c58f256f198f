package org.vitrine.widget;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.vitrine.lens.ModelSummary;
import org.vitrine.lens.Models;
import org.vitrine.lens.StoredPicture;
import org.vitrine.lens.UnansweredException;
import org.vitrine.store.BlobName;

/**
 * Turns what an author wrote into what a module receives, attribute by attribute in the order of
 * the declaration: the model and the layer of an attribute are those read last before it.
 */
final class AttributeValues {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Models models;
  private final ImageFiles images;
  private final TableFiles tables;
  private final SortedSet<BlobName> pictures = new TreeSet<>();
  private Optional<ModelSummary> model = Optional.empty();
  private Optional<ModelSummary.Layer> layer = Optional.empty();

  AttributeValues(Models models, ImageFiles images, TableFiles tables) {
    this.models = models;
    this.images = images;
    this.tables = tables;
  }

  /** The pictures that were read, in the store. */
  SortedSet<BlobName> pictures() {
    return pictures;
  }

  /** Nothing is known of the attributes that follow: their model or layer is left out or wrong. */
  void leaveOut(AttributeType type) {
    switch (type) {
      case MODEL -> {
        model = Optional.empty();
        layer = Optional.empty();
      }
      case LAYER -> layer = Optional.empty();
      case LAYERS,
          CHANNEL,
          CHANNELS,
          UNIT,
          IMAGE,
          TABLE,
          LABEL,
          LABELS,
          NUMBER,
          INTEGER,
          CHOICE,
          TEXT -> {}
    }
  }

  /** The value as the module receives it. */
  JsonNode read(DeclaredAttribute attribute, String written) throws WrongValue {
    String text = written.strip();
    return switch (attribute.type()) {
      case MODEL -> JSON.textNode(model(text));
      case LAYER -> JSON.textNode(layer(text));
      case LAYERS -> layers(attribute, text);
      case CHANNEL -> JSON.numberNode(channel(PlainValues.integer(attribute, text), layer));
      case CHANNELS -> channels(attribute, text);
      case UNIT -> unit(attribute, text);
      case IMAGE -> image(text);
      case TABLE -> tables.read(text);
      case LABEL -> {
        List<Integer> all = labels(attribute, text);
        if (all.size() > 1) {
          throw PlainValues.wrong(attribute, text);
        }
        yield JSON.numberNode(all.getFirst());
      }
      case LABELS -> array(labels(attribute, text));
      case NUMBER -> PlainValues.number(attribute, text);
      case INTEGER -> JSON.numberNode(PlainValues.integer(attribute, text));
      case CHOICE -> PlainValues.choice(attribute, text);
      case TEXT -> PlainValues.text(attribute, written);
    };
  }

  private String model(String id) throws WrongValue {
    leaveOut(AttributeType.MODEL);
    model = named(id);
    if (model.isEmpty()) {
      throw WrongValue.unknown(
          "unknown-model", "the journal has no model \"%s\"".formatted(id), id, models.ids());
    }
    return id;
  }

  private Optional<ModelSummary> named(String id) throws WrongValue {
    try {
      return models.find(id);
    } catch (UnansweredException e) {
      throw new WrongValue(
          "broken-model",
          "the model \"%s\" cannot be read".formatted(id),
          e.getMessage(),
          "docs/models.md says what a model's folder holds");
    }
  }

  private String layer(String name) throws WrongValue {
    leaveOut(AttributeType.LAYER);
    layer = Optional.of(find(name));
    return name;
  }

  /** A list stands for no one layer, so it is nobody's whose channels could follow. */
  private ArrayNode layers(DeclaredAttribute attribute, String text) throws WrongValue {
    ArrayNode names = JSON.arrayNode();
    Set<String> before = new HashSet<>();
    for (String part : text.split(",", -1)) {
      String name = find(part.strip()).name();
      if (!before.add(name)) {
        throw new WrongValue(
            "wrong-attribute",
            "the attribute \"%s\" takes %s".formatted(attribute.name(), attribute.type().form()),
            "%s stands in it twice".formatted(name),
            "");
      }
      names.add(name);
    }
    return names;
  }

  private ModelSummary.Layer find(String name) throws WrongValue {
    ModelSummary whose = whose("a layer");
    Optional<ModelSummary.Layer> found = whose.layer(name);
    if (found.isPresent()) {
      return found.get();
    }
    List<String> names = names(whose, any -> true);
    List<String> shown = names(whose, ModelSummary.Layer::shown);
    throw WrongValue.unknown(
        "unknown-layer",
        "the model \"%s\" has no layer \"%s\"".formatted(whose.id(), name),
        name,
        names,
        shown.isEmpty() ? names : shown);
  }

  private static List<String> names(ModelSummary model, Predicate<ModelSummary.Layer> which) {
    return model.layers().stream().filter(which).map(ModelSummary.Layer::name).toList();
  }

  private ModelSummary whose(String what) throws WrongValue {
    return model.orElseThrow(
        () ->
            new WrongValue(
                "wrong-attribute", what + " is one of a model's", "no model is named", "name one"));
  }

  private static long channel(long index, Optional<ModelSummary.Layer> of) throws WrongValue {
    if (of.isPresent() && (index < 0 || index >= of.get().channels())) {
      throw new WrongValue(
          "unknown-channel",
          "the layer \"%s\" has no channel %d".formatted(of.get().name(), index),
          "its channels are 0 to %d".formatted(of.get().channels() - 1),
          "");
    }
    return index;
  }

  private ArrayNode channels(DeclaredAttribute attribute, String text) throws WrongValue {
    List<Integer> indices =
        Indices.read(
            attribute,
            text,
            name -> {
              throw PlainValues.wrong(attribute, text);
            });
    for (int index : indices) {
      channel(index, layer);
    }
    return array(indices);
  }

  private JsonNode unit(DeclaredAttribute attribute, String text) throws WrongValue {
    int colon = text.lastIndexOf(':');
    if (colon < 0) {
      throw PlainValues.wrong(attribute, text);
    }
    ModelSummary.Layer of = find(text.substring(0, colon).strip());
    long index =
        channel(PlainValues.integer(attribute, text.substring(colon + 1).strip()), Optional.of(of));
    return JSON.objectNode().put("layer", of.name()).put("channel", index);
  }

  private JsonNode image(String path) throws WrongValue {
    StoredPicture stored = images.read(path, model.map(ModelSummary::id));
    pictures.add(stored.blob());
    return stored.json();
  }

  private List<Integer> labels(DeclaredAttribute attribute, String text) throws WrongValue {
    ModelSummary whose = whose("a class");
    List<String> names = whose.labels();
    List<Integer> indices =
        names.contains(text)
            ? List.of(names.indexOf(text))
            : Indices.read(attribute, text, name -> label(name, whose));
    for (int index : indices) {
      if (index >= names.size()) {
        throw new WrongValue(
            "unknown-label",
            "the model \"%s\" has no class %d".formatted(whose.id(), index),
            "its classes are 0 to %d".formatted(names.size() - 1),
            "");
      }
    }
    return indices;
  }

  private static int label(String name, ModelSummary whose) throws WrongValue {
    int index = whose.labels().indexOf(name);
    if (index < 0) {
      throw WrongValue.unknown(
          "unknown-label",
          "the model \"%s\" has no class \"%s\"".formatted(whose.id(), name),
          name,
          whose.labels());
    }
    return index;
  }

  private static ArrayNode array(List<Integer> values) {
    ArrayNode array = JSON.arrayNode();
    values.forEach(array::add);
    return array;
  }
}
