package org.vitrine.article;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Pandoc's {@code {#id .class key=value}}. */
public record Attributes(Optional<String> id, List<String> classes, Map<String, String> values) {
  public static final Attributes NONE = new Attributes(Optional.empty(), List.of(), Map.of());

  public Attributes {
    classes = List.copyOf(classes);
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  public Optional<String> value(String name) {
    return Optional.ofNullable(values.get(name));
  }
}
