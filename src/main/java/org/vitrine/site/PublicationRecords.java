package org.vitrine.site;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.vitrine.article.Article;
import org.vitrine.article.Picture;
import org.vitrine.bibliography.CitationStyle;
import org.vitrine.bibliography.Citations;
import org.vitrine.record.BibtexRecord;
import org.vitrine.record.CiteAs;
import org.vitrine.record.CslRecord;
import org.vitrine.record.JournalIdentity;
import org.vitrine.record.PageHead;
import org.vitrine.record.PublicationRecord;

/** What is known of an article as a publication, in a page's head and in files beside it. */
final class PublicationRecords implements RecordMaker {
  private final JournalIdentity journal;
  private final Citations citations;
  private final CitationStyle style;

  /**
   * @param journal with the address where the site is published, where that is known
   * @param style in which an article is cited under it
   */
  PublicationRecords(JournalIdentity journal, Citations citations, CitationStyle style) {
    this.journal = journal;
    this.citations = citations;
    this.style = style;
  }

  @Override
  public ArticleRecord of(Article article, Entry entry) {
    PublicationRecord record = record(article, entry);
    String bibtex = BibtexRecord.of(record);
    SortedMap<String, String> files = new TreeMap<>();
    files.put(BibtexRecord.FILE, bibtex);
    files.put(CslRecord.FILE, CslRecord.text(record));
    return new ArticleRecord(
        article.front().draft() ? PageHead.ofDraft() : PageHead.of(record),
        new Records(
            CiteAs.text(record, citations, style),
            bibtex,
            List.of(
                new Records.File(BibtexRecord.FILE, "BibTeX"),
                new Records.File(CslRecord.FILE, "CSL-JSON")),
            record.license()),
        files);
  }

  private PublicationRecord record(Article article, Entry entry) {
    PublicationRecord record = PublicationRecord.of(article, journal);
    if (journal.baseUrl().isEmpty() || entry.thumbnail().isEmpty()) {
      return record;
    }
    Entry.Thumbnail thumbnail = entry.thumbnail().get();
    return record.with(
        new PublicationRecord.Image(
            journal.baseUrl().get().resolve(thumbnail.path()),
            thumbnail.size().width(),
            thumbnail.size().height(),
            article.front().thumbnail().map(Picture::alt).orElse("")));
  }
}
