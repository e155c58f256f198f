package org.vitrine.widget;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.vitrine.article.Block.WidgetFigure;
import org.vitrine.article.Block.WidgetFigure.Setting;
import org.vitrine.diagnostic.Diagnostic;
import org.vitrine.diagnostic.Nearest;
import org.vitrine.diagnostic.Position;
import org.vitrine.lens.Models;
import org.vitrine.store.BlobName;

/**
 * A figure's attributes, checked against what its module declares and what its model has.
 *
 * @param values by name as the module receives them; of no use where there are diagnostics
 * @param pictures the pictures among them, in the store
 * @param diagnostics everything that is wrong, each at the attribute it is about
 */
record AttributeCheck(
    ObjectNode values, SortedSet<BlobName> pictures, List<Diagnostic> diagnostics) {

  static AttributeCheck of(
      WidgetFigure figure,
      Declaration declaration,
      Models models,
      ImageFiles images,
      TableFiles tables) {
    Run run = new Run(figure, declaration, new AttributeValues(models, images, tables));
    run.unknown();
    run.values();
    run.diagnostics.sort(Diagnostic.BY_POSITION);
    return new AttributeCheck(run.checked, run.reader.pictures(), run.diagnostics);
  }

  private static final class Run {
    private final WidgetFigure figure;
    private final Declaration declaration;
    private final AttributeValues reader;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final ObjectNode checked = JsonNodeFactory.instance.objectNode();

    /** Types of which one could not be read: what depends on them is not judged. */
    private final Set<AttributeType> unclear = EnumSet.noneOf(AttributeType.class);

    Run(WidgetFigure figure, Declaration declaration, AttributeValues reader) {
      this.figure = figure;
      this.declaration = declaration;
      this.reader = reader;
    }

    void unknown() {
      for (Map.Entry<String, Setting> setting : figure.settings().entrySet()) {
        String name = setting.getKey();
        if (declaration.find(name).isEmpty()) {
          diagnostics.add(
              Diagnostic.error(
                  "unknown-attribute",
                  setting.getValue().position(),
                  "the widget \"%s\" has no attribute \"%s\"".formatted(figure.module(), name),
                  declaration.names().isEmpty()
                      ? "it has none"
                      : "it has " + WrongValue.list(declaration.names()),
                  Nearest.to(name, declaration.names())
                      .map("did you mean \"%s\"?"::formatted)
                      .orElse("remove it")));
        }
      }
    }

    void values() {
      for (DeclaredAttribute attribute : declaration.attributes()) {
        Optional<Setting> setting = Optional.ofNullable(figure.settings().get(attribute.name()));
        Position position = setting.map(Setting::position).orElse(figure.position());
        if (setting.isEmpty() && attribute.required()) {
          diagnostics.add(missing(attribute));
          fail(attribute.type());
        } else if (setting.isEmpty() && attribute.otherwise().orElseThrow().isNull()) {
          checked.putNull(attribute.name());
          reader.leaveOut(attribute.type());
        } else if (judged(attribute.type())) {
          String text =
              setting.map(Setting::value).orElseGet(() -> written(attribute.otherwise().get()));
          try {
            checked.set(attribute.name(), reader.read(attribute, text));
            clear(attribute.type());
          } catch (WrongValue e) {
            diagnostics.add(e.at(position));
            fail(attribute.type());
          }
        } else {
          fail(attribute.type());
        }
      }
    }

    private void fail(AttributeType type) {
      unclear.add(type);
      reader.leaveOut(type);
    }

    private void clear(AttributeType type) {
      if (type == AttributeType.MODEL) {
        unclear.clear();
      }
      unclear.remove(type);
    }

    /** Of a wrong model nobody can say which layers it has. */
    private boolean judged(AttributeType type) {
      return switch (type) {
        case MODEL, TABLE, NUMBER, INTEGER, CHOICE, TEXT -> true;
        case LAYER, LAYERS, UNIT, LABEL, LABELS, IMAGE -> !unclear.contains(AttributeType.MODEL);
        case CHANNEL, CHANNELS ->
            !unclear.contains(AttributeType.MODEL) && !unclear.contains(AttributeType.LAYER);
      };
    }

    private Diagnostic missing(DeclaredAttribute attribute) {
      return Diagnostic.error(
          "missing-attribute",
          figure.position(),
          "the widget \"%s\" needs the attribute \"%s\""
              .formatted(figure.module(), attribute.name()),
          attribute.describe().isEmpty()
              ? "it is " + attribute.type().form()
              : "it is %s: %s".formatted(attribute.type().form(), attribute.describe()),
          "write %s=…".formatted(attribute.name()));
    }
  }

  /** A default as an author would write it. */
  private static String written(JsonNode value) {
    if (value.isArray()) {
      return StreamSupport.stream(value.spliterator(), false)
          .map(JsonNode::asText)
          .collect(Collectors.joining(","));
    }
    return value.isObject()
        ? value.path("layer").asText() + ":" + value.path("channel").asText()
        : value.asText();
  }
}
