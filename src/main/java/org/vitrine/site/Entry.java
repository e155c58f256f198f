package org.vitrine.site;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An article in a list: on the journal's first page, in its feed.
 *
 * @param path its page's folder, seen from the site's: {@code articles/<slug>/}
 * @param description a sentence or two; may be empty
 * @param authors their names as printed
 */
public record Entry(
    String path,
    String title,
    String description,
    List<String> authors,
    Optional<LocalDate> published,
    Optional<LocalDate> updated,
    Optional<Thumbnail> thumbnail,
    String language) {

  /** The newest first; what has no date yet, before all. */
  static final Comparator<Entry> NEWEST_FIRST =
      Comparator.comparing((Entry entry) -> entry.published.orElse(LocalDate.MAX))
          .reversed()
          .thenComparing(Entry::path);

  public Entry {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(description, "description");
    authors = List.copyOf(authors);
  }

  /** A small picture of the article, seen from the site's folder. */
  public record Thumbnail(String path, Size size) {}
}
