package org.vitrine.bibliography;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.BibTeXParserConstants;
import org.jbibtex.BibTeXString;
import org.jbibtex.Key;
import org.jbibtex.ParseException;
import org.jbibtex.StringValue;
import org.jbibtex.Token;
import org.jbibtex.TokenMgrException;
import org.vitrine.diagnostic.Diagnostic;

/** Reads the fields of one entry after another, and keeps the {@code @string}s between them. */
final class BibtexParser {
  private static final int LONGEST_STRING = 10_000;

  private final BibtexText text;
  private final Consumer<Diagnostic> report;
  private final List<BibTeXString> strings = new ArrayList<>();

  BibtexParser(BibtexText text, Consumer<Diagnostic> report) {
    this.text = text;
    this.report = report;
  }

  /** Keeps a {@code @string{name = "value"}} for the entries behind it. */
  void readString(BibtexChunk chunk) {
    if (chunk.flaw() != BibtexChunk.Flaw.NONE) {
      report.accept(unread(chunk, "an @string cannot be read", "check its brackets"));
      return;
    }
    parse("@string{", chunk, 0, "an @string cannot be read")
        .ifPresent(read -> read.getStrings().values().forEach(string -> keep(chunk, string)));
  }

  /** Keeps its text alone, so that strings made of strings do not grow without end. */
  private void keep(BibtexChunk chunk, BibTeXString string) {
    String value = string.getValue().toUserString();
    if (value.length() > LONGEST_STRING) {
      report.accept(
          unread(
              chunk,
              "the @string " + string.getKey() + " is too long",
              "at most %d characters are kept".formatted(LONGEST_STRING)));
      return;
    }
    strings.add(
        new BibTeXString(string.getKey(), new StringValue(value, StringValue.Style.BRACED)));
  }

  /**
   * The fields of an entry, by their names in lower case. Of several with one name the first, as in
   * BibTeX.
   *
   * @param bodyStart where the comma behind its key stands in the chunk's body
   * @return empty where the entry is broken, which is told
   */
  Optional<Map<String, String>> readFields(BibtexChunk chunk, String key, int bodyStart) {
    return parse("@a{k", chunk, bodyStart, "the entry " + key + " cannot be read")
        .map(
            read -> {
              Map<String, String> fields = new LinkedHashMap<>();
              for (BibTeXEntry entry : read.getEntries().values()) {
                entry.getFields().forEach((name, value) -> put(fields, name, value.toUserString()));
              }
              return fields;
            });
  }

  private static void put(Map<String, String> fields, Key name, String value) {
    if (!value.isBlank()) {
      fields.putIfAbsent(name.getValue().toLowerCase(Locale.ROOT), value);
    }
  }

  private Optional<BibTeXDatabase> parse(
      String opening, BibtexChunk chunk, int bodyStart, String problem) {
    String body = chunk.body().substring(bodyStart).replace('\t', ' ');
    boolean whole = chunk.flaw() == BibtexChunk.Flaw.NONE;
    String source = opening + body + (whole ? "" : missingBraces(body)) + "}";
    try {
      BibTeXParser parser = new ChunkParser(chunk);
      strings.forEach(parser::addMacro);
      return Optional.of(parser.parse(new StringReader(source)));
    } catch (ParseException e) {
      if (whole) { // Else it is told already that it does not end.
        report.accept(
            e.currentToken == null
                ? unread(chunk, problem, "check its brackets and quotation marks")
                : broken(source, opening.length(), chunk.bodyOffset() + bodyStart, problem, e));
      }
    } catch (TokenMgrException | IllegalArgumentException e) {
      if (whole) {
        report.accept(unread(chunk, problem, "check its brackets"));
      }
    }
    return Optional.empty();
  }

  private Diagnostic unread(BibtexChunk chunk, String problem, String hint) {
    return Diagnostic.error("broken-entry", text.position(chunk.offset()), problem, "", hint);
  }

  private Diagnostic broken(
      String source, int opening, int bodyOffset, String problem, ParseException e) {
    Token found = e.currentToken.next;
    int inSource = offset(source, found);
    boolean ended = inSource >= source.length() - 1;
    return Diagnostic.error(
        "broken-entry",
        text.position(bodyOffset + Math.max(0, inSource - opening)),
        problem,
        ended ? "it ends in the middle of a field" : "found " + found.image,
        hint(e));
  }

  private static String hint(ParseException e) {
    boolean comma = false;
    boolean equals = false;
    boolean value = false;
    for (int[] sequence : e.expectedTokenSequences) {
      comma |= sequence[0] == BibTeXParserConstants.COMMA;
      equals |= sequence[0] == BibTeXParserConstants.EQUALS;
      value |= sequence[0] == BibTeXParserConstants.LBRACE;
    }
    if (comma) {
      return "put a comma between two fields";
    }
    if (equals) {
      return "write a field as name = {value}";
    }
    return value ? "put the field's value in braces" : "write the fields as name = {value},";
  }

  private static int offset(String source, Token token) {
    int at = 0;
    for (int line = 1; line < token.beginLine && at < source.length(); at++) {
      char c = source.charAt(at);
      boolean pair = c == '\r' && at + 1 < source.length() && source.charAt(at + 1) == '\n';
      line += c == '\n' || (c == '\r' && !pair) ? 1 : 0;
    }
    return at + token.beginColumn - 1;
  }

  /** What an entry that does not end lacks at its end, as far as can be told. */
  private static String missingBraces(String body) {
    int depth = 0;
    for (int i = 0; i < body.length(); i++) {
      char c = body.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
    }
    return depth > 0 && depth <= BibtexSplitter.DEEPEST ? "}".repeat(depth) : "";
  }

  /** Leaves names that no {@code @string} defines as they stand, and tells of them. */
  private final class ChunkParser extends BibTeXParser {
    private final BibtexChunk chunk;

    ChunkParser(BibtexChunk chunk) throws ParseException {
      this.chunk = chunk;
    }

    @Override
    public void checkStringResolution(Key key, BibTeXString value) {
      if (value == null) {
        report.accept(
            Diagnostic.warning(
                "undefined-string",
                text.position(chunk.offset()),
                "the name " + key.getValue() + " is defined by no @string above",
                "it is printed as it stands",
                "put the value in braces, or define the name before this entry"));
      }
    }

    @Override
    public void checkCrossReferenceResolution(Key key, BibTeXEntry value) {
      // Resolved by BibtexReader when all entries are read.
    }
  }
}
