package org.vitrine.lens;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** {@code compare}: other, layers = [], otherLayers = [], matched = 8, examples = 24, seed = 0. */
final class CompareForm implements QuestionForm<Question.Compare> {
  private static final int MOST_LAYERS = 64;
  private static final int MOST_MATCHED = 64;
  private static final int MOST_EXAMPLES = 24;

  @Override
  public String ask() {
    return "compare";
  }

  @Override
  public Class<Question.Compare> type() {
    return Question.Compare.class;
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public Question.Compare read(String model, QuestionFields fields, Limits limits) {
    if (!limits.surveys()) {
      throw new QuestionException(
          "ask",
          "a comparison takes longer than a reader can wait; it is made when an article is built");
    }
    return new Question.Compare(
        model,
        fields.text("other"),
        fields.texts("layers", 0, MOST_LAYERS),
        fields.texts("otherLayers", 0, MOST_LAYERS),
        fields.integer("matched", 0, MOST_MATCHED, 8),
        fields.integer("examples", 0, MOST_EXAMPLES, MOST_EXAMPLES),
        RenderingForm.seed(fields));
  }

  @Override
  public void write(Question.Compare question, ObjectNode json) {
    json.put("other", question.other());
    ArrayNode layers = json.putArray("layers");
    question.layers().forEach(layers::add);
    ArrayNode others = json.putArray("otherLayers");
    question.otherLayers().forEach(others::add);
    json.put("matched", question.matched()).put("examples", question.examples());
    json.put("seed", question.seed());
  }

  @Override
  public void fit(Question.Compare question, Fit model) {
    for (int i = 0; i < question.layers().size(); i++) {
      model.layer("layers[" + i + "]", question.layers().get(i));
    }
  }

  @Override
  public Basis basis(Question.Compare question) {
    return Basis.probeAnd(Optional.of(question.other()));
  }
}
