package org.vitrine.bibliography;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Styles that were read in and wait to be used again: the last used first. Thread-safe. */
final class PreparedStyles {
  /** One holds a few hundred kilobytes; a task uses three at most, a journal few styles. */
  private static final int MOST = 24;

  private final Deque<PreparedStyle> idle = new ArrayDeque<>();

  /** Styles for one task; closing it gives them all back. */
  Loan open() {
    return new Loan();
  }

  private synchronized Optional<PreparedStyle> waiting(String style, String locale) {
    Optional<PreparedStyle> found =
        idle.stream().filter(one -> one.isFor(style, locale)).findFirst();
    found.ifPresent(idle::remove);
    return found;
  }

  private synchronized void giveBack(List<PreparedStyle> lent) {
    lent.forEach(idle::addFirst);
    while (idle.size() > MOST) {
      idle.removeLast();
    }
  }

  /** For one thread. */
  final class Loan implements AutoCloseable {
    private final List<PreparedStyle> lent = new ArrayList<>();

    private Loan() {}

    /** One that nobody else has, read in if there is none. */
    PreparedStyle take(String style, String locale) {
      PreparedStyle taken =
          waiting(style, locale).orElseGet(() -> new PreparedStyle(style, locale));
      lent.add(taken);
      return taken;
    }

    @Override
    public void close() {
      giveBack(lent);
    }
  }
}
