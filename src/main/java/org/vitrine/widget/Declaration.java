package org.vitrine.widget;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.vitrine.diagnostic.Nearest;

/**
 * What a module exports as {@code attributes}.
 *
 * @param attributes in the module's order: a layer is one of the model declared before it, a
 *     channel one of the layer declared before it
 */
record Declaration(List<DeclaredAttribute> attributes) {
  private static final int MOST_ATTRIBUTES = 50;
  private static final Pattern NAME = Pattern.compile("[a-z][a-zA-Z0-9-]{0,39}");
  private static final List<String> FIELDS = List.of("type", "describe", "default", "choices");
  private static final Set<AttributeType> OF_A_MODEL =
      EnumSet.of(
          AttributeType.LAYER,
          AttributeType.LAYERS,
          AttributeType.UNIT,
          AttributeType.LABEL,
          AttributeType.LABELS);
  private static final Set<AttributeType> OF_A_LAYER =
      EnumSet.of(AttributeType.CHANNEL, AttributeType.CHANNELS);

  Declaration {
    attributes = List.copyOf(attributes);
  }

  /** A declaration that makes no sense: the module's mistake. */
  static final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;

    Malformed(String message) {
      super(message);
    }
  }

  Optional<DeclaredAttribute> find(String name) {
    return attributes.stream().filter(attribute -> attribute.name().equals(name)).findFirst();
  }

  List<String> names() {
    return attributes.stream().map(DeclaredAttribute::name).toList();
  }

  /**
   * Reads what a module exports.
   *
   * @throws Malformed at the first thing that is wrong, saying what is permitted
   */
  static Declaration read(JsonNode json) throws Malformed {
    if (!json.isObject()) {
      throw new Malformed("attributes is an object, attribute by attribute; found " + json);
    }
    if (json.size() > MOST_ATTRIBUTES) {
      throw new Malformed(
          "a widget has at most %d attributes; found %d".formatted(MOST_ATTRIBUTES, json.size()));
    }
    List<DeclaredAttribute> attributes = new ArrayList<>();
    Set<AttributeType> before = EnumSet.noneOf(AttributeType.class);
    for (var entry : json.properties()) {
      DeclaredAttribute attribute = attribute(entry.getKey(), entry.getValue());
      order(attribute, before);
      before.add(attribute.type());
      attributes.add(attribute);
    }
    return new Declaration(attributes);
  }

  private static DeclaredAttribute attribute(String name, JsonNode json) throws Malformed {
    if (!NAME.matcher(name).matches()) {
      throw new Malformed(
          "an attribute's name is a small letter, then letters, digits and hyphens; found \"%s\""
              .formatted(name));
    }
    if (!json.isObject()) {
      throw new Malformed("%s: a declaration is an object; found %s".formatted(name, json));
    }
    for (var field : json.properties()) {
      if (!FIELDS.contains(field.getKey())) {
        throw new Malformed(
            "%s: a declaration has %s; found \"%s\"".formatted(name, FIELDS, field.getKey()));
      }
    }
    AttributeType type = type(name, json.path("type").asText());
    return new DeclaredAttribute(
        name,
        type,
        Optional.ofNullable(json.get("default")),
        choices(name, type, json),
        json.path("describe").asText());
  }

  private static AttributeType type(String name, String word) throws Malformed {
    Optional<AttributeType> type = AttributeType.of(word);
    if (type.isEmpty()) {
      List<String> words =
          List.of(AttributeType.values()).stream().map(AttributeType::word).toList();
      throw new Malformed(
          "%s: type is one of %s; found \"%s\"%s"
              .formatted(
                  name,
                  String.join(", ", words),
                  word,
                  Nearest.to(word, words).map(", did you mean %s?"::formatted).orElse("")));
    }
    return type.get();
  }

  private static List<String> choices(String name, AttributeType type, JsonNode json)
      throws Malformed {
    List<String> choices = new ArrayList<>();
    for (JsonNode choice : json.path("choices")) {
      choices.add(choice.asText());
    }
    if (choices.isEmpty() == (type == AttributeType.CHOICE)) {
      throw new Malformed(
          type == AttributeType.CHOICE
              ? name + ": a choice has choices, an array of strings"
              : "%s: a %s has no choices".formatted(name, type.word()));
    }
    return choices;
  }

  /** What an attribute is one of has to come before it, or nobody knows what it is one of. */
  private static void order(DeclaredAttribute attribute, Set<AttributeType> before)
      throws Malformed {
    AttributeType type = attribute.type();
    if (OF_A_MODEL.contains(type) && !before.contains(AttributeType.MODEL)) {
      throw new Malformed(
          "%s: a %s is one of a model's; declare a model before it"
              .formatted(attribute.name(), type.word()));
    }
    if (OF_A_LAYER.contains(type) && !before.contains(AttributeType.LAYER)) {
      throw new Malformed(
          "%s: a %s is one of a layer's; declare a layer before it"
              .formatted(attribute.name(), type.word()));
    }
  }
}
