package org.vitrine.lens.model.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.vitrine.lens.model.Engine;
import org.vitrine.lens.model.Gradients;
import org.vitrine.lens.model.ModelDescription;
import org.vitrine.lens.model.Tensor;
import org.vitrine.lens.model.TrainableNetwork;

/**
 * Trains a graph. The same description, recipe and pictures give the same weights, bit for bit, on
 * the same kind of processor. Memory stays flat: what a step makes goes with the step.
 */
public final class Trainer {
  static final int REPORT_EVERY = 20;

  private final Engine engine;
  private final InstantSource clock;

  /**
   * @param clock for speed and estimate alone; no weight depends on it
   */
  public Trainer(Engine engine, InstantSource clock) {
    this.engine = engine;
    this.clock = clock;
  }

  /**
   * Trains from the beginning, on the calling thread and one that makes the pictures; the {@code
   * n}-th batch is of pictures {@code n·batch} to {@code (n + 1)·batch}.
   *
   * @return the weights after the last step
   * @throws IllegalArgumentException if a head is not a node of the graph without positions
   * @throws CancellationException if the listener said to stop
   * @throws IllegalStateException if the loss is no longer a number
   */
  public SequencedMap<String, Tensor> train(
      ModelDescription description,
      Recipe recipe,
      PictureSource source,
      TrainingListener listener) {
    engine.enter(recipe.threads());
    check(description, recipe);
    try (TrainableNetwork network =
            new TrainableNetwork(
                engine, description, Initialisation.of(description, recipe.seed()));
        Adam adam = new Adam(engine.newManager(), network.learnt(), recipe.weightDecay());
        Adversary adversary =
            new Adversary(engine.newManager(), description.input(), recipe.nudge());
        Average average = new Average(engine.newManager(), network.arrays(), recipe.averaging());
        Batches batches =
            new Batches(
                recipe.batches(),
                turn ->
                    Batch.of(
                        source,
                        description.input(),
                        (long) turn * recipe.batch(),
                        recipe.batch()))) {
      run(network, adam, adversary, average, batches, recipe, listener);
      return average.tensors();
    } finally {
      engine.enter();
    }
  }

  private void run(
      TrainableNetwork network,
      Adam adam,
      Adversary adversary,
      Average average,
      Batches batches,
      Recipe recipe,
      TrainingListener listener) {
    Loss losses = new Loss(recipe.heads(), recipe.smoothing());
    Set<String> wanted = new HashSet<>();
    recipe.heads().forEach(head -> wanted.add(head.node()));
    Window window = new Window(recipe, clock.instant());
    Batch batch = batches.next();
    for (int step = 0; step < recipe.steps(); step++) {
      if (step > 0 && recipe.takesNewBatch(step)) {
        batch = batches.next();
      }
      try (NDManager scope = engine.newManager()) {
        NDArray pictures = batch.array(scope);
        NDArray shown = recipe.hardens(step) ? adversary.show(pictures) : pictures;
        Map<String, NDArray> values = network.forward(shown, wanted);
        NDArray loss = losses.of(values, batch, scope);
        Gradients.backward(loss);
        window.add(
            loss.toFloatArray()[0], Loss.right(values.get(recipe.heads().get(0).node()), batch));
        int now = step;
        Gradients.without(
            () -> {
              adam.step(recipe.learningRate(now), scope);
              average.follow(now, scope);
              if (recipe.hardens(now)) {
                adversary.answer(shown, scope);
              }
              return scope;
            });
      }
      int done = step + 1;
      if (recipe.keeps(done)) {
        listener.checkpoint(done, average.tensors());
      }
      if ((done % REPORT_EVERY == 0 || done == recipe.steps())
          && !listener.at(window.report(done, clock.instant()))) {
        throw new CancellationException("the training was stopped after step " + done);
      }
    }
  }

  private static void check(ModelDescription description, Recipe recipe) {
    for (Head head : recipe.heads()) {
      if (!description.shapes().containsKey(head.node())
          || description.shapes().get(head.node()).spatial()) {
        throw new IllegalArgumentException(
            "a head is a node without positions; found \"%s\"".formatted(head.node()));
      }
    }
  }

  /** Sums what happens between two reports. */
  private static final class Window {
    private final Recipe recipe;
    private final Instant start;
    private Instant since;
    private double loss;
    private int right;
    private int steps;

    Window(Recipe recipe, Instant start) {
      this.recipe = recipe;
      this.start = start;
      this.since = start;
    }

    void add(float stepLoss, int stepRight) {
      if (!Float.isFinite(stepLoss)) {
        throw new IllegalStateException(
            "the loss is no longer a number (%s): the learning rate of %s is too high for this"
                    .formatted(stepLoss, recipe.learningRate())
                + " graph");
      }
      loss += stepLoss;
      right += stepRight;
      steps++;
    }

    Report report(int done, Instant now) {
      double seconds = Math.max(1e-3, Duration.between(since, now).toMillis() / 1000.0);
      double each = Duration.between(start, now).toMillis() / 1000.0 / done;
      Report report =
          new Report(
              done,
              recipe.steps(),
              loss / steps,
              (double) right / (steps * recipe.batch()),
              steps * recipe.batch() / seconds,
              Duration.ofMillis(Math.round(1000 * each * (recipe.steps() - done))));
      since = now;
      loss = 0;
      right = 0;
      steps = 0;
      return report;
    }
  }
}
