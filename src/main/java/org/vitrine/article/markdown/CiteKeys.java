package org.vitrine.article.markdown;

import java.util.Optional;

/**
 * Pandoc's citation keys: a letter, digit or {@code _}, then alphanumerics and single internal
 * marks of {@code :.#$%&-+?<>~/}; anything within {@code @{…}}.
 */
final class CiteKeys {
  private static final String MARKS = ":.#$%&-+?<>~/";
  private static final int LONGEST = 500;

  private CiteKeys() {}

  /** A key and where it ends. */
  record Found(String key, int end) {}

  /** The key whose {@code @} stands at an index. */
  static Optional<Found> at(CharSequence text, int at) {
    int start = at + 1;
    if (at >= text.length() || text.charAt(at) != '@' || start >= text.length()) {
      return Optional.empty();
    }
    if (at > 0 && isWord(text.charAt(at - 1))) {
      return Optional.empty(); // an address such as a@b.org
    }
    int limit = Math.min(text.length(), start + LONGEST);
    if (text.charAt(start) == '{') {
      for (int i = start + 1; i < limit; i++) {
        char c = text.charAt(i);
        if (c == '}') {
          return i == start + 1
              ? Optional.empty()
              : Optional.of(new Found(text.subSequence(start + 1, i).toString(), i + 1));
        }
        if (Character.isWhitespace(c)) {
          return Optional.empty();
        }
      }
      return Optional.empty();
    }
    if (!isWord(text.charAt(start))) {
      return Optional.empty();
    }
    int end = start + 1;
    while (end < limit) {
      char c = text.charAt(end);
      boolean internal = MARKS.indexOf(c) >= 0 && end + 1 < limit && isWord(text.charAt(end + 1));
      if (!isWord(c) && !internal) {
        break;
      }
      end++;
    }
    return Optional.of(new Found(text.subSequence(start, end).toString(), end));
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }
}
