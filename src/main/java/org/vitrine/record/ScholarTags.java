package org.vitrine.record;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.vitrine.article.Front;
import org.vitrine.bibliography.Orcid;
import org.vitrine.bibliography.Reference;

/**
 * Highwire Press's tags, which Google Scholar reads (scholar.google.com/intl/en/scholar/inclusion
 * .html, "Indexing Guidelines") and Zotero with it.
 */
final class ScholarTags {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuu/MM/dd", Locale.ROOT);

  private ScholarTags() {}

  /** The tags, each for a {@code name} attribute, in the order in which they are to stand. */
  static List<Meta> of(PublicationRecord record) {
    List<Meta> tags = new ArrayList<>();
    Meta.add(tags, "citation_title", record.fullTitle());
    record.authors().forEach(author -> author(tags, author));
    String published = record.published().map(ScholarTags::date).orElse("");
    Meta.add(tags, "citation_publication_date", published);
    Meta.add(tags, "citation_online_date", published);
    Meta.add(tags, "citation_journal_title", record.journal().title());
    Meta.add(tags, "citation_journal_abbrev", record.journal().abbreviation());
    Meta.add(tags, "citation_issn", record.journal().issn());
    Meta.add(tags, "citation_publisher", record.journal().publisher());
    Meta.add(tags, "citation_doi", record.doi());
    Meta.add(tags, "citation_abstract_html_url", record.url());
    Meta.add(tags, "citation_fulltext_html_url", record.url());
    Meta.add(tags, "citation_pdf_url", record.pdf());
    Meta.add(tags, "citation_abstract", record.summary());
    Meta.add(tags, "citation_language", record.language());
    record.keywords().forEach(keyword -> Meta.add(tags, "citation_keywords", keyword));
    for (Reference reference : record.references()) {
      Meta.add(tags, "citation_reference", CitedWork.of(reference).highwire());
    }
    return List.copyOf(tags);
  }

  /** What is said of an author stands behind the author's name. */
  private static void author(List<Meta> tags, Front.Author author) {
    String name =
        author.given().isEmpty() ? author.family() : author.family() + ", " + author.given();
    Meta.add(tags, "citation_author", name);
    for (Front.Affiliation affiliation : author.affiliations()) {
      Meta.add(tags, "citation_author_institution", Affiliations.line(affiliation));
    }
    Meta.add(tags, "citation_author_orcid", author.orcid().map(orcid -> new Orcid(orcid).url()));
    Meta.add(tags, "citation_author_email", author.email());
  }

  private static String date(LocalDate date) {
    return DATE.format(date);
  }
}
