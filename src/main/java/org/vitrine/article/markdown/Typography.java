package org.vitrine.article.markdown;

/**
 * Sets quotation marks, dashes and ellipses as Pandoc's {@code smart} does: {@code "a"} is “a”,
 * {@code --} is –, {@code ---} is —, {@code ...} is …. What a backslash stands before is left
 * alone.
 *
 * <p>Which way a mark turns is seen from the characters around it in the source, those that only
 * say emphasis passed over.
 */
final class Typography {
  private static final int FARTHEST_CLOSE = 600;

  private final String source;

  Typography(String source) {
    this.source = source;
  }

  /**
   * Adds the mark at an index of the source, set, to a text.
   *
   * @param limit where in the source this piece of text ends
   * @return how many characters of the source it took, 0 where there is nothing to set
   */
  int set(StringBuilder text, int index, int limit) {
    switch (source.charAt(index)) {
      case '"' -> text.append(opens(index) ? '“' : '”');
      case '\'' -> text.append(isOpeningSingle(index) ? '‘' : '’');
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

  private boolean isOpeningSingle(int index) {
    if (!opens(index) || Character.isDigit(after(index))) {
      return false; // the '90s
    }
    int limit = Math.min(source.length(), index + FARTHEST_CLOSE);
    for (int i = index + 1; i < limit; i++) {
      char c = source.charAt(i);
      if (c == '\'' && !Character.isWhitespace(source.charAt(i - 1)) && !isWord(after(i))) {
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
