package org.vitrine.article.markdown;

import java.util.function.Consumer;
import org.vitrine.diagnostic.Diagnostic;

/**
 * What a text may be before it is read at all: Flexmark's time grows with the square of some depths
 * and lengths.
 */
final class Bounds {
  /** Of a text, in characters: ten times the longest article known. */
  private static final int LONGEST = 2_000_000;

  /** Of the marks of quotations and lists at the start of one line. */
  private static final int MOST_MARKS = DialectBlocks.DEEPEST;

  private Bounds() {}

  /** Whether a text can be read; says why not. */
  static boolean permit(Source source, Consumer<Diagnostic> diagnostics) {
    String text = source.text();
    if (text.length() > LONGEST) {
      diagnostics.accept(
          Diagnostic.error(
              "too-long",
              source.start(),
              "the text is too long",
              "%,d characters, at most %,d are read".formatted(text.length(), LONGEST),
              "divide it into several articles"));
      return false;
    }
    int line = 0;
    while (line < text.length()) {
      if (marks(text, line) > MOST_MARKS) {
        diagnostics.accept(
            Diagnostic.error(
                "too-deep",
                source.at(line),
                "a line begins with too many marks of lists and quotations",
                "more than " + MOST_MARKS,
                "remove some of them"));
        return false;
      }
      int next = text.indexOf('\n', line);
      line = next < 0 ? text.length() : next + 1;
    }
    return true;
  }

  private static int marks(String text, int start) {
    int marks = 0;
    int i = start;
    while (i < text.length() && marks <= MOST_MARKS) {
      char c = text.charAt(i);
      if (c == ' ' || c == '\t') {
        i++;
      } else if (c == '>' || c == '-' || c == '*' || c == '+' || c == ':') {
        boolean opens = c == '>' || i + 1 >= text.length() || isBlank(text.charAt(i + 1));
        if (!opens) {
          return marks;
        }
        marks++;
        i++;
      } else if (Character.isDigit(c)) {
        int end = i;
        while (end < text.length() && end - i < 10 && Character.isDigit(text.charAt(end))) {
          end++;
        }
        if (end >= text.length() || (text.charAt(end) != '.' && text.charAt(end) != ')')) {
          return marks;
        }
        marks++;
        i = end + 1;
      } else if (c == '[') {
        int end = NoteMarks.end(text, i);
        if (end < 0 || end >= text.length() || text.charAt(end) != ':') {
          return marks;
        }
        marks++;
        i = end + 1;
      } else {
        return marks;
      }
    }
    return marks;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }
}
