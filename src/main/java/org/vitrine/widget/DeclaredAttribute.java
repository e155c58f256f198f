package org.vitrine.widget;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * An attribute as its module declares it.
 *
 * @param otherwise its value where an author writes none, as the module receives it or as an author
 *     would write it; JSON's {@code null} where it may simply be left out; empty where it must be
 *     written
 * @param choices the values of a {@link AttributeType#CHOICE}; empty for every other type
 * @param describe what it is for, in a few words
 */
record DeclaredAttribute(
    String name,
    AttributeType type,
    Optional<JsonNode> otherwise,
    List<String> choices,
    String describe) {
  DeclaredAttribute {
    choices = List.copyOf(choices);
  }

  boolean required() {
    return otherwise.isEmpty();
  }
}
