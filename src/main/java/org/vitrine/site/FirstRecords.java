package org.vitrine.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.vitrine.article.Article;
import org.vitrine.site.Metadata.Meta;

/** Records in a first form: what a page can say of itself. */
final class FirstRecords implements RecordMaker {
  private final Masthead masthead;
  private final Optional<String> base;

  FirstRecords(Masthead masthead, Optional<String> base) {
    this.masthead = masthead;
    this.base = base;
  }

  @Override
  public ArticleRecord of(Article article, Entry entry) {
    List<Meta> names = new ArrayList<>();
    Metadata metadata =
        new Metadata(
            base.map(address -> address + entry.path()),
            names,
            OpenGraph.of(entry, masthead, base),
            Optional.empty());
    return new ArticleRecord(
        metadata,
        new Records(
            String.join(", ", entry.authors()) + ". “" + entry.title() + "”. " + masthead.title(),
            "",
            List.of()),
        new TreeMap<>());
  }
}
