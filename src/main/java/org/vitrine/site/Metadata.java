package org.vitrine.site;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a page's head tells machines.
 *
 * @param canonical the page's absolute address; empty where the site does not know its own
 * @param names {@code <meta name=…>}: Highwire Press and Dublin Core
 * @param properties {@code <meta property=…>}: Open Graph
 * @param jsonLd the text of a JSON-LD block, with every {@code <} as an escape
 */
public record Metadata(
    Optional<String> canonical, List<Meta> names, List<Meta> properties, Optional<String> jsonLd) {

  /** A page that has nothing to tell. */
  public static final Metadata NONE =
      new Metadata(Optional.empty(), List.of(), List.of(), Optional.empty());

  public Metadata {
    Objects.requireNonNull(canonical, "canonical");
    names = List.copyOf(names);
    properties = List.copyOf(properties);
    if (jsonLd.isPresent() && jsonLd.get().indexOf('<') >= 0) {
      throw new IllegalArgumentException("JSON in a page has each < as an escape");
    }
  }

  /** One {@code <meta>}. */
  public record Meta(String name, String content) {
    public Meta {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(content, "content");
    }
  }
}
