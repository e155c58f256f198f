package org.vitrine.lens;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * {@code dream}: image, objective, octaves = 4, octaveScale = 1.4, steps = 10, stepSize = 0.01,
 * size = 512, seed = 0.
 */
final class DreamForm implements QuestionForm<Question.Dream> {
  private static final int SIZE = 512;
  private static final int SMALLEST = 16;
  private static final int MOST_OCTAVES = 10;

  @Override
  public String ask() {
    return "dream";
  }

  @Override
  public Class<Question.Dream> type() {
    return Question.Dream.class;
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public Question.Dream read(String model, QuestionFields fields, Limits limits) {
    int steps = fields.integer("steps", 1, limits.steps(), 10);
    int octaves = fields.integer("octaves", 1, MOST_OCTAVES, 4);
    int size = fields.integer("size", SMALLEST, limits.size(), Math.min(SIZE, limits.size()));
    RenderingForm.bound(Rendering.of(size, steps), octaves, "octaves", limits);
    return new Question.Dream(
        model,
        fields.picture("image"),
        fields.object("objective", ObjectiveForm::read),
        octaves,
        fields.number("octaveScale", 1, 4, 1.4),
        steps,
        fields.above("stepSize", 0, 1, 0.01),
        size,
        RenderingForm.seed(fields));
  }

  @Override
  public void write(Question.Dream question, ObjectNode json) {
    json.put("image", question.image().toString());
    json.set("objective", ObjectiveForm.json(question.objective()));
    json.put("octaves", question.octaves())
        .put("octaveScale", question.octaveScale())
        .put("steps", question.steps())
        .put("stepSize", question.stepSize())
        .put("size", question.size())
        .put("seed", question.seed());
  }

  @Override
  public void fit(Question.Dream question, Fit model) {
    ObjectiveForm.fit(question.objective(), "objective.", model);
  }
}
