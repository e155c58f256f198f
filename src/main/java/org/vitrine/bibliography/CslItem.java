package org.vitrine.bibliography;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A BibTeX or BibLaTeX entry as CSL-JSON (the citation style language's data schema 1.0.2).
 *
 * <p>Beyond the schema's own, {@code custom} holds {@code arxiv} and {@code pdf} where they are
 * known.
 */
final class CslItem {
  private static final Map<String, String> ORDINALS =
      Map.of(
          "first", "1", "second", "2", "third", "3", "fourth", "4", "fifth", "5", "sixth", "6",
          "seventh", "7", "eighth", "8", "ninth", "9", "tenth", "10");

  private static final Pattern DASH = Pattern.compile("\\s*[-\u2010-\u2015]+\\s*");
  private static final Pattern OPEN_END = Pattern.compile("-$");

  /** A title that needs no colon before its subtitle. */
  private static final Pattern CLOSED = Pattern.compile("[?!:.…](</[a-z]{1,4}>){0,5}$");

  private final BibtexEntry entry;
  private final ObjectNode item = JsonNodeFactory.instance.objectNode();
  private final String type;
  private final EntryLinks links;

  private CslItem(BibtexEntry entry) {
    this.entry = entry;
    this.links = EntryLinks.of(entry);
    this.type = CslType.of(entry, links);
  }

  static ObjectNode of(BibtexEntry entry) {
    CslItem item = new CslItem(entry);
    item.fill();
    return item.item;
  }

  private void fill() {
    item.put("id", entry.key());
    item.put("type", type);
    titles();
    names("author", "author");
    names("editor", "editor");
    names("translator", "translator");
    dates();
    numbers();
    publication();
    identifiers();
    prose();
  }

  private void titles() {
    title("title", "title", "subtitle");
    title("title-short", "shorttitle", "");
    if (entry.anyOf("journal", "journaltitle").isPresent()) {
      title(
          "container-title",
          entry.field("journal").isPresent() ? "journal" : "journaltitle",
          "journalsubtitle");
    } else if (entry.field("booktitle").isPresent()) {
      title("container-title", "booktitle", "booksubtitle");
    } else if (entry.field("maintitle").isPresent()) {
      title("container-title", "maintitle", "mainsubtitle");
    }
    title("container-title-short", "shortjournal", "");
    title("collection-title", "series", "");
    title("event-title", "eventtitle", "");
  }

  private void title(String variable, String field, String subfield) {
    entry
        .field(field)
        .map(LatexText::rich)
        .filter(title -> !title.isEmpty())
        .ifPresent(
            title -> {
              String subtitle = entry.field(subfield).map(LatexText::rich).orElse("");
              item.put(variable, subtitle.isEmpty() ? title : joined(title, subtitle));
            });
  }

  private static String joined(String title, String subtitle) {
    return title + (CLOSED.matcher(title).find() ? " " : ": ") + subtitle;
  }

  private void names(String variable, String field) {
    entry
        .field(field)
        .ifPresent(
            written -> {
              ArrayNode names = BibtexNames.read(written);
              if (!names.isEmpty()) {
                item.set(variable, names);
              }
            });
  }

  private void dates() {
    entry
        .field("date")
        .flatMap(BibtexDate::iso)
        .or(
            () ->
                BibtexDate.yearAndMonth(
                    entry.anyOf("year", "date").orElse(""), entry.field("month").orElse("")))
        .ifPresentOrElse(
            date -> item.set("issued", date), // Else it says how far it is: "in press".
            () -> text("status", entry.anyOf("pubstate", "year", "date")));
    entry
        .anyOf("urldate", "accessed", "lastaccessed")
        .flatMap(BibtexDate::iso)
        .ifPresent(date -> item.set("accessed", date));
    entry
        .anyOf("origdate", "origyear")
        .flatMap(BibtexDate::iso)
        .ifPresent(date -> item.set("original-date", date));
    entry
        .field("eventdate")
        .flatMap(BibtexDate::iso)
        .ifPresent(date -> item.set("event-date", date));
  }

  private void numbers() {
    text("volume", entry.field("volume").filter(volume -> !volume.startsWith("abs/")));
    text("number-of-volumes", entry.field("volumes"));
    text("chapter-number", entry.field("chapter"));
    text("version", entry.field("version"));
    switch (type) {
      case "article-journal" -> {
        text("issue", entry.anyOf("number", "issue"));
        text("number", entry.anyOf("eid", "articleno"));
      }
      case "report", "patent", "standard" -> text("number", entry.field("number"));
      case "article" -> {}
      default -> text("collection-number", entry.field("number"));
    }
    Optional<String> pages =
        entry.anyOf("pages", "page").or(() -> entry.field("eid").filter(id -> !item.has("number")));
    text(
        "page",
        pages.map(
            written ->
                OPEN_END
                    .matcher(DASH.matcher(LatexText.plain(written)).replaceAll("-"))
                    .replaceAll("")));
    text("number-of-pages", entry.field("pagetotal"));
    entry
        .field("edition")
        .map(LatexText::plain)
        .map(edition -> edition.replaceFirst("(?i)\\s*(edition|ed\\.?)$", ""))
        .map(edition -> edition.replaceFirst("(?i)^(\\d+)(st|nd|rd|th)$", "$1"))
        .map(edition -> ORDINALS.getOrDefault(edition.toLowerCase(Locale.ROOT), edition))
        .ifPresent(edition -> text("edition", Optional.of(edition)));
  }

  private void publication() {
    if (type.equals("article")) {
      item.put("publisher", "arXiv");
      links.arxiv().ifPresent(arxiv -> item.put("number", arxiv.text()));
    } else {
      text("publisher", entry.anyOf("publisher", "institution", "school", "organization"));
      if (!item.has("publisher") && links.url().isEmpty()) {
        text("publisher", entry.field("howpublished"));
      }
    }
    text("publisher-place", entry.anyOf("address", "location"));
    text("event-place", entry.field("venue"));
    text("ISBN", entry.field("isbn"));
    text("ISSN", entry.field("issn"));
    String genre =
        entry
            .field("type")
            .map(LatexText::plain)
            .map(written -> Genres.of(written, written))
            .orElse(Genres.of(entry.type(), ""));
    text("genre", Optional.of(genre));
  }

  private void identifiers() {
    links.doi().ifPresent(doi -> item.put("DOI", doi.text()));
    links.url().ifPresent(url -> item.put("URL", url));
    text("PMID", entry.field("pmid"));
    text("PMCID", entry.field("pmcid"));
    ObjectNode custom = JsonNodeFactory.instance.objectNode();
    links.arxiv().ifPresent(arxiv -> custom.put("arxiv", arxiv.text()));
    links.pdf().ifPresent(pdf -> custom.put("pdf", pdf));
    if (!custom.isEmpty()) {
      item.set("custom", custom);
    }
  }

  private void prose() {
    text("abstract", entry.field("abstract"));
    text("keyword", entry.anyOf("keywords", "keyword"));
    text("note", entry.anyOf("note", "addendum"));
    entry
        .anyOf("langid", "language")
        .map(LatexText::plain)
        .map(Languages::tag)
        .ifPresent(language -> item.put("language", language));
  }

  private void text(String variable, Optional<String> latex) {
    latex
        .map(LatexText::plain)
        .filter(text -> !text.isEmpty())
        .ifPresent(text -> item.put(variable, text));
  }
}
