package org.vitrine.lens;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** {@code activations}: layer, image, top = 5, channels = []. */
final class ActivationsForm implements QuestionForm<Question.Activations> {
  private static final int MOST_TOP = 50;
  private static final int MOST_NAMED = 64;

  @Override
  public String ask() {
    return "activations";
  }

  @Override
  public Class<Question.Activations> type() {
    return Question.Activations.class;
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public Question.Activations read(String model, QuestionFields fields, Limits limits) {
    return new Question.Activations(
        model,
        fields.text("layer"),
        fields.picture("image"),
        fields.integer("top", 1, MOST_TOP, 5),
        fields.integers("channels", 0, ObjectiveForm.MOST_CHANNELS, MOST_NAMED));
  }

  @Override
  public void write(Question.Activations question, ObjectNode json) {
    json.put("layer", question.layer())
        .put("image", question.image().toString())
        .put("top", question.top());
    // A field that came later, see QuestionForm.
    if (!question.channels().isEmpty()) {
      RenderingForm.integers("channels", question.channels(), json);
    }
  }

  @Override
  public void fit(Question.Activations question, Fit model) {
    model.layer("layer", question.layer());
    model.channels(question.layer(), "channels", question.channels());
  }
}
