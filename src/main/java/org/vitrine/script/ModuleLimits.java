package org.vitrine.script;

import java.time.Duration;

/**
 * How much a module may use.
 *
 * @param time processor time of one call, the waiting for answers not counted
 * @param statements of all calls to an opened module together
 * @param heapMegabytes of the process in which modules run
 * @param resultCharacters of what a call returns, as JSON
 * @param questions of all calls to an opened module together
 */
public record ModuleLimits(
    Duration time, long statements, int heapMegabytes, int resultCharacters, int questions) {
  /** Some hundred times what the journal's own widgets use. */
  public static final ModuleLimits STANDARD =
      new ModuleLimits(Duration.ofSeconds(5), 50_000_000, 256, 4_000_000, 2_000);

  public ModuleLimits {
    if (time.toMillis() < 1 || statements < 1 || resultCharacters < 1 || questions < 0) {
      throw new IllegalArgumentException(
          "limits are above 0: %s, %d statements, %d characters, %d questions"
              .formatted(time, statements, resultCharacters, questions));
    }
    if (heapMegabytes < 32) {
      throw new IllegalArgumentException(
          "JavaScript does not start in less than 32 MB: " + heapMegabytes);
    }
  }
}
