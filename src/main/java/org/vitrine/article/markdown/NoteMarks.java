package org.vitrine.article.markdown;

/** What {@code [^id]} is. */
final class NoteMarks {
  private static final int LONGEST = 100;

  private NoteMarks() {}

  /** Where the mark that starts at an index ends, -1 if none does. */
  static int end(CharSequence text, int start) {
    if (start + 3 >= text.length() || text.charAt(start) != '[' || text.charAt(start + 1) != '^') {
      return -1;
    }
    int limit = Math.min(text.length(), start + LONGEST);
    for (int i = start + 2; i < limit; i++) {
      char c = text.charAt(i);
      if (c == ']') {
        return i > start + 2 ? i + 1 : -1;
      }
      if (Character.isWhitespace(c) || c == '[' || c == '^') {
        return -1;
      }
    }
    return -1;
  }
}
