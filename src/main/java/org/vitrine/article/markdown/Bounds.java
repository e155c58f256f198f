package org.vitrine.article.markdown;

import java.util.Optional;
import java.util.function.Consumer;
import org.vitrine.diagnostic.Diagnostic;
import org.vitrine.diagnostic.Position;
import org.vitrine.diagnostic.Source;

/**
 * What a text may be before it is read at all: Flexmark's time grows with the square of some depths
 * and lengths, and its regular expressions fill the stack. The limits are several times what the
 * longest articles known have.
 */
final class Bounds {
  private static final int LONGEST_TEXT = 600_000;
  private static final int MOST_LINES = 20_000;
  private static final int LONGEST_LINE = 20_000;

  /** Lines on end without a blank one. */
  private static final int LONGEST_RUN = 2_000;

  /** Marks of quotations, lists and notes that begin one line. */
  private static final int MOST_MARKS = 50;

  /** Columns of space that begin a line: each two can be a list in a list. */
  private static final int DEEPEST_INDENT = 200;

  private static final int MOST_COLUMNS = 500;
  private static final int LONGEST_RULE = 1_000;

  private final Source source;
  private final String text;

  private Bounds(Source source) {
    this.source = source;
    this.text = source.text();
  }

  /** Whether a text can be read; says why not. */
  static boolean permit(Source source, Consumer<Diagnostic> diagnostics) {
    Optional<Diagnostic> problem = new Bounds(source).problem();
    problem.ifPresent(diagnostics);
    return problem.isEmpty();
  }

  private Optional<Diagnostic> problem() {
    if (text.length() > LONGEST_TEXT) {
      return tooMuch("too-long", 0, "characters", text.length(), LONGEST_TEXT);
    }
    int lines = 0;
    int run = 0;
    int start = 0;
    while (start < text.length()) {
      int end = lineEnd(start);
      if (++lines > MOST_LINES) {
        return tooMuch("too-long", start, "lines", lines, MOST_LINES);
      }
      Optional<Diagnostic> problem = line(start, end);
      if (problem.isPresent()) {
        return problem;
      }
      run = text.substring(start, end).isBlank() ? 0 : run + 1;
      if (run > LONGEST_RUN) {
        return tooMuch("too-long", start, "lines without a blank one", run, LONGEST_RUN);
      }
      start = end + 1;
    }
    return Optional.empty();
  }

  private int lineEnd(int start) {
    int end = start;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  private Optional<Diagnostic> line(int start, int end) {
    if (end - start > LONGEST_LINE) {
      return tooMuch("too-long", start, "characters on a line", end - start, LONGEST_LINE);
    }
    int indent = indent(start, end);
    if (indent > DEEPEST_INDENT) {
      return tooMuch("too-deep", start, "columns before a line's text", indent, DEEPEST_INDENT);
    }
    int marks = marks(start, end);
    if (marks > MOST_MARKS) {
      return tooMuch("too-deep", start, "marks of lists and quotations", marks, MOST_MARKS);
    }
    int columns = columns(start, end);
    if (columns > MOST_COLUMNS) {
      return tooMuch("too-long", start, "columns of a table", columns, MOST_COLUMNS);
    }
    if (end - start > LONGEST_RULE && isRule(start, end)) {
      return tooMuch("too-long", start, "characters of a rule", end - start, LONGEST_RULE);
    }
    return Optional.empty();
  }

  private Optional<Diagnostic> tooMuch(String code, int at, String what, int found, int most) {
    Position position = source.at(at);
    return Optional.of(
        Diagnostic.error(
            code,
            position,
            "the text cannot be read: too many " + what,
            "%,d, at most %,d".formatted(found, most),
            "divide it"));
  }

  private int indent(int start, int end) {
    int columns = 0;
    for (int i = start; i < end; i++) {
      switch (text.charAt(i)) {
        case ' ' -> columns++;
        case '\t' -> columns += 4;
        default -> {
          return columns;
        }
      }
    }
    return 0; // A blank line.
  }

  private int columns(int start, int end) {
    int columns = 0;
    for (int i = start; i < end; i++) {
      if (text.charAt(i) == '|') {
        columns++;
      }
    }
    return columns;
  }

  private boolean isRule(int start, int end) {
    for (int i = start; i < end; i++) {
      if (" \t*-_=#".indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  private int marks(int start, int end) {
    int marks = 0;
    int i = start;
    while (i < end && marks <= MOST_MARKS) {
      char c = text.charAt(i);
      int after;
      if (c == ' ' || c == '\t') {
        i++;
        continue;
      } else if (c == '>') {
        after = i + 1;
      } else if (c == '-' || c == '*' || c == '+' || c == ':') {
        after = i + 1 >= end || isSpace(text.charAt(i + 1)) ? i + 1 : -1;
      } else if (Character.isDigit(c)) {
        after = numberEnd(i, end);
      } else {
        after = c == '[' ? NoteMarks.end(text, i) : -1;
        after = after > 0 && after < end && text.charAt(after) == ':' ? after + 1 : -1;
      }
      if (after < 0) {
        return marks;
      }
      marks++;
      i = after;
    }
    return marks;
  }

  /** Where {@code 12.} ends, -1 where none stands. */
  private int numberEnd(int start, int end) {
    int i = start;
    while (i < end && Character.isDigit(text.charAt(i))) {
      i++;
    }
    return i < end && (text.charAt(i) == '.' || text.charAt(i) == ')') ? i + 1 : -1;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t';
  }
}
