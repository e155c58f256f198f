package org.vitrine.article;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.vitrine.diagnostic.Position;
import org.vitrine.script.Formula;

/**
 * Records as an indented text that a person can check: what is empty is left out, and what a style
 * or a typesetter makes of things.
 */
final class RecordTree {
  private final StringBuilder out = new StringBuilder();

  private RecordTree() {}

  static String of(Object value) {
    RecordTree tree = new RecordTree();
    tree.add("", value, 0);
    return tree.out.toString();
  }

  private void add(String name, Object value, int depth) {
    switch (value) {
      case Optional<?> optional -> optional.ifPresent(found -> add(name, found, depth));
      case Collection<?> items -> {
        if (!items.isEmpty()) {
          boolean named = !name.isEmpty();
          if (named) {
            line(depth, name + ":");
          }
          for (Object item : items) {
            if (item instanceof Collection<?> inner) {
              line(named ? depth + 1 : depth, inner.isEmpty() ? "- empty" : "-");
            }
            add("", item, (named ? depth + 1 : depth) + (item instanceof Collection<?> ? 1 : 0));
          }
        }
      }
      case Map<?, ?> map -> {
        if (!map.isEmpty()) {
          line(depth, name + ":");
          map.forEach((key, item) -> add(key.toString(), item, depth + 1));
        }
      }
      case Inline.Citation cite -> line(depth, "Citation " + String.join(" ", cite.keys()));
      case org.vitrine.bibliography.Reference work -> line(depth, "Work " + work.key());
      case Record record when isScalar(record) -> line(depth, named(name, scalar(record)));
      case Record record -> {
        List<String> head = new ArrayList<>(List.of(record.getClass().getSimpleName()));
        List<RecordComponent> rest = new ArrayList<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
          Object part = get(record, component);
          String text = isScalar(part) ? scalar(part) : "";
          if (!isScalar(part)) {
            rest.add(component);
          } else if (!text.isEmpty() && !text.equals("\"\"") && !text.equals("false")) {
            boolean plain = part instanceof Position || part instanceof String;
            head.add(plain ? text : component.getName() + "=" + text);
          }
        }
        line(depth, named(name, String.join(" ", head)));
        rest.forEach(component -> add(component.getName(), get(record, component), depth + 1));
      }
      default -> line(depth, named(name, scalar(value)));
    }
  }

  private static boolean isScalar(Object value) {
    return switch (value) {
      case Optional<?> optional -> optional.isEmpty() || isScalar(optional.get());
      case Position ignored -> true;
      case Label ignored -> true;
      case Formula ignored -> true;
      case Attributes attributes -> attributes.equals(Attributes.NONE);
      case Record ignored -> false;
      case Collection<?> items -> items.isEmpty();
      case Map<?, ?> map -> map.isEmpty();
      default -> true;
    };
  }

  private static String scalar(Object value) {
    return switch (value) {
      case Optional<?> optional -> optional.map(RecordTree::scalar).orElse("");
      case OptionalInt number -> number.isPresent() ? "" + number.getAsInt() : "";
      case Position position -> "@" + position.line() + ":" + position.column();
      case Label label ->
          "#" + label.id() + "(" + Words.of("en").kind(label.kind()) + " " + label.number() + ")";
      case Formula formula -> "$" + formula.tex().replace("\n", "⏎") + "$";
      case String text -> "\"" + text.replace("\n", "⏎") + "\"";
      case JsonNode ignored -> "";
      case Attributes ignored -> "";
      case Collection<?> ignored -> "";
      case Map<?, ?> ignored -> "";
      default -> value.toString();
    };
  }

  private static Object get(Record record, RecordComponent component) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String named(String name, String text) {
    return name.isEmpty() ? text : name + "=" + text;
  }

  private void line(int depth, String text) {
    out.append("  ".repeat(depth)).append(text).append('\n');
  }
}
