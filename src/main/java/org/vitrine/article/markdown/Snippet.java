package org.vitrine.article.markdown;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.vitrine.diagnostic.Position;

/**
 * A text taken out of an article, such as a formula, that still knows where each of its lines
 * stands: prefixes of quotes and lists are gone from it. Immutable.
 */
public final class Snippet {
  private final String text;
  private final int[] starts;
  private final List<Position> places;

  /**
   * @param starts the index in the text at which each of its lines begins, the first is 0
   * @param places where each line begins in the file
   */
  Snippet(String text, int[] starts, List<Position> places) {
    this.text = Objects.requireNonNull(text, "text");
    this.starts = starts.clone();
    this.places = List.copyOf(places);
    if (starts.length == 0 || starts.length != places.size()) {
      throw new IllegalArgumentException("each line of a snippet has a place");
    }
  }

  public String text() {
    return text;
  }

  public Position position() {
    return places.getFirst();
  }

  /** The place of the character at an index of the text. */
  public Position at(int index) {
    int within = Math.max(0, Math.min(index, text.length()));
    int found = Arrays.binarySearch(starts, within);
    int line = found >= 0 ? found : -found - 2;
    Position place = places.get(line);
    return new Position(place.file(), place.line(), place.column() + within - starts[line]);
  }

  @Override
  public String toString() {
    return text;
  }
}
