package org.vitrine.lens;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** {@code predict}: image, top = 5. */
final class PredictForm implements QuestionForm<Question.Predict> {
  private static final int MOST_TOP = 50;

  @Override
  public String ask() {
    return "predict";
  }

  @Override
  public Class<Question.Predict> type() {
    return Question.Predict.class;
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public Question.Predict read(String model, QuestionFields fields, Limits limits) {
    return new Question.Predict(
        model, fields.picture("image"), fields.integer("top", 1, MOST_TOP, 5));
  }

  @Override
  public void write(Question.Predict question, ObjectNode json) {
    json.put("image", question.image().toString()).put("top", question.top());
  }

  @Override
  public void fit(Question.Predict question, Fit model) {
    model.classes("ask");
  }
}
