package org.vitrine.article.markdown;

/** Finds citations that are all but right, and would be printed with their brackets. */
final class CiteMarks {
  private static final String CODE = "broken-citation";

  private CiteMarks() {}

  static boolean mayBeIn(CharSequence text) {
    for (int i = 0; i + 1 < text.length(); i++) {
      if (text.charAt(i) == '[' && at(text, i) > 0) {
        return true;
      }
    }
    return false;
  }

  static void check(String text, ForeignMarks.Found found) {
    if (!mayBeIn(text)) {
      return;
    }
    InlineScan scan = new InlineScan(text);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int at = c == '[' ? at(text, i) : -1;
      if (c == '\\') {
        i++;
      } else if (at > 0 && bracket(text, i, at, scan.partner(i), found)) {
        return;
      }
    }
  }

  /** The place of the {@code @} of a citation whose bracket opens at an index, -1 without one. */
  private static int at(CharSequence text, int open) {
    int at = open + 1 < text.length() && text.charAt(open + 1) == '-' ? open + 2 : open + 1;
    return at < text.length() && text.charAt(at) == '@' ? at : -1;
  }

  private static boolean bracket(
      String text, int open, int at, int close, ForeignMarks.Found found) {
    boolean key = CiteKeys.at(text, at).isPresent();
    if (close < 0) {
      if (key) {
        found.at(
            open,
            text.length() - open,
            new ForeignMarks.Told(
                CODE,
                "a citation is never closed",
                "write ] behind it, or \\[ where the character itself is meant"));
      }
      return key;
    }
    boolean link = close + 1 < text.length() && "([{".indexOf(text.charAt(close + 1)) >= 0;
    if (link || CiteGroups.isCitation(text, open + 1, close)) {
      return false;
    }
    if (key && text.indexOf(';', open, close) > 0) {
      found.at(
          open,
          close + 1 - open,
          new ForeignMarks.Told(
              CODE, "a part of a citation has no key", "write [@key, p. 3; @other]"));
      return true;
    }
    int word = at + 1;
    while (word < close && text.charAt(word) == ' ') {
      word++;
    }
    if (word > at + 1 && word < close && Character.isLetterOrDigit(text.charAt(word))) {
      found.at(
          open,
          close + 1 - open,
          new ForeignMarks.Told(
              CODE,
              "a blank stands between @ and its key",
              "write [@%s]".formatted(text.substring(word, close))));
      return true;
    }
    return false;
  }
}
