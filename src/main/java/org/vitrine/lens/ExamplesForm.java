package org.vitrine.lens;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** {@code examples}: layer, channel, count = 4. */
final class ExamplesForm implements QuestionForm<Question.Examples> {
  private static final int MOST_EXAMPLES = 16;

  @Override
  public String ask() {
    return "examples";
  }

  @Override
  public Class<Question.Examples> type() {
    return Question.Examples.class;
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public Question.Examples read(String model, QuestionFields fields, Limits limits) {
    return new Question.Examples(
        model,
        fields.text("layer"),
        ObjectiveForm.channel(fields),
        fields.integer("count", 1, MOST_EXAMPLES, 4));
  }

  @Override
  public void write(Question.Examples question, ObjectNode json) {
    json.put("layer", question.layer())
        .put("channel", question.channel())
        .put("count", question.count());
  }

  @Override
  public void fit(Question.Examples question, Fit model) {
    model.channel("", question.layer(), question.channel());
  }

  @Override
  public Basis basis(Question.Examples question) {
    return Basis.PROBE;
  }
}
