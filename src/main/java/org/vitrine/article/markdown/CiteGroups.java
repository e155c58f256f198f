package org.vitrine.article.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.vitrine.diagnostic.Position;

/** What stands in a citation's brackets: {@code see @a, p. 3; -@b}. */
final class CiteGroups {
  private CiteGroups() {}

  /** Whether each part between semicolons holds a key. */
  static boolean isCitation(String text, int start, int end) {
    int from = start;
    while (from <= end) {
      int to = partEnd(text, from, end);
      if (keyIn(text, from, to) < 0) {
        return false;
      }
      from = to + 1;
    }
    return true;
  }

  static List<InlineSyntax.Cited> read(String text, IntFunction<Position> places) {
    List<InlineSyntax.Cited> items = new ArrayList<>();
    int from = 0;
    while (from <= text.length()) {
      int to = partEnd(text, from, text.length());
      int at = keyIn(text, from, to);
      Optional<CiteKeys.Found> key = at < 0 ? Optional.empty() : CiteKeys.at(text, at);
      if (key.isPresent()) {
        boolean suppress = at > from && text.charAt(at - 1) == '-';
        items.add(
            new InlineSyntax.Cited(
                key.get().key(),
                text.substring(from, suppress ? at - 1 : at).stripLeading(),
                text.substring(key.get().end(), to).stripTrailing(),
                suppress,
                places.apply(at)));
      }
      from = to + 1;
    }
    return items;
  }

  private static int partEnd(String text, int from, int end) {
    int depth = 0;
    for (int i = from; i < end; i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '{') {
        depth++;
      } else if (c == '}') {
        depth--;
      } else if (c == ';' && depth <= 0) {
        return i;
      }
    }
    return end;
  }

  private static int keyIn(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '@') {
        Optional<CiteKeys.Found> found = CiteKeys.at(text, i);
        if (found.isPresent() && found.get().end() <= to) {
          return i;
        }
      }
    }
    return -1;
  }
}
