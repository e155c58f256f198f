package org.vitrine.lens;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.vitrine.store.BlobName;

/**
 * Told how far a question has got, and asked whether anybody still waits for the answer.
 * Implementations are called from the engine's threads and must be quick and thread-safe.
 */
@FunctionalInterface
public interface Progress {
  /** For those who do not want to know. */
  Progress NONE = step -> true;

  /**
   * Called now and then while an answer forms.
   *
   * @return whether to go on; {@code false} makes the asking end with a {@link
   *     CancellationException}
   */
  boolean at(Step step);

  /** Whether it is worth the while to make pictures of the answer as it forms. */
  default boolean wantsPreviews() {
    return false;
  }

  /**
   * {@link #at} for those who compute: returns only if it is to go on.
   *
   * @throws CancellationException if nobody waits for the answer any more
   */
  default void go(int done, int total, String what) {
    go(new Step(done, total, what, Optional.empty()));
  }

  /** {@link #go(int, int, String)} with a whole report. */
  default void go(Step step) {
    if (!at(step)) {
      throw new CancellationException("stopped at " + step.what());
    }
  }

  /**
   * One report.
   *
   * @param done how much is done, in units of the question's own
   * @param total how much there is to do, at least 1
   * @param what what is being done, for a person: {@code "step 128 of 512"}
   * @param preview a picture of the answer as it forms, already in the store
   */
  record Step(int done, int total, String what, Optional<BlobName> preview) {
    public Step {
      if (total < 1 || done < 0 || done > total) {
        throw new IllegalArgumentException(
            "progress is 0 to total: %d of %d".formatted(done, total));
      }
    }
  }
}
