package org.vitrine.site;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.vitrine.lens.Answer;
import org.vitrine.lens.AnswerStore;
import org.vitrine.lens.Lens;
import org.vitrine.lens.ModelSummary;
import org.vitrine.lens.ModelSummary.Layer;
import org.vitrine.lens.Models;
import org.vitrine.lens.Progress;
import org.vitrine.lens.Question;
import org.vitrine.store.BlobName;

/** Answers what a channel looks for with a picture of its own, and keeps the answer. */
final class PaintingLens implements Lens, Models {
  private static final int SIDE = 96;

  private final AnswerStore answers;
  private final ModelSummary model =
      new ModelSummary(
          "tiny",
          "A tiny model",
          "1".repeat(64),
          Optional.empty(),
          32,
          32,
          List.of("ring", "star"),
          List.of(new Layer("conv1", "conv", 16, 16, 16, true)));

  PaintingLens(AnswerStore answers) {
    this.answers = answers;
  }

  @Override
  public SortedSet<String> ids() {
    return new TreeSet<>(List.of(model.id()));
  }

  @Override
  public Optional<ModelSummary> find(String id) {
    return id.equals(model.id()) ? Optional.of(model) : Optional.empty();
  }

  @Override
  public Answer ask(Question question, Progress progress) {
    ObjectNode value = JsonNodeFactory.instance.objectNode();
    if (question instanceof Question.Visualize visualize) {
      ArrayNode results = value.putArray("results");
      for (Object objective : visualize.objectives()) {
        byte[] png = TestPicture.png(SIDE, SIDE, objective.hashCode());
        BlobName blob = answers.pictures().put(png, "png");
        results
            .addObject()
            .putObject("picture")
            .put("blob", blob.toString())
            .put("width", SIDE)
            .put("height", SIDE);
      }
    }
    Answer answer = Answer.of(question, this, value);
    answers.put(answer);
    return answer;
  }
}
