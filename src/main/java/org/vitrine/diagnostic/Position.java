package org.vitrine.diagnostic;

import java.util.Objects;

/**
 * A place in a text that an author can open in an editor.
 *
 * @param file the file as the author would name it: relative to the journal's folder, with slashes
 * @param line 1 for the first line; 0 where the whole file is meant
 * @param column 1 for the first character (UTF-16 unit); 0 where the whole line is meant
 */
public record Position(String file, int line, int column) implements Comparable<Position> {
  public Position {
    Objects.requireNonNull(file, "file");
    if (line < 0 || column < 0) {
      throw new IllegalArgumentException(
          "a position counts from 0 (whole file, whole line): line %d, column %d"
              .formatted(line, column));
    }
  }

  /** The file as a whole. */
  public static Position of(String file) {
    return new Position(file, 0, 0);
  }

  @Override
  public int compareTo(Position other) {
    int byFile = file.compareTo(other.file);
    if (byFile != 0) {
      return byFile;
    }
    return line != other.line
        ? Integer.compare(line, other.line)
        : Integer.compare(column, other.column);
  }

  /** {@code file:line:column}, leaving out what is 0. */
  @Override
  public String toString() {
    if (line == 0) {
      return file;
    }
    return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
  }
}
