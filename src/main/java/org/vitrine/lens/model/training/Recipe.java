package org.vitrine.lens.model.training;

import java.util.List;

/**
 * How a network is trained: AdamW (Loshchilov and Hutter 2019) on a cosine schedule with a linear
 * warm-up, cross entropy with label smoothing.
 *
 * @param heads what it is taught; the first is the one whose accuracy is reported
 * @param steps of the optimiser, one batch each
 * @param batch pictures a step
 * @param learningRate at its height, after the warm-up
 * @param warmUp steps in which the learning rate rises
 * @param weightDecay taken from kernels and matrices, never from biases and normalisations
 * @param smoothing the share of a label that is spread over all classes, 0 to 1
 * @param averaging the decay of the running average of the weights that is kept as the result, such
 *     as 0.999; 0 keeps the last weights
 * @param nudge 0 for plain training; else every batch of the hardening is learnt twice, as it is
 *     and with every value of its pixels (0 to 1) moved by this much to where the loss is higher
 * @param plain steps before the hardening begins
 * @param seed of the first weights
 * @param threads that one operation may use; another number gives other last bits
 * @param checkpoints the steps after which the weights are handed out, ascending; the last step is
 *     always handed out
 */
public record Recipe(
    List<Head> heads,
    int steps,
    int batch,
    double learningRate,
    int warmUp,
    double weightDecay,
    double smoothing,
    double averaging,
    double nudge,
    int plain,
    long seed,
    int threads,
    List<Integer> checkpoints) {
  public Recipe {
    heads = List.copyOf(heads);
    checkpoints = List.copyOf(checkpoints);
    require(!heads.isEmpty(), "at least one head");
    require(steps >= 1, "at least one step");
    require(batch >= 2, "at least two pictures a batch");
    require(learningRate > 0, "a learning rate above 0");
    require(warmUp >= 0 && warmUp < steps, "a warm-up shorter than the training");
    require(weightDecay >= 0, "a weight decay of at least 0");
    require(smoothing >= 0 && smoothing < 1, "a smoothing from 0 to below 1");
    require(averaging >= 0 && averaging < 1, "an averaging from 0 to below 1");
    require(nudge >= 0 && nudge < 1, "a nudge from 0 to below 1");
    require(plain >= 0 && plain <= steps, "no more plain steps than steps");
    require(threads >= 1, "at least one thread");
  }

  /** Plain training. */
  public Recipe(
      List<Head> heads,
      int steps,
      int batch,
      double learningRate,
      int warmUp,
      double weightDecay,
      double smoothing,
      double averaging,
      long seed,
      int threads,
      List<Integer> checkpoints) {
    this(
        heads,
        steps,
        batch,
        learningRate,
        warmUp,
        weightDecay,
        smoothing,
        averaging,
        0,
        steps,
        seed,
        threads,
        checkpoints);
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw new IllegalArgumentException("a recipe has " + what);
    }
  }

  /** The learning rate of a step, counted from 0. */
  double learningRate(int step) {
    if (step < warmUp) {
      return learningRate * (step + 1) / warmUp;
    }
    return learningRate * 0.5 * (1 + Math.cos(Math.PI * (step - warmUp) / (steps - warmUp)));
  }

  /** Whether a step, counted from 0, is one of the hardening. */
  boolean hardens(int step) {
    return nudge > 0 && step >= plain;
  }

  /** Whether a step, counted from 0, learns from a batch that no step before it had. */
  boolean takesNewBatch(int step) {
    return !hardens(step) || (step - plain) % 2 == 0;
  }

  /** How many batches all steps take. */
  public int batches() {
    return nudge > 0 ? plain + Math.ceilDiv(steps - plain, 2) : steps;
  }

  boolean keeps(int done) {
    return done == steps || checkpoints.contains(done);
  }
}
