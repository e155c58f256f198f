package org.vitrine.article.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code ![x](a b.png)}: an address that goes on after a blank. CommonMark takes such a picture for
 * text; here it is read as it is meant, and told.
 */
final class AddressWithBlanks {
  private static final int LONGEST = 500;

  private static final String TITLE = "(\"[^\"]*\"|'[^']*'|\\([^()]*\\))";

  /** What may follow an address: its title and the closing bracket. */
  private static final Pattern END = Pattern.compile("\\s*\\)|\\s+" + TITLE + "\\s*\\)");

  private static final Pattern TITLE_AT_END = Pattern.compile("\\s+" + TITLE + "\\s*$|\\s+$");

  /** A file's name, by which a link is told from a remark in brackets. */
  private static final Pattern FILE = Pattern.compile("[^()]+\\.[A-Za-z][A-Za-z0-9]{1,4}");

  private AddressWithBlanks() {}

  /**
   * Where an address that holds blanks ends, -1 where none stands there.
   *
   * @param start of what stands between the round brackets
   */
  static int end(CharSequence text, int start, boolean picture) {
    int blank = start;
    int limit = Math.min(text.length(), start + LONGEST);
    while (blank < limit && !isBlank(text.charAt(blank)) && text.charAt(blank) != ')') {
      blank++;
    }
    if (blank == start || blank == limit || !isBlank(text.charAt(blank))) {
      return -1;
    }
    if (END.matcher(text).region(blank, limit).lookingAt()) {
      return -1;
    }
    int close = close(text, blank, limit);
    if (close < 0) {
      return -1;
    }
    String inside = text.subSequence(start, close).toString();
    Matcher title = TITLE_AT_END.matcher(inside);
    String address = title.find() ? inside.substring(0, title.start()) : inside;
    return picture || FILE.matcher(address).matches() ? start + address.length() : -1;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  /** The bracket that closes, on the same line. */
  private static int close(CharSequence text, int from, int limit) {
    int depth = 0;
    for (int i = from; i < limit && text.charAt(i) != '\n' && text.charAt(i) != '\r'; i++) {
      switch (text.charAt(i)) {
        case '\\' -> i++;
        case '(' -> depth++;
        case ')' -> {
          if (depth-- == 0) {
            return i;
          }
        }
        default -> {
          // Part of the address.
        }
      }
    }
    return -1;
  }
}
