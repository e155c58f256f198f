package org.vitrine.lens;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.vitrine.lens.Question.Embedding.Layout;

/**
 * {@code atlas}: layer, samples = 1, method = umap, neighbours = 15, minDistance = 0.01, grids =
 * [20], least = 2, label, versus, other = none, labels = 3, effects = [], the fields of {@link
 * RenderingForm} with size = 64 and steps = 256.
 */
final class AtlasForm implements QuestionForm<Question.Atlas> {
  private static final int SIZE = 64;
  private static final int STEPS = 256;
  private static final int MOST_SAMPLES = 64;
  private static final int FINEST = 160;
  private static final int MOST_GRIDS = 5;
  private static final int MOST_EFFECTS = 100;
  private static final List<Integer> GRIDS = List.of(20);

  @Override
  public String ask() {
    return "atlas";
  }

  @Override
  public Class<Question.Atlas> type() {
    return Question.Atlas.class;
  }

  @Override
  public int version() {
    return 2;
  }

  @Override
  public Question.Atlas read(String model, QuestionFields fields, Limits limits) {
    if (!limits.surveys()) {
      throw new QuestionException(
          "ask",
          "an atlas takes longer than a reader can wait; it is made when an article is built");
    }
    List<Integer> grids = fields.ascending("grids", 2, FINEST, MOST_GRIDS);
    return new Question.Atlas(
        model,
        fields.text("layer"),
        fields.integer("samples", 1, MOST_SAMPLES, 1),
        fields.choice("method", Layout.class, Layout.UMAP),
        fields.integer("neighbours", 2, 200, 15),
        fields.number("minDistance", 0, 1, 0.01),
        grids.isEmpty() ? GRIDS : grids,
        fields.integer("least", 1, 10_000, 2),
        fields.optionalInteger("label", 0, ObjectiveForm.MOST_CHANNELS),
        fields.optionalInteger("versus", 0, ObjectiveForm.MOST_CHANNELS),
        fields.optionalText("other"),
        fields.integer("labels", 0, 10, 3),
        fields.integers("effects", 0, ObjectiveForm.MOST_CHANNELS, MOST_EFFECTS),
        RenderingForm.read(fields, limits, SIZE, STEPS));
  }

  @Override
  public void write(Question.Atlas question, ObjectNode json) {
    json.put("layer", question.layer())
        .put("samples", question.samples())
        .put("method", Questions.name(question.method()))
        .put("neighbours", question.neighbours())
        .put("minDistance", question.minDistance());
    RenderingForm.integers("grids", question.grids(), json);
    json.put("least", question.least());
    question.label().ifPresent(label -> json.put("label", label));
    question.versus().ifPresent(versus -> json.put("versus", versus));
    question.other().ifPresent(other -> json.put("other", other));
    json.put("labels", question.labels());
    RenderingForm.integers("effects", question.effects(), json);
    RenderingForm.write(question.rendering(), json);
  }

  @Override
  public void fit(Question.Atlas question, Fit model) {
    model.layer("layer", question.layer());
    model.label("label", question.label());
    model.label("versus", question.versus());
    model.labels("effects", question.effects());
  }

  @Override
  public Basis basis(Question.Atlas question) {
    return Basis.probeAnd(question.other());
  }
}
