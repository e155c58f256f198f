package org.vitrine.widget;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A module as the gallery shows it.
 *
 * @param module its name, as authors write it
 * @param own bytes of the module and what it has to itself, gzipped
 * @param shared bytes of the parts that it imports, gzipped
 * @param live whether its example can be asked: there is one, and the journal has the model that it
 *     names
 */
public record Exhibit(
    String module, int own, int shared, List<Attribute> attributes, Showing showing, boolean live) {
  public Exhibit {
    Objects.requireNonNull(module, "module");
    attributes = List.copyOf(attributes);
    Objects.requireNonNull(showing, "showing");
  }

  /**
   * @param form what an author writes, in words
   * @param otherwise its value where an author writes none; empty where there is no such value
   * @param needed whether an author has to write it
   */
  public record Attribute(
      String name,
      String form,
      Optional<String> otherwise,
      boolean needed,
      List<String> choices,
      String describe) {
    public Attribute {
      choices = List.copyOf(choices);
    }
  }

  static Exhibit of(String module, WidgetLibrary.Loaded loaded, boolean live) {
    return new Exhibit(
        module,
        loaded.size().own(),
        loaded.size().shared(),
        loaded.declaration().attributes().stream().map(Exhibit::attribute).toList(),
        loaded.showing(),
        live);
  }

  private static Attribute attribute(DeclaredAttribute declared) {
    return new Attribute(
        declared.name(),
        declared.type().form(),
        declared.otherwise().filter(value -> !value.isNull()).map(Exhibit::written),
        declared.required(),
        declared.choices(),
        declared.describe());
  }

  private static String written(JsonNode value) {
    return value.isTextual() ? value.textValue() : value.toString();
  }
}
