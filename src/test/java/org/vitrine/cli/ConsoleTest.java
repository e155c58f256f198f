package org.vitrine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ConsoleTest {
  private final AtomicLong millis = new AtomicLong(1_000);
  private final InstantSource clock = () -> Instant.ofEpochMilli(millis.get());
  private final StringWriter written = new StringWriter();

  @Test
  void elsewhereThanOnATerminalProgressIsAPlainLineNowAndThen() {
    Console.Task task = console(false).begin("asking");
    after(100, () -> task.at(1, 4, ""));
    after(20_000, () -> task.at(2, 4, "conv3:12"));
    after(20_000, () -> task.end("4 answers"));
    assertEquals(
        """
        asking …
        asking: 2 of 4, about 20 s left (conv3:12)
        asking: 4 answers in 40 s
        """,
        written.toString().replace(System.lineSeparator(), "\n"));
  }

  @Test
  void onATerminalOneLineIsWrittenOver() {
    Console.Task task = console(true).begin("asking");
    after(5_000, () -> task.at(1, 2, ""));
    after(5_000, () -> task.end("done"));
    assertEquals(
        "\r\u001b[2Kasking: 1 of 2, about 5.0 s left\r\u001b[2Kasking: done in 10 s\n",
        written.toString().replace(System.lineSeparator(), "\n"));
  }

  @Test
  void timesAreReadable() {
    assertEquals("0.3 s", Console.readable(Duration.ofMillis(340)));
    assertEquals("4 min 10 s", Console.readable(Duration.ofSeconds(250)));
    assertEquals("1 h 5 min", Console.readable(Duration.ofMinutes(65)));
  }

  private Console console(boolean terminal) {
    return Console.of(new PrintWriter(written), terminal, clock);
  }

  private void after(long ms, Runnable what) {
    millis.addAndGet(ms);
    what.run();
  }
}
