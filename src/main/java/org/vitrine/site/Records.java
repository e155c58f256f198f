package org.vitrine.site;

import java.util.List;
import java.util.Objects;

/**
 * How an article is cited.
 *
 * @param citation as a line of text
 * @param bibtex as an entry
 * @param files the article's record in formats to take away, beside its page
 */
public record Records(String citation, String bibtex, List<File> files) {
  /** Of what nobody cites. */
  static final Records NONE = new Records("", "", List.of());

  public Records {
    Objects.requireNonNull(citation, "citation");
    Objects.requireNonNull(bibtex, "bibtex");
    files = List.copyOf(files);
  }

  /** One of them: its name on disk, and what a reader is told it is. */
  public record File(String name, String title) {}
}
