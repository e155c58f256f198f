package org.vitrine.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.vitrine.article.Front;

/** What shows where the article's page is linked to elsewhere: Open Graph (ogp.me) and cards. */
final class SocialTags {
  private SocialTags() {}

  /** Open Graph's tags, each for a {@code property} attribute. */
  static List<Meta> openGraph(PublicationRecord record) {
    List<Meta> tags = new ArrayList<>();
    Meta.add(tags, "og:type", "article");
    Meta.add(tags, "og:site_name", record.journal().title());
    Meta.add(tags, "og:title", record.fullTitle());
    Meta.add(tags, "og:description", description(record));
    Meta.add(tags, "og:url", record.url());
    Meta.add(tags, "og:locale", locale(record.language()));
    record
        .image()
        .ifPresent(
            image -> {
              Meta.add(tags, "og:image", image.url().toString());
              Meta.add(tags, "og:image:width", Integer.toString(image.width()));
              Meta.add(tags, "og:image:height", Integer.toString(image.height()));
              Meta.add(tags, "og:image:alt", image.alt());
            });
    Meta.add(tags, "article:published_time", record.published());
    Meta.add(tags, "article:modified_time", record.modified());
    record.authors().stream()
        .map(Front.Author::name)
        .forEach(name -> Meta.add(tags, "article:author", name));
    record.keywords().forEach(keyword -> Meta.add(tags, "article:tag", keyword));
    return List.copyOf(tags);
  }

  /** Cards' own tags, each for a {@code name} attribute; the rest they take from Open Graph. */
  static List<Meta> cards(PublicationRecord record) {
    List<Meta> tags = new ArrayList<>();
    Meta.add(tags, "twitter:card", record.image().isPresent() ? "summary_large_image" : "summary");
    return List.copyOf(tags);
  }

  private static String description(PublicationRecord record) {
    return record.description().isEmpty()
        ? record.summary().lines().findFirst().orElse("")
        : record.description();
  }

  /** {@code en_GB}; empty for a language without a region, which Open Graph cannot say. */
  private static String locale(String language) {
    Locale locale = Locale.forLanguageTag(language);
    return locale.getCountry().isEmpty() ? "" : locale.getLanguage() + "_" + locale.getCountry();
  }
}
