package org.vitrine.lens;

import java.time.Duration;

/** The engine has as many questions waiting as it takes. Nothing is wrong with this one. */
public final class BusyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Duration retryAfter;

  /**
   * @param retryAfter when it may be worth asking again
   */
  public BusyException(int waiting, Duration retryAfter) {
    super(
        "%d questions are waiting already; ask again in %d s"
            .formatted(waiting, retryAfter.toSeconds()));
    this.retryAfter = retryAfter;
  }

  public Duration retryAfter() {
    return retryAfter;
  }
}
