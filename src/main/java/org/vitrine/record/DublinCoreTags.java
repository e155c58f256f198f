package org.vitrine.record;

import java.util.ArrayList;
import java.util.List;
import org.vitrine.article.Front;

/** Dublin Core in a page's head (DCMI, "Expressing Dublin Core metadata using HTML/XHTML"). */
final class DublinCoreTags {
  private DublinCoreTags() {}

  /** The tags, each for a {@code name} attribute. */
  static List<Meta> of(PublicationRecord record) {
    List<Meta> tags = new ArrayList<>();
    Meta.add(tags, "DC.type", "Text");
    Meta.add(tags, "DC.format", "text/html");
    Meta.add(tags, "DC.title", record.fullTitle());
    record.authors().forEach(author -> Meta.add(tags, "DC.creator", author.name()));
    record.keywords().forEach(keyword -> Meta.add(tags, "DC.subject", keyword));
    Meta.add(
        tags,
        "DC.description",
        record.summary().isEmpty() ? record.description() : record.summary());
    Meta.add(tags, "DC.publisher", record.journal().publisher());
    Meta.add(tags, "DC.date", record.published());
    Meta.add(tags, "DC.date.modified", record.modified());
    Meta.add(tags, "DC.identifier", record.doi().map(doi -> "doi:" + doi));
    Meta.add(tags, "DC.identifier", record.url());
    Meta.add(tags, "DC.source", record.journal().title());
    Meta.add(tags, "DC.source.ISSN", record.journal().issn());
    Meta.add(tags, "DC.language", record.language());
    Meta.add(tags, "DC.rights", record.license().map(DublinCoreTags::rights));
    return List.copyOf(tags);
  }

  private static String rights(Front.License license) {
    return license.url().map(Object::toString).orElse(license.name());
  }
}
