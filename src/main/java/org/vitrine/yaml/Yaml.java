package org.vitrine.yaml;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vitrine.diagnostic.Position;
import org.vitrine.diagnostic.Source;

/** A value with its place. Immutable. */
public sealed interface Yaml {
  Position position();

  /** What it is called in a diagnostic. */
  String kind();

  /**
   * A scalar: text, number, true or false; what it means is for its reader to say.
   *
   * @param source where the characters of the text stand
   */
  record Text(String text, boolean isNull, Source source, Position position) implements Yaml {
    @Override
    public String kind() {
      return isNull ? "nothing" : "\"" + shortened(text) + "\"";
    }

    private static String shortened(String text) {
      String line = text.lines().findFirst().orElse("");
      return line.length() <= 60 ? line : line.substring(0, 60) + "…";
    }
  }

  /** Values in the order written. */
  record Items(List<Yaml> items, Position position) implements Yaml {
    public Items {
      items = List.copyOf(items);
    }

    @Override
    public String kind() {
      return "a list";
    }
  }

  /** Keys in the order written. */
  record Fields(Map<String, Field> fields, Position position) implements Yaml {
    public Fields {
      fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    @Override
    public String kind() {
      return "keys and values";
    }
  }

  /**
   * A key and its value.
   *
   * @param position of the key
   */
  record Field(String key, Yaml value, Position position) {}
}
