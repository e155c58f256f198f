package org.vitrine.lens;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * How questions of one kind are read, written and fitted to a model. To add a kind: its record in
 * {@link Question}, its form beside these, a line in {@link QuestionForms}, an {@link Answerer}.
 *
 * <p>A field that is added to a kind later is written only where it differs from its default: so
 * the questions of before keep their keys, and their recorded answers.
 *
 * @param <Q> the kind of question
 */
interface QuestionForm<Q extends Question> {
  /** What the field {@code ask} says: {@code visualize}. */
  String ask();

  Class<Q> type();

  /**
   * The version of the code that answers. Whoever changes the bytes of its answers raises the
   * number: answers kept under the old number are then stale, not wrong.
   */
  int version();

  /**
   * Reads all fields but {@code ask} and {@code model}.
   *
   * @throws QuestionException naming the field that is wrong, what was found and what is permitted
   */
  Q read(String model, QuestionFields fields, Limits limits);

  /** Writes all fields but {@code ask} and {@code model}. */
  void write(Q question, ObjectNode json);

  /**
   * @throws QuestionException if it names a layer, channel or label that the model does not have
   */
  void fit(Q question, Fit model);

  /**
   * Bounds what only shows when the model is known.
   *
   * @throws QuestionException if it asks for more
   */
  default void bound(Q question, Fit model, Limits limits) {}

  /** What the answer rests on besides the model; part of its key. */
  default Basis basis(Q question) {
    return Basis.MODEL;
  }
}
