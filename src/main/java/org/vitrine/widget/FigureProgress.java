package org.vitrine.widget;

import java.util.Optional;
import org.vitrine.lens.Progress;
import org.vitrine.lens.Question;

/**
 * Told what a figure asks and how far it has got. Implementations are called from several threads
 * at once and must be quick and thread-safe.
 */
@FunctionalInterface
public interface FigureProgress {
  /** For those who do not want to know. */
  FigureProgress NONE = report -> true;

  /**
   * Called when a question is put, now and then while its answer forms, and when it is there.
   *
   * @return whether to go on; {@code false} makes the rendering end with a {@link
   *     java.util.concurrent.CancellationException}
   */
  boolean at(Report report);

  /**
   * One report.
   *
   * @param figure the figure's id
   * @param question what is asked
   * @param answered how many questions of the figure have an answer
   * @param known how many questions of the figure are known by now
   * @param step how far the answer has got; empty before its first step, and when it is there
   */
  record Report(
      String figure, Question question, int answered, int known, Optional<Progress.Step> step) {}
}
