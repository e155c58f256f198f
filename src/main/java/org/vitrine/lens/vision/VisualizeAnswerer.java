package org.vitrine.lens.vision;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.vitrine.lens.Answerer;
import org.vitrine.lens.Effort;
import org.vitrine.lens.ModelSummary;
import org.vitrine.lens.Objective;
import org.vitrine.lens.Progress;
import org.vitrine.lens.Question;
import org.vitrine.lens.Rendering;
import org.vitrine.lens.model.Networks;
import org.vitrine.store.BlobStore;

/**
 * Makes pictures that objectives respond to most, by gradient ascent: {@code {results: [{objective,
 * picture, value, frames: [{step, picture, value}]}], curve: [[…]]}}.
 *
 * <p>{@code value} is the objective for the picture as it is shown; {@code curve} has for each
 * objective its value as it was seen, moved, turned and scaled, at evenly spaced steps from the
 * first to the last. With several attempts a result has {@code attempt}, the number of the one that
 * was kept, from 0, and {@code attempts}, the value that each came to; where it may end early,
 * {@code steps}, how many there were. In a sheet, {@code sprites: {picture, cell, columns}}, the
 * n-th result has the n-th picture, and no {@code picture} of its own.
 */
public final class VisualizeAnswerer implements Answerer<Question.Visualize> {
  private final Networks networks;

  public VisualizeAnswerer(Networks networks) {
    this.networks = networks;
  }

  @Override
  public Class<Question.Visualize> question() {
    return Question.Visualize.class;
  }

  @Override
  public Effort effort(Question.Visualize question, ModelSummary model) {
    int pictures = question.objectives().size();
    return Effort.rendering(
        model,
        question.rendering(),
        (long) pictures * question.attempts(),
        Math.min(pictures, batch(question)));
  }

  /**
   * What pictures of other questions cost beside the rest of these.
   *
   * @param pictures how many, each of an objective of its own
   */
  public static Effort effort(ModelSummary model, Rendering rendering, int pictures) {
    return Effort.rendering(model, rendering, pictures, Math.min(pictures, Easel.batch(rendering)));
  }

  @Override
  public ObjectNode answer(Question.Visualize question, BlobStore pictures, Progress progress) {
    Rendering rendering = question.rendering();
    Easel easel = new Easel(networks, question.model(), rendering, pictures);
    Filming filming = new Filming(question, pictures, progress);
    int all = question.objectives().size();
    boolean together = coupled(question);
    int batch = batch(question);
    for (int from = 0; from < all; from += batch) {
      int first = from;
      List<Objective> objectives =
          question.objectives().subList(first, Math.min(all, first + batch));
      filming.film(
          attempt ->
              easel.begin(
                  objectives,
                  first,
                  i -> "objectives[" + (first + i) + "]",
                  Noise.attempt(rendering.seed(), attempt)),
          together);
    }
    return filming.answer();
  }

  /** How many pictures are made at once. */
  private static int batch(Question.Visualize question) {
    return coupled(question) ? question.objectives().size() : Easel.batch(question.rendering());
  }

  /** Whether a picture depends on the others, so that all must be made together. */
  private static boolean coupled(Question.Visualize question) {
    if (!question.rendering().shared().isEmpty()) {
      return true;
    }
    return question.objectives().stream()
        .flatMap(objective -> objective.terms().stream())
        .map(Objective.Term::objective)
        .anyMatch(
            objective ->
                objective instanceof Objective.Diversity
                    || objective instanceof Objective.Alignment);
  }
}
