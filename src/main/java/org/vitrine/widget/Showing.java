package org.vitrine.widget;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a module says of itself for the gallery, in its export {@code gallery}.
 *
 * @param about what the figure is for, Markdown
 * @param caption of the example, Markdown
 * @param example attributes as an author writes them, in their order; none where there is no
 *     example
 * @param keys what keys do, Markdown both, in their order
 */
public record Showing(
    String about, String caption, Map<String, String> example, Map<String, String> keys) {
  static final Showing NOTHING = new Showing("", "", Map.of(), Map.of());

  private static final int LONGEST = 2_000;
  private static final List<String> FIELDS = List.of("about", "caption", "example", "keys");

  public Showing {
    Objects.requireNonNull(about, "about");
    Objects.requireNonNull(caption, "caption");
    example = Collections.unmodifiableMap(new LinkedHashMap<>(example));
    keys = Collections.unmodifiableMap(new LinkedHashMap<>(keys));
  }

  /**
   * Reads what a module exports.
   *
   * @throws Declaration.Malformed at the first thing that is wrong, saying what is permitted
   */
  static Showing read(JsonNode json) throws Declaration.Malformed {
    for (var field : json.properties()) {
      if (!FIELDS.contains(field.getKey())) {
        throw new Declaration.Malformed(
            "gallery has %s; found \"%s\"".formatted(FIELDS, field.getKey()));
      }
    }
    if (!json.isObject() || json.toString().length() > LONGEST) {
      throw new Declaration.Malformed(
          "gallery is an object of at most %d characters".formatted(LONGEST));
    }
    return new Showing(
        json.path("about").asText(),
        json.path("caption").asText(),
        texts(json, "example"),
        texts(json, "keys"));
  }

  private static Map<String, String> texts(JsonNode json, String field)
      throws Declaration.Malformed {
    Map<String, String> texts = new LinkedHashMap<>();
    for (var entry : json.path(field).properties()) {
      if (!entry.getValue().isTextual()) {
        throw new Declaration.Malformed(
            "gallery: %s holds texts; found %s: %s"
                .formatted(field, entry.getKey(), entry.getValue()));
      }
      texts.put(entry.getKey(), entry.getValue().textValue());
    }
    return texts;
  }
}
