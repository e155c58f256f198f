package org.vitrine.lens;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** {@code units}: layer, count = 4, top = 6. */
final class UnitsForm implements QuestionForm<Question.Units> {
  private static final int MOST_EXAMPLES = 16;
  private static final int MOST_TOP = 20;

  @Override
  public String ask() {
    return "units";
  }

  @Override
  public Class<Question.Units> type() {
    return Question.Units.class;
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public Question.Units read(String model, QuestionFields fields, Limits limits) {
    if (!limits.surveys()) {
      throw new QuestionException(
          "ask",
          "all units of a layer take longer than a reader can wait; they are looked at by"
              + " \"vitrine bake\"");
    }
    return new Question.Units(
        model,
        fields.text("layer"),
        fields.integer("count", 1, MOST_EXAMPLES, 4),
        fields.integer("top", 1, MOST_TOP, 6));
  }

  @Override
  public void write(Question.Units question, ObjectNode json) {
    json.put("layer", question.layer()).put("count", question.count()).put("top", question.top());
  }

  @Override
  public void fit(Question.Units question, Fit model) {
    model.layer("layer", question.layer());
  }

  @Override
  public Basis basis(Question.Units question) {
    return Basis.PROBE;
  }
}
