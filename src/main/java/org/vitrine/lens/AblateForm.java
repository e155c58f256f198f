package org.vitrine.lens;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * {@code ablate}: image = none, layer, units = [], directions = [], scale = 0, accuracy = true, top
 * = 5.
 */
final class AblateForm implements QuestionForm<Question.Ablate> {
  private static final int MOST_TOP = 50;
  private static final int MOST_UNITS = 4096;
  private static final int MOST_DIRECTIONS = 8;
  private static final double LARGEST = 1e6;

  @Override
  public String ask() {
    return "ablate";
  }

  @Override
  public Class<Question.Ablate> type() {
    return Question.Ablate.class;
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public Question.Ablate read(String model, QuestionFields fields, Limits limits) {
    return new Question.Ablate(
        model,
        fields.optionalPicture("image"),
        fields.text("layer"),
        fields.integers("units", 0, ObjectiveForm.MOST_CHANNELS, MOST_UNITS),
        fields.numberLists("directions", MOST_DIRECTIONS, MOST_UNITS, LARGEST),
        fields.number("scale", -10, 10, 0),
        fields.flag("accuracy", true),
        fields.integer("top", 1, MOST_TOP, 5));
  }

  @Override
  public void write(Question.Ablate question, ObjectNode json) {
    question.image().ifPresent(image -> json.put("image", image.toString()));
    json.put("layer", question.layer());
    RenderingForm.integers("units", question.units(), json);
    ArrayNode directions = json.putArray("directions");
    question.directions().forEach(direction -> direction.forEach(directions.addArray()::add));
    json.put("scale", question.scale())
        .put("accuracy", question.accuracy())
        .put("top", question.top());
  }

  @Override
  public void fit(Question.Ablate question, Fit model) {
    model.classes("ask");
    model.layer("layer", question.layer());
    model.channels(question.layer(), "units", question.units());
    for (int i = 0; i < question.directions().size(); i++) {
      String field = "directions[" + i + "]";
      model.vector("", question.layer(), field, question.directions().get(i));
      ObjectiveForm.pointing(field, question.directions().get(i));
    }
    model.graph();
  }

  @Override
  public Basis basis(Question.Ablate question) {
    return Basis.probeIf(question.accuracy());
  }
}
