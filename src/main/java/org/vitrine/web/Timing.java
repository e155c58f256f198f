package org.vitrine.web;

import java.time.Duration;
import java.util.Locale;
import org.vitrine.lens.Account;

/** How long an answer took and on what, as the header {@code Server-Timing} says it (W3C). */
final class Timing {
  static final String HEADER = "Server-Timing";

  private Timing() {}

  /** An answer that was there already. */
  static String known(Duration took) {
    return "known;" + duration(took);
  }

  /** An answer that was computed. */
  static String of(Account account) {
    return "queue;%s, compute;%s;desc=\"%s\""
        .formatted(duration(account.waited()), duration(account.took()), account.thread());
  }

  private static String duration(Duration time) {
    return String.format(Locale.ROOT, "dur=%.1f", time.toNanos() / 1e6);
  }
}
