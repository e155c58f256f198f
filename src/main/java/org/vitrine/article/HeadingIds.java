package org.vitrine.article;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Makes ids as Pandoc does ({@code auto_identifiers}), each once. Used for one article. */
final class HeadingIds {
  private final Set<String> taken;
  private final Map<String, Integer> next = new HashMap<>();

  /**
   * @param taken the ids that the author gave; the ones made here are added
   */
  HeadingIds(Set<String> taken) {
    this.taken = taken;
  }

  /** The id of a heading of this text. */
  String of(String text) {
    StringBuilder id = new StringBuilder();
    text.toLowerCase(Locale.ROOT)
        .codePoints()
        .forEach(
            c -> {
              if (Character.isWhitespace(c)) {
                if (!id.isEmpty() && id.charAt(id.length() - 1) != '-') {
                  id.append('-');
                }
              } else if (Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.') {
                id.appendCodePoint(c);
              }
            });
    int start = 0;
    while (start < id.length() && !Character.isLetter(id.codePointAt(start))) {
      start++;
    }
    int end = id.length();
    while (end > start && id.charAt(end - 1) == '-') {
      end--;
    }
    return unique(start == end ? "section" : id.substring(start, end));
  }

  /** This id, or another like it where it is taken or the page's own. */
  String unique(String id) {
    if (!ReservedIds.holds(id) && taken.add(id)) {
      return id;
    }
    boolean counted = ReservedIds.holds(id) || ReservedIds.holds(id + "-1");
    String base = counted ? "section-" + id : id;
    if (counted && taken.add(base)) {
      return base;
    }
    int number = next.getOrDefault(base, 1);
    while (!taken.add(base + "-" + number)) {
      number++;
    }
    next.put(base, number + 1);
    return base + "-" + number;
  }
}
