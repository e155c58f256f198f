package org.vitrine.record;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.vitrine.article.Front;

/**
 * The article as a BibTeX entry: {@code citation.bib}. In UTF-8, as Biber and all newer read it.
 */
public final class BibtexRecord {
  /** Its name beside the article's page. */
  public static final String FILE = "citation.bib";

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final Pattern NO_LETTERS = Pattern.compile("[^a-z0-9]+");
  private static final Pattern INNER_CAPITALS =
      Pattern.compile("\\S*\\S\\p{Lu}\\S*|\\p{Lu}(?!\\S)");

  private BibtexRecord() {}

  /** The entry, with a line break at its end. */
  public static String of(PublicationRecord record) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("author", names(record.authors()));
    fields.put("title", protectedCapitals(record.fullTitle()));
    fields.put("journal", escaped(record.journal().title()));
    fields.put("publisher", record.journal().publisher().map(BibtexRecord::escaped).orElse(""));
    fields.put("year", record.published().map(date -> Integer.toString(date.getYear())).orElse(""));
    fields.put("issn", record.journal().issn().map(Object::toString).orElse(""));
    fields.put("doi", record.doi().map(Object::toString).orElse(""));
    fields.put("url", record.url().map(Object::toString).orElse(""));
    fields.put("note", record.retraction().map(BibtexRecord::note).orElse(""));
    StringBuilder entry = new StringBuilder("@article{" + key(record));
    fields.forEach(
        (name, value) -> {
          if (!value.isEmpty()) {
            entry.append(",\n  ").append(name).append(" = {").append(value).append('}');
          }
        });
    record
        .published()
        .ifPresent(
            date -> entry.append(",\n  month = ").append(MONTHS.get(date.getMonthValue() - 1)));
    return entry.append("\n}\n").toString();
  }

  /** As Google Scholar makes keys: family name, year, the title's first word of some length. */
  static String key(PublicationRecord record) {
    String family =
        record.authors().isEmpty() ? "anonymous" : letters(record.authors().getFirst().family());
    String year = record.published().map(date -> Integer.toString(date.getYear())).orElse("");
    Optional<String> word =
        Pattern.compile("\\s+")
            .splitAsStream(record.title())
            .map(BibtexRecord::letters)
            .filter(letters -> letters.length() > 3)
            .findFirst();
    String key = family + year + word.orElse("");
    return key.isEmpty() ? record.slug() : key;
  }

  private static String letters(String text) {
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    return NO_LETTERS.matcher(decomposed).replaceAll("");
  }

  private static String names(List<Front.Author> authors) {
    return authors.stream()
        .map(
            author ->
                author.given().isEmpty()
                    ? "{" + escaped(author.family()) + "}"
                    : escaped(author.family()) + ", " + escaped(author.given()))
        .collect(Collectors.joining(" and "));
  }

  private static String note(Front.Update retraction) {
    String word =
        switch (retraction.kind()) {
          case WITHDRAWAL -> "Withdrawn ";
          case RETRACTION -> "Retracted ";
          case REVISION, CORRECTION, ERRATUM, EXPRESSION_OF_CONCERN -> "";
        };
    return word + retraction.date();
  }

  /** Styles make small letters of a title's capitals; those within words must stay. */
  private static String protectedCapitals(String title) {
    return INNER_CAPITALS
        .matcher(escaped(title))
        .replaceAll(word -> Matcher.quoteReplacement("{" + word.group() + "}"));
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.codePoints()
        .forEach(
            point -> {
              switch (point) {
                case '&', '%', '$', '#', '_' -> escaped.append('\\').appendCodePoint(point);
                case '{' -> escaped.append("\\textbraceleft{}");
                case '}' -> escaped.append("\\textbraceright{}");
                case '\\' -> escaped.append("\\textbackslash{}");
                case '~' -> escaped.append("\\textasciitilde{}");
                case '^' -> escaped.append("\\textasciicircum{}");
                default -> escaped.appendCodePoint(point);
              }
            });
    return escaped.toString();
  }
}
