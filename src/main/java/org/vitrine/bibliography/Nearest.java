package org.vitrine.bibliography;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** The name that was meant by one that does not exist. */
final class Nearest {
  private static final int LONGEST = 100;

  private Nearest() {}

  /** The known name that is fewest edits away, if those are at most a third of its characters. */
  static Optional<String> to(String unknown, Collection<String> known) {
    if (unknown.length() > LONGEST) {
      return Optional.empty();
    }
    String best = null;
    int fewest = 1 + Math.max(1, unknown.length() / 3);
    for (String name : known) {
      if (Math.abs(name.length() - unknown.length()) < fewest && name.length() <= LONGEST) {
        int edits = edits(unknown.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT));
        if (edits < fewest) {
          fewest = edits;
          best = name;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /** Levenshtein's distance. */
  private static int edits(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int above = row[j];
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
        diagonal = above;
      }
    }
    return row[b.length()];
  }
}
