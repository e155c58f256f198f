package org.vitrine.lens;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** {@code model}: no fields of its own. */
final class ModelForm implements QuestionForm<Question.Model> {

  @Override
  public String ask() {
    return "model";
  }

  @Override
  public Class<Question.Model> type() {
    return Question.Model.class;
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public Question.Model read(String model, QuestionFields fields, Limits limits) {
    return new Question.Model(model);
  }

  @Override
  public void write(Question.Model question, ObjectNode json) {
    // It has no fields of its own.
  }

  @Override
  public void fit(Question.Model question, Fit model) {
    // Every model can be asked what it is.
  }
}
