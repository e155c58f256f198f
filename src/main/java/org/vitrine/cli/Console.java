package org.vitrine.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;

/**
 * Where a command says how far it is: on a terminal one line that is written over, with an
 * estimate; elsewhere a plain line now and then. Thread-safe.
 */
final class Console {
  private static final String CLEAR_LINE = "\r\u001b[2K";
  private static final Duration BETWEEN_FRAMES = Duration.ofMillis(100);
  private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);

  private final PrintWriter out;
  private final boolean terminal;
  private final InstantSource clock;
  private boolean openLine;

  private Console(PrintWriter out, boolean terminal, InstantSource clock) {
    this.out = out;
    this.terminal = terminal;
    this.clock = clock;
  }

  static Console of(PrintWriter out, boolean terminal, InstantSource clock) {
    return new Console(out, terminal, clock);
  }

  /**
   * On this process's standard error, so that a command's result can be piped. Whether that is a
   * terminal the launcher knows: Java 21 can tell only of all three streams at once.
   */
  static Console standard(PrintWriter err) {
    return new Console(err, Boolean.getBoolean("vitrine.terminal"), InstantSource.system());
  }

  /** A line that stays. */
  synchronized void say(String line) {
    closeLine();
    out.println(line);
    out.flush();
  }

  /** When a task is first heard of. */
  enum Quietly {
    /** At once. */
    NOT,
    /** When it has taken so long that one begins to wonder. */
    UNTIL_SLOW
  }

  /** Begins something long. */
  Task begin(String what) {
    return begin(what, Quietly.NOT);
  }

  Task begin(String what, Quietly quietly) {
    return new Task(what, quietly);
  }

  private void closeLine() {
    if (openLine) {
      out.print(CLEAR_LINE);
      openLine = false;
    }
  }

  private synchronized void overwrite(String line) {
    out.print(CLEAR_LINE + line);
    out.flush();
    openLine = true;
  }

  /** {@code 3.2 s}, {@code 4 min 10 s}, {@code 1 h 5 min}. */
  static String readable(Duration time) {
    long seconds = time.toSeconds();
    if (seconds < 10) {
      return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }
    if (seconds < 60) {
      return seconds + " s";
    }
    if (seconds < 3600) {
      return seconds / 60 + " min " + seconds % 60 + " s";
    }
    return seconds / 3600 + " h " + seconds % 3600 / 60 + " min";
  }

  /** Something long that is under way. */
  final class Task {
    private final String what;
    private final long began = clock.millis();
    private long lastShown = began;

    private Task(String what, Quietly quietly) {
      this.what = what;
      if (!terminal && quietly == Quietly.NOT) {
        say(what + " …");
      }
    }

    /**
     * How far it is.
     *
     * @param done of {@code total}
     * @param detail what is being done now; may be empty
     */
    void at(long done, long total, String detail) {
      long now = clock.millis();
      Duration gap = terminal ? BETWEEN_FRAMES : BETWEEN_LINES;
      synchronized (Console.this) {
        if (now - lastShown < gap.toMillis() && done < total) {
          return;
        }
        lastShown = now;
      }
      String line =
          what
              + ": "
              + done
              + " of "
              + total
              + estimate(now - began, done, total)
              + (detail.isEmpty() ? "" : " (" + detail + ")");
      if (terminal) {
        overwrite(line);
      } else {
        say(line);
      }
    }

    /** Ends it with a line that stays. */
    void end(String result) {
      say(what + ": " + result + " in " + readable(Duration.ofMillis(clock.millis() - began)));
    }

    private String estimate(long elapsed, long done, long total) {
      if (done == 0 || done >= total) {
        return "";
      }
      return ", about "
          + readable(Duration.ofMillis(Math.round(elapsed * (double) (total - done) / done)))
          + " left";
    }
  }
}
