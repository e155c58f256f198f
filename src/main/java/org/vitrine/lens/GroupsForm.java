package org.vitrine.lens;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * {@code groups}: images, layer, groups = 6, labels = [], the fields of {@link RenderingForm} with
 * size = 96 and steps = 256.
 */
final class GroupsForm implements QuestionForm<Question.Groups> {
  private static final int SIZE = 96;
  private static final int STEPS = 256;
  private static final int MOST_IMAGES = 16;
  private static final int MOST_GROUPS = 64;
  private static final int MOST_LABELS = 50;

  @Override
  public String ask() {
    return "groups";
  }

  @Override
  public Class<Question.Groups> type() {
    return Question.Groups.class;
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public Question.Groups read(String model, QuestionFields fields, Limits limits) {
    int groups = fields.integer("groups", 1, MOST_GROUPS, 6);
    Rendering rendering = RenderingForm.read(fields, limits, SIZE, STEPS);
    RenderingForm.bound(rendering, groups, "groups", limits);
    return new Question.Groups(
        model,
        fields.pictures("images", MOST_IMAGES),
        fields.text("layer"),
        groups,
        fields.integers("labels", 0, ObjectiveForm.MOST_CHANNELS, MOST_LABELS),
        rendering);
  }

  @Override
  public void write(Question.Groups question, ObjectNode json) {
    ArrayNode images = json.putArray("images");
    question.images().forEach(image -> images.add(image.toString()));
    json.put("layer", question.layer()).put("groups", question.groups());
    RenderingForm.integers("labels", question.labels(), json);
    RenderingForm.write(question.rendering(), json);
  }

  @Override
  public void fit(Question.Groups question, Fit model) {
    model.layer("layer", question.layer());
    model.labels("labels", question.labels());
    RenderingForm.fit(question.rendering(), model);
  }

  @Override
  public Basis basis(Question.Groups question) {
    return question.rendering().basis();
  }
}
