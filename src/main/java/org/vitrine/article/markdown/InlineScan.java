package org.vitrine.article.markdown;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * What belongs together in one block's text: brackets, code spans, formulas. Found in one pass, so
 * that no construct has to look for its own end through the rest of the text: that would make a
 * text of a hundred thousand openings take a hundred thousand squared steps.
 */
final class InlineScan {
  private final CharSequence source;
  private final String text;
  private final int[] partner;
  private final boolean hasCommentEnd;
  private final boolean hasInstructionEnd;
  private final boolean hasCharacterDataEnd;

  /**
   * @param source the text as Flexmark gave it: the same one means the same block
   */
  InlineScan(CharSequence source) {
    this.source = source;
    this.text = source.toString();
    this.partner = new int[text.length()];
    Arrays.fill(partner, -1);
    this.hasCommentEnd = text.contains("-->");
    this.hasInstructionEnd = text.contains("?>");
    this.hasCharacterDataEnd = text.contains("]]>");
    scan(ticks());
  }

  /** Whether this is of the very text given: asked at each mark, so that its characters are not. */
  @SuppressWarnings("ReferenceEquality")
  boolean isOf(CharSequence other) {
    return source == other;
  }

  String text() {
    return text;
  }

  /** Where the bracket, code span or formula that opens at an index closes, -1 if it does not. */
  int partner(int index) {
    return index >= 0 && index < partner.length ? partner[index] : -1;
  }

  /**
   * Whether a comment, instruction, character data or declaration that opens at an index can close.
   *
   * @param limit where a declaration must have ended
   */
  boolean declarationCloses(int index, int limit) {
    if (text.startsWith("<!--", index)) {
      return hasCommentEnd;
    }
    if (text.startsWith("<?", index)) {
      return hasInstructionEnd;
    }
    return text.startsWith("<![CDATA[", index)
        ? hasCharacterDataEnd
        : text.indexOf('>', index, limit) >= 0;
  }

  /** The starts of each length of backtick run, the last one first. */
  private Map<Integer, int[]> ticks() {
    Map<Integer, int[]> runs = new HashMap<>();
    for (int i = text.length() - 1; i >= 0; i--) {
      if (text.charAt(i) == '`') {
        int end = i;
        while (i > 0 && text.charAt(i - 1) == '`') {
          i--;
        }
        int length = end - i + 1;
        int[] found = runs.computeIfAbsent(length, key -> new int[] {0, 0});
        if (found[0] + 1 == found.length) {
          found = Arrays.copyOf(found, found.length * 2);
          runs.put(length, found);
        }
        found[++found[0]] = i;
      }
    }
    return runs;
  }

  private void scan(Map<Integer, int[]> ticks) {
    int[] open = new int[8];
    int depth = 0;
    int i = 0;
    boolean displayCloses = true;
    while (i < text.length()) {
      switch (text.charAt(i)) {
        case '\\' -> i += 2;
        case '`' -> {
          int length = runLength(i);
          int close = next(ticks.get(length), i);
          if (close >= 0) {
            partner[i] = close;
            i = close;
          }
          i += length;
        }
        case '$' -> {
          int close;
          if (text.startsWith("$$", i)) {
            close = displayCloses ? MathsParser.dollars(text, i + 2) : -1;
            displayCloses = close >= 0;
            partner[i] = close;
            i = close >= 0 ? close + 2 : i + 2;
          } else {
            close = inlineMathsEnd(i);
            partner[i] = close;
            i = close >= 0 ? close + 1 : i + 1;
          }
        }
        case '[' -> {
          if (depth == open.length) {
            open = Arrays.copyOf(open, depth * 2);
          }
          open[depth++] = i++;
        }
        case ']' -> {
          if (depth > 0) {
            partner[open[--depth]] = i;
          }
          i++;
        }
        default -> i++;
      }
    }
  }

  private int runLength(int start) {
    int end = start;
    while (end < text.length() && text.charAt(end) == '`') {
      end++;
    }
    return end - start;
  }

  /**
   * The first of the runs after an index; runs before it are dropped, for the scan goes forward.
   */
  private static int next(int[] runs, int after) {
    if (runs == null) {
      return -1; // A backslash took the run's first tick away.
    }
    while (runs[0] > 0 && runs[runs[0]] <= after) {
      runs[0]--;
    }
    return runs[0] > 0 ? runs[runs[0]] : -1;
  }

  /**
   * Pandoc's rule: no space after the opening dollar, none before the closing one, and no digit
   * after it, so that "$5 and $6" is money.
   */
  private int inlineMathsEnd(int start) {
    if (start + 1 >= text.length() || Character.isWhitespace(text.charAt(start + 1))) {
      return -1;
    }
    for (int i = start + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '$') {
        boolean closes =
            !Character.isWhitespace(text.charAt(i - 1))
                && (i + 1 >= text.length() || !Character.isDigit(text.charAt(i + 1)));
        return closes ? i : -1;
      }
    }
    return -1;
  }
}
