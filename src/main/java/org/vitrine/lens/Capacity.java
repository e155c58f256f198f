package org.vitrine.lens;

/**
 * How much an engine does at once.
 *
 * @param workers how many questions are computed at once, each on one thread, at least 1; as many
 *     as there are cores is best
 * @param waiting how many of readers' questions may wait beside those being computed
 * @param memory bytes of tensors, of all questions being computed together
 */
public record Capacity(int workers, int waiting, long memory) {
  public Capacity {
    if (workers < 1 || waiting < 0 || memory < 1) {
      throw new IllegalArgumentException(
          "at least 1 worker, 0 waiting and 1 byte are wanted; found %d, %d and %d"
              .formatted(workers, waiting, memory));
    }
  }

  /** Without a bound on memory. */
  public static Capacity of(int workers, int waiting) {
    return new Capacity(workers, waiting, Long.MAX_VALUE);
  }
}
