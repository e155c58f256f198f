package org.vitrine.lens;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.vitrine.lens.Question.Visualize.Format;

/**
 * {@code visualize}: objectives, the fields of {@link RenderingForm} with size = 128 and steps =
 * 512, frames = [], attempts = 1, plateau = 0, format = png.
 */
final class VisualizeForm implements QuestionForm<Question.Visualize> {
  private static final int SIZE = 128;
  private static final int STEPS = 512;
  private static final int MOST_ATTEMPTS = 8;

  @Override
  public String ask() {
    return "visualize";
  }

  @Override
  public Class<Question.Visualize> type() {
    return Question.Visualize.class;
  }

  @Override
  public int version() {
    return 2;
  }

  @Override
  public Question.Visualize read(String model, QuestionFields fields, Limits limits) {
    List<Objective> objectives =
        fields.objects("objectives", limits.objectives(), ObjectiveForm::read);
    Rendering rendering = RenderingForm.read(fields, limits, SIZE, STEPS);
    int attempts = fields.integer("attempts", 1, MOST_ATTEMPTS, 1);
    RenderingForm.bound(rendering, (long) objectives.size() * attempts, "objectives", limits);
    Format format = fields.choice("format", Format.class, Format.PNG);
    if (format != Format.PNG && rendering.alpha()) {
      throw new QuestionException(
          "format",
          "field \"format\": with \"alpha\" it is \"png\", as JPEG hides what is behind it; found \"%s\""
              .formatted(Questions.name(format)));
    }
    return new Question.Visualize(
        model,
        objectives,
        rendering,
        fields.ascending("frames", 1, rendering.steps(), limits.frames()),
        attempts,
        fields.integer("plateau", 0, rendering.steps(), 0),
        format);
  }

  @Override
  public void write(Question.Visualize question, ObjectNode json) {
    ArrayNode objectives = json.putArray("objectives");
    question.objectives().forEach(objective -> objectives.add(ObjectiveForm.json(objective)));
    RenderingForm.write(question.rendering(), json);
    RenderingForm.integers("frames", question.frames(), json);
    // Fields that came later, see QuestionForm.
    if (question.attempts() != 1) {
      json.put("attempts", question.attempts());
    }
    if (question.plateau() != 0) {
      json.put("plateau", question.plateau());
    }
    if (question.format() != Format.PNG) {
      json.put("format", Questions.name(question.format()));
    }
  }

  @Override
  public void fit(Question.Visualize question, Fit model) {
    for (int i = 0; i < question.objectives().size(); i++) {
      ObjectiveForm.fit(question.objectives().get(i), "objectives[" + i + "].", model);
    }
    RenderingForm.fit(question.rendering(), model);
    boolean apart =
        question.objectives().get(0).terms().stream()
            .anyMatch(term -> term.objective() instanceof Objective.Diversity);
    if (apart && question.objectives().size() == 1) {
      throw new QuestionException(
          "objectives",
          "field \"objectives\": diversity is from the question's other pictures; found one alone");
    }
  }

  @Override
  public Basis basis(Question.Visualize question) {
    return question.rendering().basis();
  }
}
