package org.vitrine.lens;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.vitrine.lens.Question.ChannelAttribution.Way;

/**
 * {@code channel-attribution}: image, layer, label, minus = none, method = direct, steps = 100, top
 * = 10, seed = 0, maps = false.
 */
final class ChannelAttributionForm implements QuestionForm<Question.ChannelAttribution> {
  private static final int MOST_STEPS = 1000;
  private static final int MOST_TOP = 100;

  @Override
  public String ask() {
    return "channel-attribution";
  }

  @Override
  public Class<Question.ChannelAttribution> type() {
    return Question.ChannelAttribution.class;
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public Question.ChannelAttribution read(String model, QuestionFields fields, Limits limits) {
    return new Question.ChannelAttribution(
        model,
        fields.picture("image"),
        fields.text("layer"),
        fields.integer("label", 0, ObjectiveForm.MOST_CHANNELS),
        fields.optionalInteger("minus", 0, ObjectiveForm.MOST_CHANNELS),
        fields.choice("method", Way.class, Way.DIRECT),
        fields.integer("steps", 1, MOST_STEPS, 100),
        fields.integer("top", 1, MOST_TOP, 10),
        RenderingForm.seed(fields),
        fields.flag("maps", false));
  }

  @Override
  public void write(Question.ChannelAttribution question, ObjectNode json) {
    json.put("image", question.image().toString())
        .put("layer", question.layer())
        .put("label", question.label());
    question.minus().ifPresent(minus -> json.put("minus", minus));
    json.put("method", Questions.name(question.method()))
        .put("steps", question.steps())
        .put("top", question.top())
        .put("seed", question.seed());
    if (question.maps()) {
      json.put("maps", true);
    }
  }

  @Override
  public void fit(Question.ChannelAttribution question, Fit model) {
    model.layer("layer", question.layer());
    model.label("label", question.label());
    model.label("minus", question.minus());
    model.graph();
    if (question.minus().isPresent() && question.minus().getAsInt() == question.label()) {
      throw new QuestionException(
          "minus", "field \"minus\" is another class than \"label\"; both are " + question.label());
    }
  }
}
