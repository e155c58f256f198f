package org.vitrine.lens;

/**
 * A question that was found to make sense, and who will answer it.
 *
 * @param key that the answer will have
 */
record Asking(
    Question question, ModelSummary model, String key, Answerer<?> answerer, Effort effort) {

  static <Q extends Question> Asking of(
      Question question, ModelSummary model, String key, Answerer<Q> answerer) {
    return new Asking(
        question, model, key, answerer, answerer.effort(answerer.question().cast(question), model));
  }
}
