package org.vitrine.browser;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.vitrine.lens.Answerer;
import org.vitrine.lens.Progress;
import org.vitrine.lens.Question;
import org.vitrine.store.BlobName;
import org.vitrine.store.BlobStore;

/**
 * What {@link DrawnLens} says, as an engine would: for a picture it tells how it forms, with
 * previews, until the test lets it end.
 */
record DrawnAnswerer<Q extends Question>(Class<Q> question, Supplier<Boolean> mayEnd)
    implements Answerer<Q> {
  private static final int LONGEST = 1_000;

  static List<Answerer<?>> all(AtomicReference<Boolean> mayEnd) {
    return List.of(
        new DrawnAnswerer<>(Question.Predict.class, () -> true),
        new DrawnAnswerer<>(Question.Activations.class, () -> true),
        new DrawnAnswerer<>(Question.SpatialAttribution.class, () -> true),
        new DrawnAnswerer<>(Question.ChannelAttribution.class, () -> true),
        new DrawnAnswerer<>(Question.Grid.class, mayEnd::get),
        new DrawnAnswerer<>(Question.Examples.class, () -> true),
        new DrawnAnswerer<>(Question.Weights.class, () -> true),
        new DrawnAnswerer<>(Question.Groups.class, mayEnd::get),
        new DrawnAnswerer<>(Question.Ablate.class, mayEnd::get),
        new DrawnAnswerer<>(Question.Embedding.class, mayEnd::get),
        new DrawnAnswerer<>(Question.Dream.class, mayEnd::get),
        new DrawnAnswerer<>(Question.Caricature.class, mayEnd::get),
        new DrawnAnswerer<>(Question.Visualize.class, mayEnd::get));
  }

  @Override
  public ObjectNode answer(Q asked, BlobStore pictures, Progress progress) {
    ObjectNode preview = new DrawnPictures(pictures).wave("a preview", 64, 20);
    BlobName blob = BlobName.parse(preview.get("blob").textValue());
    for (int step = 1; !mayEnd.get() && step < LONGEST; step++) {
      progress.go(
          new Progress.Step(step, LONGEST, "step " + step + " of " + LONGEST, Optional.of(blob)));
      pause();
    }
    return new DrawnLens(pictures).value(asked);
  }

  private static void pause() {
    try {
      Thread.sleep(20); // The pace of an engine, not a wait of the test's.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
