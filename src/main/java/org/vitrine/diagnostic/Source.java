package org.vitrine.diagnostic;

import java.util.Arrays;
import java.util.Objects;

/**
 * A piece of text and where in an author's file it stands. Immutable.
 *
 * <p>Lines end with {@code \n}, {@code \r\n} or {@code \r}.
 */
public final class Source {
  private final String text;
  private final Position start;
  private final int indent;
  private final boolean exact;
  private final int[] lines;

  private Source(String text, Position start, int indent, boolean exact) {
    this.text = Objects.requireNonNull(text, "text");
    this.start = Objects.requireNonNull(start, "start");
    this.indent = indent;
    this.exact = exact;
    this.lines = lineStarts(text);
  }

  /** A whole file. */
  public static Source of(String file, String text) {
    return new Source(text, new Position(file, 1, 1), 0, true);
  }

  /**
   * A part of a file.
   *
   * @param start where the text's first character stands
   * @param indent how many characters stand in the file before each further line of the text
   */
  public static Source within(String text, Position start, int indent) {
    return new Source(text, start, indent, true);
  }

  /** A text whose lines are not those of the file: everything in it is said to be at its start. */
  public static Source folded(String text, Position start) {
    return new Source(text, start, 0, false);
  }

  public String text() {
    return text;
  }

  public Position start() {
    return start;
  }

  /**
   * The place of a character.
   *
   * @param offset in UTF-16 units from the start of the text; beyond its ends, the nearer end
   */
  public Position at(int offset) {
    if (!exact) {
      return start;
    }
    int within = Math.max(0, Math.min(offset, text.length()));
    int found = Arrays.binarySearch(lines, within);
    int line = found >= 0 ? found : -found - 2;
    int column = within - lines[line] + (line == 0 ? start.column() : indent + 1);
    return new Position(start.file(), start.line() + line, column);
  }

  /**
   * Where a line begins in the text.
   *
   * @param line 0 for the first; beyond the last, the text's end
   */
  public int lineStart(int line) {
    return line < lines.length ? lines[line] : text.length();
  }

  private static int[] lineStarts(String text) {
    int[] starts = new int[16];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'))) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, count);
  }
}
