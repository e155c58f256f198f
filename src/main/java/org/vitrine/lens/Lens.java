package org.vitrine.lens;

/**
 * Answers questions about models. A question has one answer for ever: the same question, model and
 * engine version give the same bytes, wherever and whenever it is asked. Thread-safe.
 */
public interface Lens {
  /**
   * The answer, from a store where it is known, else computed; equal questions asked at once are
   * computed once.
   *
   * @throws QuestionException if the question does not fit the model it is put to
   * @throws UnansweredException if the answer is not known here and nothing here can compute it
   * @throws java.util.concurrent.CancellationException if {@code progress} said to stop
   */
  Answer ask(Question question, Progress progress);

  /** {@link #ask(Question, Progress)} without looking at the progress. */
  default Answer ask(Question question) {
    return ask(question, Progress.NONE);
  }
}
