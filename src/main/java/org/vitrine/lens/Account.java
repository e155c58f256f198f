package org.vitrine.lens;

import java.time.Duration;

/**
 * How it went with a question that was computed: for the log and for measures, never for the
 * answer.
 *
 * @param ask what kind of question it was: {@code visualize}
 * @param key that its answer has
 * @param waited before it was its turn
 * @param took from then on
 * @param thread that computed it
 */
public record Account(
    String ask,
    String key,
    Lane lane,
    Outcome outcome,
    Duration waited,
    Duration took,
    String thread) {

  public enum Outcome {
    ANSWERED,
    /** It did not make sense, which only showed when computing. */
    REFUSED,
    /** Nothing here can answer it. */
    UNANSWERED,
    /** Nobody waited any more. */
    CANCELLED,
    /** The engine failed. */
    FAILED
  }
}
