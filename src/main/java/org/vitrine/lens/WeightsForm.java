package org.vitrine.lens;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.vitrine.lens.Question.Weights.Through;

/**
 * {@code weights}: from, layer, channels = [], inputs = [], method = direct, factors = 0, top = 8;
 * inputs want channels and no factors; {@code from} may be {@code input}, the colours of the
 * picture.
 */
final class WeightsForm implements QuestionForm<Question.Weights> {
  private static final String INPUT = "input";
  private static final int MOST_NAMED = 64;
  private static final int MOST_TOP = 50;

  @Override
  public String ask() {
    return "weights";
  }

  @Override
  public Class<Question.Weights> type() {
    return Question.Weights.class;
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public Question.Weights read(String model, QuestionFields fields, Limits limits) {
    return new Question.Weights(
        model,
        fields.text("from"),
        fields.text("layer"),
        fields.integers("channels", 0, ObjectiveForm.MOST_CHANNELS, MOST_NAMED),
        fields.integers("inputs", 0, ObjectiveForm.MOST_CHANNELS, MOST_NAMED),
        fields.choice("method", Through.class, Through.DIRECT),
        fields.integer("factors", 0, MOST_NAMED, 0),
        fields.integer("top", 1, MOST_TOP, 8));
  }

  @Override
  public void write(Question.Weights question, ObjectNode json) {
    json.put("from", question.from()).put("layer", question.layer());
    RenderingForm.integers("channels", question.channels(), json);
    RenderingForm.integers("inputs", question.inputs(), json);
    json.put("method", Questions.name(question.method()))
        .put("factors", question.factors())
        .put("top", question.top());
  }

  @Override
  public void fit(Question.Weights question, Fit model) {
    if (!question.from().equals(INPUT)) {
      model.layer("from", question.from());
      model.channels(question.from(), "inputs", question.inputs());
    }
    model.layer("layer", question.layer());
    model.graph();
    if (!question.from().equals(INPUT)) {
      model.order("from", question.from(), question.layer());
    }
    model.channels(question.layer(), "channels", question.channels());
  }
}
