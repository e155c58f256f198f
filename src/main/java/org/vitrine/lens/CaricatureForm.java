package org.vitrine.lens;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * {@code caricature}: layer, image, cosinePower = 0, the fields of {@link RenderingForm} with size
 * = 224 and steps = 512.
 */
final class CaricatureForm implements QuestionForm<Question.Caricature> {
  private static final int SIZE = 224;
  private static final int STEPS = 512;

  @Override
  public String ask() {
    return "caricature";
  }

  @Override
  public Class<Question.Caricature> type() {
    return Question.Caricature.class;
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public Question.Caricature read(String model, QuestionFields fields, Limits limits) {
    Rendering rendering = RenderingForm.read(fields, limits, SIZE, STEPS);
    RenderingForm.bound(rendering, 1, "pictures", limits);
    return new Question.Caricature(
        model,
        fields.text("layer"),
        fields.picture("image"),
        ObjectiveForm.cosinePower(fields),
        rendering);
  }

  @Override
  public void write(Question.Caricature question, ObjectNode json) {
    json.put("layer", question.layer())
        .put("image", question.image().toString())
        .put("cosinePower", question.cosinePower());
    RenderingForm.write(question.rendering(), json);
  }

  @Override
  public void fit(Question.Caricature question, Fit model) {
    model.layer("layer", question.layer());
    RenderingForm.fit(question.rendering(), model);
  }

  @Override
  public Basis basis(Question.Caricature question) {
    return question.rendering().basis();
  }
}
