package org.vitrine.bibliography;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vitrine.diagnostic.Diagnostic;

/** Values that do not come to the page as they are written, or that cannot be meant so. */
final class FieldFlaws {
  private static final Pattern RANGE = Pattern.compile("\\s*(\\d+)\\s*[-\u2010-\u2015]+\\s*(\\d+)");
  private static final Pattern AND = Pattern.compile("(?i)\\sand\\s");
  private static final Pattern IN_BRACES = Pattern.compile("\\{[^{}]*\\}");
  private static final Pattern BETWEEN = Pattern.compile("[,;+]");

  private final BibtexEntry entry;
  private final List<Diagnostic> flaws = new ArrayList<>();

  private FieldFlaws(BibtexEntry entry) {
    this.entry = entry;
  }

  /**
   * The flaws of an entry's fields.
   *
   * @param entry with what it inherits
   * @param item what was made of it
   */
  static List<Diagnostic> of(BibtexEntry entry, ObjectNode item) {
    FieldFlaws fields = new FieldFlaws(entry);
    List.of("author", "editor", "translator").forEach(fields::names);
    fields.year(item);
    fields.month(item);
    fields.pages();
    fields.url();
    fields.doi(item);
    return fields.flaws;
  }

  private void names(String field) {
    String names = entry.field(field).orElse("");
    if (BibtexNames.hasEmptyName(names)) {
      warn(
          "odd-name",
          field,
          "a name in the " + field + " of " + entry.key() + " is empty",
          names,
          "it is left out; join names by one and: Olah, Chris and Mordvintsev, Alexander");
    }
    BibtexNames.withEmptyPart(names)
        .ifPresent(
            name ->
                warn(
                    "odd-name",
                    field,
                    "a part of a name in the " + field + " of " + entry.key() + " is empty",
                    name,
                    "write Last, First or Last, Jr, First"));
    severalInOne(field, names);
  }

  /** Those joined by commas or semicolons are one to BibTeX. */
  private void severalInOne(String field, String names) {
    String outside = IN_BRACES.matcher(names).replaceAll("");
    AND.splitAsStream(outside)
        .filter(FieldFlaws::isOfSeveral)
        .findFirst()
        .ifPresent(
            name ->
                warn(
                    "odd-name",
                    field,
                    "several names in the " + field + " of " + entry.key() + " read as one",
                    name,
                    "join names by and: Olah, Chris and Mordvintsev, Alexander"));
  }

  private static boolean isOfSeveral(String name) {
    long commas = name.chars().filter(c -> c == ',').count();
    return !name.contains("=") && (commas > 2 || name.indexOf(';') >= 0);
  }

  private void year(ObjectNode item) {
    String field = entry.field("year").isPresent() ? "year" : "date";
    String year = entry.field(field).orElse("");
    if (!item.has("issued") && BibtexDate.hasDigit(year)) {
      warn(
          "bad-year",
          field,
          "the year of the entry " + entry.key() + " is none",
          year,
          "write it in digits; a work that is not out yet may say: in press");
    }
  }

  private void month(ObjectNode item) {
    String month = entry.field("month").orElse("");
    if (!month.isEmpty() && item.has("issued") && !BibtexDate.isMonth(month)) {
      warn(
          "bad-month",
          "month",
          "the month of the entry " + entry.key() + " is none",
          month,
          "it is not printed; write jan to dec, or 1 to 12");
    }
  }

  private void pages() {
    String field = entry.field("pages").isPresent() ? "pages" : "page";
    BETWEEN
        .splitAsStream(entry.field(field).orElse(""))
        .filter(FieldFlaws::isReversed)
        .findFirst()
        .ifPresent(
            range ->
                warn(
                    "reversed-pages",
                    field,
                    "the pages of the entry " + entry.key() + " end before they begin",
                    range,
                    "write the first page first: 3--5"));
  }

  /** A shorter end leaves out what it shares with the beginning: {@code 1234--45}. */
  private static boolean isReversed(String range) {
    Matcher pages = RANGE.matcher(range.strip());
    return pages.matches()
        && pages.group(1).length() == pages.group(2).length()
        && pages.group(1).compareTo(pages.group(2)) > 0;
  }

  private void url() {
    String url = entry.field("url").map(LatexAddress::of).orElse("");
    boolean known =
        EntryLinks.address(url).isPresent()
            || Doi.findIn(url).isPresent()
            || ArxivId.findIn(url).isPresent();
    if (!url.isEmpty() && !known) {
      warn(
          "bad-url",
          "url",
          "the url of the entry " + entry.key() + " is no address of a page",
          url,
          "it is not printed; write one that begins with https:// or http://");
    }
  }

  private void doi(ObjectNode item) {
    String doi = entry.field("doi").map(LatexAddress::of).orElse("");
    if (!doi.isEmpty() && !item.has("DOI")) {
      warn(
          "bad-doi",
          "doi",
          "the DOI of the entry " + entry.key() + " is none",
          doi,
          "write it like 10.23915/distill.00007, or leave the field out");
    }
  }

  private void warn(String code, String field, String problem, String found, String hint) {
    flaws.add(
        Diagnostic.warning(
            code, entry.position(field), problem, "found " + shortened(found), hint));
  }

  private static String shortened(String found) {
    String line = found.strip().replaceAll("\\s+", " ");
    return line.length() > 60 ? line.substring(0, 60) + "…" : line;
  }
}
