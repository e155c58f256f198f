package org.vitrine.lens;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.vitrine.lens.Question.Embedding.Layout;
import org.vitrine.lens.Question.Embedding.Positions;

/**
 * {@code embedding}: layer, method = umap, neighbours = 15, minDistance = 0.1, perplexity = 30,
 * steps = 0, positions = mean, seed = 0.
 */
final class EmbeddingForm implements QuestionForm<Question.Embedding> {
  private static final int MOST_STEPS = 10_000;

  @Override
  public String ask() {
    return "embedding";
  }

  @Override
  public Class<Question.Embedding> type() {
    return Question.Embedding.class;
  }

  @Override
  public int version() {
    return 2;
  }

  @Override
  public Question.Embedding read(String model, QuestionFields fields, Limits limits) {
    return new Question.Embedding(
        model,
        fields.text("layer"),
        fields.choice("method", Layout.class, Layout.UMAP),
        fields.integer("neighbours", 2, 200, 15),
        fields.number("minDistance", 0, 1, 0.1),
        fields.number("perplexity", 2, 200, 30),
        fields.integer("steps", 0, MOST_STEPS, 0),
        fields.choice("positions", Positions.class, Positions.MEAN),
        RenderingForm.seed(fields));
  }

  @Override
  public void write(Question.Embedding question, ObjectNode json) {
    json.put("layer", question.layer())
        .put("method", Questions.name(question.method()))
        .put("neighbours", question.neighbours())
        .put("minDistance", question.minDistance())
        .put("perplexity", question.perplexity())
        .put("steps", question.steps())
        .put("positions", Questions.name(question.positions()))
        .put("seed", question.seed());
  }

  @Override
  public void fit(Question.Embedding question, Fit model) {
    model.layer("layer", question.layer());
  }

  @Override
  public Basis basis(Question.Embedding question) {
    return Basis.PROBE;
  }
}
