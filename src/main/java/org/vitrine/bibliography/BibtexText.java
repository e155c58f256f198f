package org.vitrine.bibliography;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.vitrine.diagnostic.Position;

/** A BibTeX file as characters, and where in it they stand. */
final class BibtexText {
  /** What old files that call themselves Latin-1 are written in: its superset of Windows. */
  private static final Charset LATIN_1 = Charset.forName("windows-1252");

  /**
   * Neither belongs in a text; private use is how citations are marked while they are formatted.
   */
  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Co}\\p{Cc}&&[^\\t\\n\\r]]");

  private final String file;
  private final String characters;
  private final int[] lineStarts;

  private BibtexText(String file, String characters) {
    this.file = file;
    this.characters = characters;
    this.lineStarts = lineStarts(characters);
  }

  /** Decodes UTF-8, and what is not UTF-8 as Latin-1. A byte order mark is left out. */
  static BibtexText decode(String file, byte[] content) {
    String characters;
    try {
      characters = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    } catch (CharacterCodingException e) {
      characters = new String(content, LATIN_1);
    }
    int start = characters.startsWith("\uFEFF") ? 1 : 0;
    return new BibtexText(
        file, UNPRINTABLE.matcher(characters.substring(start)).replaceAll("\uFFFD"));
  }

  String characters() {
    return characters;
  }

  /** The place of a character, counted from 0. */
  Position position(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    int line = found >= 0 ? found : -found - 2;
    return new Position(file, line + 1, offset - lineStarts[line] + 1);
  }

  private static int[] lineStarts(String characters) {
    int[] starts = new int[16];
    int lines = 1;
    for (int i = 0; i < characters.length(); i++) {
      char c = characters.charAt(i);
      boolean lineEnds =
          c == '\n'
              || (c == '\r' && !(i + 1 < characters.length() && characters.charAt(i + 1) == '\n'));
      if (lineEnds) {
        if (lines == starts.length) {
          starts = Arrays.copyOf(starts, 2 * lines);
        }
        starts[lines++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, lines);
  }
}
