package org.vitrine.widget;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.vitrine.script.ScriptException;

/**
 * A number of a figure that the text beside it may show, as the figure's module says in an export
 * of its own.
 *
 * @param value at first
 * @param range within which a reader can move it; empty where it follows from others
 */
public record LinkedValue(double value, Optional<Range> range) {

  /**
   * @param step above 0
   */
  public record Range(double from, double to, double step) {}

  public LinkedValue {
    Objects.requireNonNull(range, "range");
  }

  /**
   * Reads what a module returned, by name.
   *
   * @throws ScriptException at the first thing that is wrong, saying what is permitted
   */
  static SortedMap<String, LinkedValue> read(JsonNode json) throws ScriptException {
    SortedMap<String, LinkedValue> values = new TreeMap<>();
    for (Map.Entry<String, JsonNode> entry : json.properties()) {
      values.put(entry.getKey(), one(entry.getKey(), entry.getValue()));
    }
    return values;
  }

  private static LinkedValue one(String name, JsonNode json) throws ScriptException {
    if (!json.path("value").isNumber()) {
      throw wrong(name + " has a number as its value; found " + json);
    }
    if (!json.has("from")) {
      return new LinkedValue(json.get("value").doubleValue(), Optional.empty());
    }
    double from = json.path("from").asDouble();
    double to = json.path("to").asDouble();
    double step = json.path("step").asDouble();
    if (!(from < to && step > 0)) {
      throw wrong(name + " goes from a number to a larger one by a step above 0; found " + json);
    }
    return new LinkedValue(json.get("value").doubleValue(), Optional.of(new Range(from, to, step)));
  }

  private static ScriptException wrong(String message) {
    return new ScriptException(ScriptException.Kind.RESULT, message, Optional.empty());
  }

  /** As {@link #read} reads it. */
  static ObjectNode json(Map<String, LinkedValue> values) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    values.forEach(
        (name, one) -> {
          ObjectNode written = json.putObject(name).put("value", one.value());
          one.range()
              .ifPresent(
                  range ->
                      written
                          .put("from", range.from())
                          .put("to", range.to())
                          .put("step", range.step()));
        });
    return json;
  }
}
