package org.vitrine.article.markdown;

/**
 * Sets quotation marks, dashes and ellipses as Pandoc's {@code smart} does: {@code "a"} is “a”,
 * {@code --} is –, {@code ---} is —, {@code ...} is …. What a backslash stands before is left
 * alone. Quotation marks are those of the text's language: „a“, « a ».
 *
 * <p>Which way a mark turns is seen from the characters around it in the source, those that only
 * say emphasis passed over.
 */
final class Typography {
  private static final int FARTHEST_CLOSE = 600;

  private static final String APOSTROPHE = "’";

  private final String source;
  private final QuotationMarks marks;

  Typography(String source, QuotationMarks marks) {
    this.source = source;
    this.marks = marks;
  }

  /**
   * Adds the mark at an index of the source, set, to a text.
   *
   * @param limit where in the source this piece of text ends
   * @return how many characters of the source it took, 0 where there is nothing to set
   */
  int set(StringBuilder text, int index, int limit) {
    switch (source.charAt(index)) {
      case '"' -> text.append(opens(index) ? marks.open() : marks.close());
      case '\'' -> text.append(single(index));
      case '-' -> {
        int run = run(index, limit, '-');
        if (run != 2 && run != 3) {
          return 0;
        }
        text.append(run == 2 ? '–' : '—');
        return run;
      }
      case '.' -> {
        if (run(index, limit, '.') != 3) {
          return 0;
        }
        text.append('…');
        return 3;
      }
      default -> {
        return 0;
      }
    }
    return 1;
  }

  private int run(int index, int limit, char mark) {
    int end = index;
    while (end < limit && source.charAt(end) == mark) {
      end++;
    }
    boolean first = index == 0 || source.charAt(index - 1) != mark;
    return first ? end - index : 0;
  }

  private boolean opens(int index) {
    char before = before(index);
    char after = after(index);
    if (Character.isWhitespace(after)) {
      return false;
    }
    return Character.isWhitespace(before) || "([{<—–-/‘“'\"".indexOf(before) >= 0;
  }

  private String single(int index) {
    if (isOpeningSingle(index)) {
      return marks.openInner();
    }
    return isClosingSingle(index) ? marks.closeInner() : APOSTROPHE;
  }

  /** Whether it ends a quotation: the nearest mark before it opened one. */
  private boolean isClosingSingle(int index) {
    if (marks.closeInner().equals(APOSTROPHE) || !mayClose(index)) {
      return false;
    }
    for (int i = index - 1; i >= Math.max(0, index - FARTHEST_CLOSE); i--) {
      if (source.charAt(i) == '\'') {
        if (opens(i) && !Character.isDigit(after(i))) {
          return true;
        }
        if (mayClose(i)) {
          return false;
        }
      }
    }
    return false;
  }

  private boolean mayClose(int index) {
    return index > 0 && !Character.isWhitespace(source.charAt(index - 1)) && !isWord(after(index));
  }

  private boolean isOpeningSingle(int index) {
    if (!opens(index) || Character.isDigit(after(index))) {
      return false; // the '90s
    }
    int limit = Math.min(source.length(), index + FARTHEST_CLOSE);
    for (int i = index + 1; i < limit; i++) {
      char c = source.charAt(i);
      if (c == '\'' && mayClose(i)) {
        return true;
      }
      if (c == '\n' && i + 1 < limit && source.charAt(i + 1) == '\n') {
        return false;
      }
    }
    return false;
  }

  private char before(int index) {
    int i = index - 1;
    while (i >= 0 && isEmphasis(source.charAt(i))) {
      i--;
    }
    return i < 0 ? ' ' : source.charAt(i);
  }

  private char after(int index) {
    int i = index + 1;
    while (i < source.length() && isEmphasis(source.charAt(i))) {
      i++;
    }
    return i >= source.length() ? ' ' : source.charAt(i);
  }

  private static boolean isEmphasis(char c) {
    return c == '*' || c == '_';
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c);
  }
}
