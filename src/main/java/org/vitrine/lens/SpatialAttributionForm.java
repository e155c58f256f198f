package org.vitrine.lens;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.vitrine.lens.Question.SpatialAttribution.Weighing;

/** {@code spatial-attribution}: image, layer, labels or to, method = gradient, steps = 25. */
final class SpatialAttributionForm implements QuestionForm<Question.SpatialAttribution> {
  private static final int MOST_LABELS = 50;
  private static final int MOST_STEPS = 1000;

  @Override
  public String ask() {
    return "spatial-attribution";
  }

  @Override
  public Class<Question.SpatialAttribution> type() {
    return Question.SpatialAttribution.class;
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public Question.SpatialAttribution read(String model, QuestionFields fields, Limits limits) {
    List<Integer> labels = fields.integers("labels", 0, ObjectiveForm.MOST_CHANNELS, MOST_LABELS);
    Optional<String> to = fields.optionalText("to");
    if (labels.isEmpty() == to.isEmpty()) {
      throw new QuestionException(
          "labels",
          "either \"labels\" names classes or \"to\" names a layer; found %s"
              .formatted(to.isEmpty() ? "neither" : "both"));
    }
    return new Question.SpatialAttribution(
        model,
        fields.picture("image"),
        fields.text("layer"),
        labels,
        to,
        fields.choice("method", Weighing.class, Weighing.GRADIENT),
        fields.integer("steps", 1, MOST_STEPS, 25));
  }

  @Override
  public void write(Question.SpatialAttribution question, ObjectNode json) {
    json.put("image", question.image().toString()).put("layer", question.layer());
    if (!question.labels().isEmpty()) {
      RenderingForm.integers("labels", question.labels(), json);
    }
    question.to().ifPresent(to -> json.put("to", to));
    json.put("method", Questions.name(question.method())).put("steps", question.steps());
  }

  @Override
  public void fit(Question.SpatialAttribution question, Fit model) {
    model.layer("layer", question.layer());
    model.labels("labels", question.labels());
    question.to().ifPresent(to -> model.layer("to", to));
  }
}
