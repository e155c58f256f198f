package org.vitrine.record;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that a page tells machines in its head.
 *
 * @param canonical the page's own address, absolute; empty where the site does not know its own
 * @param names for {@code <meta name="…" content="…">}
 * @param properties for {@code <meta property="…" content="…">}
 * @param jsonLd the text of a {@code <script type="application/ld+json">}, safe to emit as it is:
 *     it holds no {@code <}
 */
public record PageHead(
    Optional<URI> canonical, List<Meta> names, List<Meta> properties, String jsonLd) {
  public PageHead {
    Objects.requireNonNull(canonical, "canonical");
    names = List.copyOf(names);
    properties = List.copyOf(properties);
    if (jsonLd.indexOf('<') >= 0) {
      throw new IllegalArgumentException("JSON in a page has each < as an escape");
    }
  }

  /**
   * Of a page that is no article, the journal's first among them.
   *
   * @param place its folder, seen from the site's
   */
  public static PageHead of(
      JournalIdentity journal, String place, String title, String description) {
    Optional<URI> url = journal.baseUrl().map(base -> URI.create(base + place));
    List<Meta> properties = new ArrayList<>();
    Meta.add(properties, "og:type", "website");
    Meta.add(properties, "og:title", title);
    Meta.add(properties, "og:description", description);
    Meta.add(properties, "og:url", url);
    return new PageHead(url, List.of(), properties, "");
  }

  /** Of an article that is not published: no index is to take it for one that is. */
  public static PageHead ofDraft() {
    return new PageHead(Optional.empty(), List.of(new Meta("robots", "noindex")), List.of(), "");
  }

  public static PageHead of(PublicationRecord record) {
    return new PageHead(
        record.url(),
        Stream.of(ScholarTags.of(record), DublinCoreTags.of(record), SocialTags.cards(record))
            .flatMap(List::stream)
            .toList(),
        SocialTags.openGraph(record),
        EmbeddedJson.of(SchemaOrg.of(record)));
  }
}
