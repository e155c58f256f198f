package org.vitrine.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vitrine.bibliography.Reference;

/**
 * What formats say of a cited work, without markup.
 *
 * @param type CSL's
 * @param authors {@code Family, Given}, or an organisation's name
 * @param container the journal, proceedings or book; may be empty, as the rest may
 */
record CitedWork(
    String type,
    String title,
    List<String> authors,
    String container,
    String publisher,
    String year,
    String volume,
    String issue,
    String pages,
    Optional<String> doi,
    Optional<String> arxiv,
    Optional<String> url) {
  CitedWork {
    authors = List.copyOf(authors);
  }

  static CitedWork of(Reference reference) {
    JsonNode item = reference.item();
    return new CitedWork(
        item.path("type").asText(""),
        reference.text("title"),
        names(item),
        reference.text("container-title"),
        reference.text("publisher"),
        item.at("/issued/date-parts/0/0").asText(""),
        reference.text("volume"),
        reference.text("issue"),
        reference.text("page"),
        reference.doi(),
        reference.arxiv(),
        reference.url());
  }

  private static List<String> names(JsonNode item) {
    List<String> names = new ArrayList<>();
    for (JsonNode name : item.path(item.has("author") ? "author" : "editor")) {
      String literal = name.path("literal").asText("");
      String particle = name.path("non-dropping-particle").asText("");
      String family = (particle + " " + name.path("family").asText("")).strip();
      String given = name.path("given").asText("");
      if (literal.equals("others")) {
        continue; // BibTeX's word for names that are left out is no name.
      }
      if (!literal.isEmpty()) {
        names.add(literal);
      } else if (!family.isEmpty()) {
        names.add(given.isEmpty() ? family : family + ", " + given);
      }
    }
    return names;
  }

  /** Highwire Press's form: {@code citation_title=…;citation_author=…}. */
  String highwire() {
    List<String> parts = new ArrayList<>();
    add(parts, "citation_title", title);
    authors.forEach(author -> add(parts, "citation_author", author));
    add(
        parts,
        switch (type) {
          case "article-journal", "article-magazine", "article-newspaper" ->
              "citation_journal_title";
          case "paper-conference" -> "citation_conference_title";
          default -> "citation_inbook_title";
        },
        container);
    add(
        parts,
        switch (type) {
          case "thesis" -> "citation_dissertation_institution";
          case "report" -> "citation_technical_report_institution";
          default -> "citation_publisher";
        },
        publisher);
    add(parts, "citation_publication_date", year);
    add(parts, "citation_volume", volume);
    add(parts, "citation_issue", issue);
    add(parts, "citation_pages", pages);
    add(parts, "citation_doi", doi.orElse(""));
    add(parts, "citation_arxiv_id", arxiv.orElse(""));
    return String.join("; ", parts);
  }

  /** A semicolon parts the fields, so that none may stand in one. */
  private static void add(List<String> parts, String name, String value) {
    if (!value.isBlank()) {
      parts.add(name + "=" + value.replace(';', ',').strip());
    }
  }
}
