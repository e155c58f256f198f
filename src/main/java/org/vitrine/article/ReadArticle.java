package org.vitrine.article;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What came of reading an article.
 *
 * @param article empty where a diagnostic was an error
 * @param readable as much of it as could be read, mistakes and all: to look for more of them, never
 *     to print
 * @param inputs the files that it was made of and those that it names and are missing: when none of
 *     them changes, neither does the article
 * @param links to other places of the site: whether they are there, who knows the site can say
 * @param units of networks that it names
 * @param values of its figures that its text shows
 */
public record ReadArticle(
    Optional<Article> article,
    Optional<Article> readable,
    Set<Path> inputs,
    List<SiteLink> links,
    List<UnitMention> units,
    List<ValueMention> values) {
  public ReadArticle {
    Objects.requireNonNull(article, "article");
    Objects.requireNonNull(readable, "readable");
    inputs = Collections.unmodifiableSet(new LinkedHashSet<>(inputs));
    links = List.copyOf(links);
    units = List.copyOf(units);
    values = List.copyOf(values);
  }
}
