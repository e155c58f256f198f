package org.vitrine.bibliography;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import org.vitrine.diagnostic.Position;

/** Finds where the fields of an entry stand: what reads their values does not say. */
final class FieldPlaces {
  private FieldPlaces() {}

  /**
   * The place of each field's name, by that name in lower case; of several with one name the first.
   *
   * @param bodyStart where the comma behind the entry's key stands in the chunk's body
   * @param places of characters in the file
   */
  static Map<String, Position> of(BibtexChunk chunk, int bodyStart, IntFunction<Position> places) {
    Map<String, Position> found = new HashMap<>();
    String body = chunk.body();
    boolean inQuotes = false;
    int depth = 0;
    int word = -1;
    for (int i = bodyStart; i < body.length(); i++) {
      char c = body.charAt(i);
      boolean outside = depth == 0 && !inQuotes;
      if (outside && c == '=' && word >= 0) {
        String name = body.substring(word, i).strip().toLowerCase(Locale.ROOT);
        found.putIfAbsent(name, places.apply(chunk.bodyOffset() + word));
      }
      if (outside && c == ',') {
        word = -1;
      } else if (outside && word < 0 && !Character.isWhitespace(c)) {
        word = i;
      }
      switch (c) {
        case '{' -> depth++;
        case '}' -> depth = Math.max(0, depth - 1);
        case '"' -> inQuotes ^= depth == 0;
        default -> {
          // Part of a name or of a value.
        }
      }
    }
    return found;
  }
}
