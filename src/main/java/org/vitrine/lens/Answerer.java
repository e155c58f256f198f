package org.vitrine.lens;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.vitrine.store.BlobStore;

/**
 * Computes the answers to one kind of question. The same question and model give the same bytes,
 * whatever else is computed at the time. Thread-safe.
 *
 * @param <Q> the kind of question
 */
public interface Answerer<Q extends Question> {
  /** The kind of question that is answered here. */
  Class<Q> question();

  /**
   * What the answer will cost; looks at nothing but what it is given. An answerer that says nothing
   * is taken for one of those that look at many pictures for long.
   */
  default Effort effort(Q question, ModelSummary model) {
    return Effort.survey(model);
  }

  /**
   * The {@link Answer#value} of the answer. The question has been found to fit the model's layers,
   * channels and labels.
   *
   * @param pictures where to put the pictures that the answer names, and to find those that the
   *     question names
   * @param progress told how far it got; when it says to stop, the answerer throws {@link
   *     java.util.concurrent.CancellationException}, see {@link Progress#go}
   * @throws QuestionException if the question does not fit in a way that only shows when computing
   */
  ObjectNode answer(Q question, BlobStore pictures, Progress progress);
}
