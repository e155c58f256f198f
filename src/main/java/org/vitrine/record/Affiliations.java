package org.vitrine.record;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vitrine.article.Front;

/** Affiliations as one line. */
final class Affiliations {
  private Affiliations() {}

  /** {@code Department of Sight, University of Somewhere, Paris, France}. */
  static String line(Front.Affiliation affiliation) {
    return Stream.of(
            affiliation.department().orElse(""),
            affiliation.name(),
            affiliation.city().orElse(""),
            affiliation.country().orElse(""))
        .filter(part -> !part.isBlank())
        .collect(Collectors.joining(", "));
  }
}
