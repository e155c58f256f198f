package org.vitrine.diagnostic;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** The name that an author may have meant by one that does not exist. */
public final class Nearest {
  private static final int LONGEST = 100;

  private Nearest() {}

  /**
   * The known name that is fewest edits away (insert, delete, change, swap two neighbours), letter
   * case apart, if those are at most a third of its characters; the first of several such.
   */
  public static Optional<String> to(String unknown, Collection<String> known) {
    if (unknown.isEmpty() || unknown.length() > LONGEST) {
      return Optional.empty();
    }
    String wanted = unknown.toLowerCase(Locale.ROOT);
    Optional<String> best = Optional.empty();
    int fewest = 1 + Math.max(1, unknown.length() / 3);
    for (String name : known) {
      if (Math.abs(name.length() - unknown.length()) < fewest && name.length() <= LONGEST) {
        int edits = edits(wanted, name.toLowerCase(Locale.ROOT));
        if (edits < fewest) {
          fewest = edits;
          best = Optional.of(name);
        }
      }
    }
    return best;
  }

  /** The distance of optimal string alignment. */
  private static int edits(String a, String b) {
    int[] before = new int[b.length() + 1];
    int[] above = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] spare = before;
      before = above;
      above = row;
      row = spare;
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(change, Math.min(above[j], row[j - 1]) + 1);
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        if (swapped) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
      }
    }
    return row[b.length()];
  }
}
