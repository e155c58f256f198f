package org.vitrine.widget;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vitrine.script.ScriptException;

/**
 * A circuit of a network that a figure shows and gives a name, as its module's export {@code
 * circuit} says.
 *
 * @param title its name
 * @param kind what sort it is
 * @param model the name of the network's folder
 * @param units such as {@code mixed4a:12}
 * @param html a drawing of it without anything around, cleaned as a figure's is
 */
public record DeclaredCircuit(
    String title, Kind kind, String model, List<String> units, String html) {
  private static final String FUNCTION = "circuit";

  /** The sorts of which there are pages' worth. */
  public enum Kind {
    CURVE,
    UNION_OVER_POSES,
    PARTS_TO_WHOLE,
    OTHER;

    /** As an author writes it. */
    public String text() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Optional<Kind> of(String text) {
      return Stream.of(values()).filter(kind -> kind.text().equals(text)).findFirst();
    }
  }

  public DeclaredCircuit {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(model, "model");
    units = List.copyOf(units);
    Objects.requireNonNull(html, "html");
  }

  /**
   * Reads what a module returned.
   *
   * @return empty for null: the figure declares none
   * @throws ScriptException at the first thing that is wrong, saying what is permitted
   */
  static Optional<DeclaredCircuit> read(JsonNode json) throws ScriptException {
    if (json.isNull() || json.isMissingNode()) {
      return Optional.empty();
    }
    String kind = text(json, "kind");
    List<String> units = new ArrayList<>();
    for (JsonNode unit : json.path("units")) {
      if (!unit.asText().matches("[^\\s:]+:\\d{1,6}")) {
        throw wrong("units are written as layer:channel; found " + unit);
      }
      units.add(unit.asText());
    }
    return Optional.of(
        new DeclaredCircuit(
            text(json, "title"),
            Kind.of(kind)
                .orElseThrow(
                    () ->
                        wrong(
                            "kind is one of %s; found \"%s\""
                                .formatted(
                                    Stream.of(Kind.values())
                                        .map(Kind::text)
                                        .collect(Collectors.joining(", ")),
                                    kind))),
            text(json, "model"),
            units,
            text(json, "html")));
  }

  private static String text(JsonNode json, String field) throws ScriptException {
    String text = json.path(field).asText();
    if (text.isBlank()) {
      throw wrong("%s has a text as its %s".formatted(FUNCTION, field));
    }
    return text;
  }

  private static ScriptException wrong(String message) {
    return new ScriptException(ScriptException.Kind.RESULT, message, Optional.empty());
  }

  /** As {@link #read} reads it. */
  ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("title", title).put("kind", kind.text()).put("model", model).put("html", html);
    ArrayNode named = json.putArray("units");
    units.forEach(named::add);
    return json;
  }

  DeclaredCircuit drawnAs(String cleaned) {
    return new DeclaredCircuit(title, kind, model, units, cleaned);
  }
}
