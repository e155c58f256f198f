package org.vitrine.site;

import java.util.Objects;
import java.util.Optional;

/**
 * What every page says of the journal.
 *
 * @param description one sentence; may be empty
 * @param language BCP 47, of the pages that are not an article
 */
public record Masthead(
    String title,
    String description,
    String language,
    Optional<String> publisher,
    Optional<String> issn) {
  public Masthead {
    Objects.requireNonNull(description, "description");
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(publisher, "publisher");
    Objects.requireNonNull(issn, "issn");
    if (title.isBlank()) {
      throw new IllegalArgumentException("a journal has a title");
    }
  }
}
