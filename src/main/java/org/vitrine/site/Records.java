package org.vitrine.site;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.vitrine.article.Front;

/**
 * How an article is cited and used again.
 *
 * @param citation as a line of text
 * @param bibtex as an entry
 * @param files the article's record in formats to take away, beside its page
 * @param license its own, else the journal's
 */
public record Records(
    String citation, String bibtex, List<File> files, Optional<Front.License> license) {
  /** Of what nobody cites. */
  static final Records NONE = new Records("", "", List.of(), Optional.empty());

  public Records {
    Objects.requireNonNull(citation, "citation");
    Objects.requireNonNull(bibtex, "bibtex");
    Objects.requireNonNull(license, "license");
    files = List.copyOf(files);
  }

  /** One of them: its name on disk, and what a reader is told it is. */
  public record File(String name, String title) {}
}
