package org.vitrine.lens;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * {@code grid}: layer, image, cosinePower = 0, the fields of {@link RenderingForm} with size = 64
 * and steps = 128.
 */
final class GridForm implements QuestionForm<Question.Grid> {
  private static final int SIZE = 64;
  private static final int STEPS = 128;

  @Override
  public String ask() {
    return "grid";
  }

  @Override
  public Class<Question.Grid> type() {
    return Question.Grid.class;
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public Question.Grid read(String model, QuestionFields fields, Limits limits) {
    return new Question.Grid(
        model,
        fields.text("layer"),
        fields.picture("image"),
        ObjectiveForm.cosinePower(fields),
        RenderingForm.read(fields, limits, SIZE, STEPS));
  }

  @Override
  public void write(Question.Grid question, ObjectNode json) {
    json.put("layer", question.layer())
        .put("image", question.image().toString())
        .put("cosinePower", question.cosinePower());
    RenderingForm.write(question.rendering(), json);
  }

  @Override
  public void fit(Question.Grid question, Fit model) {
    bound(question, model, Limits.AUTHOR);
    RenderingForm.fit(question.rendering(), model);
  }

  @Override
  public void bound(Question.Grid question, Fit model, Limits limits) {
    RenderingForm.bound(
        question.rendering(),
        model.layer("layer", question.layer()).positions(),
        "positions",
        limits);
  }

  @Override
  public Basis basis(Question.Grid question) {
    return question.rendering().basis();
  }
}
