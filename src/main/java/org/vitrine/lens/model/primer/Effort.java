package org.vitrine.lens.model.primer;

/**
 * How much is done for a network.
 *
 * @param steps of the training, 64 pictures each
 * @param probe pictures of each kind in the probe set
 * @param heldOut pictures of each kind on which the accuracy is measured
 */
public record Effort(int steps, int probe, int heldOut) {
  /** What the network of the repository took. */
  public static final Effort FULL = new Effort(2500, 12, 200);

  public Effort {
    if (steps < 2 || probe < 1 || heldOut < 1) {
      throw new IllegalArgumentException(
          "a training has at least 2 steps and one picture of each kind to probe and to measure"
              + " with; found %d, %d and %d".formatted(steps, probe, heldOut));
    }
  }
}
