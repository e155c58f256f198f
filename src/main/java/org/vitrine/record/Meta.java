package org.vitrine.record;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One {@code <meta>} of a page's head, unescaped: a template's context escapes it.
 *
 * @param content never blank: what is not known has no tag
 */
public record Meta(String name, String content) {
  public Meta {
    Objects.requireNonNull(name, "name");
    if (content.isBlank()) {
      throw new IllegalArgumentException("a tag that says nothing is left out: " + name);
    }
  }

  /** Adds a tag where there is something to say. */
  static void add(List<Meta> tags, String name, String content) {
    if (!content.isBlank()) {
      tags.add(new Meta(name, content.strip()));
    }
  }

  /** Adds a tag where there is something to say. */
  static void add(List<Meta> tags, String name, Optional<?> content) {
    content.ifPresent(value -> add(tags, name, value.toString()));
  }
}
