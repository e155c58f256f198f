package org.vitrine.article.markdown;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.vitrine.diagnostic.Diagnostic;
import org.vitrine.diagnostic.Position;
import org.vitrine.diagnostic.Source;

/** One reading of one text: what its readers share. */
final class Reading {
  /** Nodes within nodes beyond this number are not read: they are an attack or a mistake. */
  static final int DEEPEST = 120;

  private final Source source;
  private final Consumer<Diagnostic> diagnostics;
  private final Typography typography;
  private boolean tooDeep;
  private boolean tooComplex;

  Reading(Source source, QuotationMarks marks, Consumer<Diagnostic> diagnostics) {
    this.source = source;
    this.diagnostics = diagnostics;
    this.typography = new Typography(source.text(), marks);
  }

  Source source() {
    return source;
  }

  Typography typography() {
    return typography;
  }

  Position at(Node node) {
    return source.at(node.getStartOffset());
  }

  Position at(BasedSequence text) {
    return source.at(text.getStartOffset());
  }

  void error(String code, Position position, String problem, String found, String hint) {
    diagnostics.accept(Diagnostic.error(code, position, problem, found, hint));
  }

  void warning(String code, Position position, String problem, String found, String hint) {
    diagnostics.accept(Diagnostic.warning(code, position, problem, found, hint));
  }

  /** Whether a depth is too great; said once. */
  boolean isTooDeep(int depth, Node node) {
    if (depth <= DEEPEST) {
      return false;
    }
    if (!tooDeep) {
      tooDeep = true;
      error(
          "too-deep",
          at(node),
          "the text is nested too deeply",
          "more than " + DEEPEST + " levels of lists, quotations, divs and marks",
          "close or remove some of them");
    }
    return true;
  }

  /** Tells of a text that was not read; once. */
  void tooComplex(Node node) {
    if (!tooComplex) {
      tooComplex = true;
      error(
          "too-complex",
          at(node),
          "a paragraph has too many marks to be read",
          "from here on",
          "divide it, or write \\ before marks that are meant as characters");
    }
  }

  /** The attributes that a piece of text is, none where it is not; told where they are broken. */
  AttributeSyntax attributes(BasedSequence text) {
    return text.isEmpty() || text.charAt(0) != '{'
        ? AttributeSyntax.NONE
        : AttributeParser.parse(text, 0, source)
            .map(AttributeParser.Parsed::attributes)
            .orElseGet(() -> brokenAttributes(text));
  }

  /** Tells of attributes that cannot be read; gives what can be read of them. */
  AttributeSyntax brokenAttributes(BasedSequence text) {
    String line = text.toString().lines().findFirst().orElse("");
    error(
        "bad-attributes",
        source.at(text.getIndexOffset(0)),
        "attributes cannot be read",
        line.length() <= 80 ? line : line.substring(0, 80) + "…",
        "write {#id .class key=value key=\"two words\"}");
    return AttributeParser.partly(text, 0, source);
  }

  /** Lines put together, each with its place. */
  Snippet snippet(List<BasedSequence> lines, Position otherwise) {
    StringBuilder text = new StringBuilder();
    List<Integer> starts = new ArrayList<>();
    List<Position> places = new ArrayList<>();
    for (BasedSequence line : lines) {
      starts.add(text.length());
      places.add(line.isEmpty() ? otherwise : at(line));
      text.append(line);
    }
    if (starts.isEmpty()) {
      starts.add(0);
      places.add(otherwise);
    }
    return new Snippet(
        text.toString(), starts.stream().mapToInt(Integer::intValue).toArray(), places);
  }

  /** A text of one or several lines of which the places are those of its characters. */
  Snippet snippet(BasedSequence text) {
    List<BasedSequence> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\n' || i + 1 == text.length()) {
        lines.add(text.subSequence(start, i + 1));
        start = i + 1;
      }
    }
    return snippet(lines, at(text));
  }
}
