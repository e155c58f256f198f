package org.vitrine.lens;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.vitrine.lens.Question.SpatialAttribution.Weighing;

/** {@code spatial-attribution}: image, layer, labels or to, method = gradient, steps = 25. */
final class SpatialAttributionForm implements QuestionForm<Question.SpatialAttribution> {
  private static final int MOST_LABELS = 50;
  private static final int MOST_STEPS = 1000;
  private static final int MOST_NUMBERS = 1 << 18;
  private static final int MOST_GRADIENTS = 1 << 16;

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
    ModelSummary.Layer layer = model.layer("layer", question.layer());
    model.labels("labels", question.labels());
    question
        .to()
        .ifPresent(
            to -> {
              model.layer("to", to);
              model.order("to", question.layer(), to);
            });
    model.graph();
    bound(
        question,
        question
            .to()
            .map(to -> model.layer("to", to).positions())
            .orElse((long) question.labels().size()),
        layer.positions());
  }

  /** An answer is a file that pages carry, and somebody waits for it. */
  private static void bound(Question.SpatialAttribution question, long scores, long positions) {
    if (scores * positions > MOST_NUMBERS) {
      throw new QuestionException(
          "layer",
          "field \"layer\": an answer has at most %d numbers; found %d scores of %d positions each,"
                  .formatted(MOST_NUMBERS, scores, positions)
              + " so name layers with fewer positions, or fewer labels");
    }
    if (question.method() == Weighing.INTEGRATED && scores * question.steps() > MOST_GRADIENTS) {
      throw new QuestionException(
          "steps",
          "field \"steps\": at most %d for the %d scores asked about; found %d"
              .formatted(MOST_GRADIENTS / scores, scores, question.steps()));
    }
  }
}
