package org.vitrine.lens.study;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import org.vitrine.lens.Answer;
import org.vitrine.lens.AnswerStore;
import org.vitrine.lens.Models;
import org.vitrine.lens.Objective;
import org.vitrine.lens.Progress;
import org.vitrine.lens.Question;
import org.vitrine.lens.QuestionKey;
import org.vitrine.lens.Rendering;
import org.vitrine.lens.model.Networks;
import org.vitrine.lens.vision.VisualizeAnswerer;
import org.vitrine.store.BlobName;

/**
 * Makes the pictures of directions, some at a time, each batch as an answer of its own: what was
 * made is kept, and an atlas that was broken off goes on where it was.
 */
final class AtlasIcons {
  /** Made together. */
  static final int BATCH = 8;

  private static final double COSINE_POWER = 4;

  private final Models models;
  private final Networks networks;
  private final AnswerStore answers;

  AtlasIcons(Models models, Networks networks, AnswerStore answers) {
    this.models = models;
    this.networks = networks;
    this.answers = answers;
  }

  /**
   * @param keep told the number of each direction and its picture, in order
   */
  void make(
      String model,
      String layer,
      List<List<Double>> directions,
      Rendering rendering,
      Progress progress,
      BiConsumer<Integer, byte[]> keep) {
    for (int first = 0; first < directions.size(); first += BATCH) {
      List<List<Double>> some =
          directions.subList(first, Math.min(directions.size(), first + BATCH));
      Batch batch = new Batch(first, directions.size());
      Answer answer = answer(question(model, layer, some, rendering), batch.of(progress));
      for (int i = 0; i < some.size(); i++) {
        String blob = answer.value().at("/results/" + i + "/picture/blob").textValue();
        keep.accept(first + i, answers.pictures().get(BlobName.parse(blob)));
      }
    }
  }

  /** Steps of one batch as steps of all. */
  private record Batch(int first, int all) {
    Progress of(Progress progress) {
      return step ->
          progress.at(
              new Progress.Step(
                  first, all, "picture %d of %d".formatted(first + 1, all), Optional.empty()));
    }
  }

  private static Question.Visualize question(
      String model, String layer, List<List<Double>> directions, Rendering rendering) {
    List<Objective> objectives = new ArrayList<>();
    for (List<Double> direction : directions) {
      objectives.add(
          new Objective.DirectionNeuron(
              layer, direction, COSINE_POWER, OptionalInt.empty(), OptionalInt.empty()));
    }
    return new Question.Visualize(model, objectives, rendering);
  }

  private Answer answer(Question.Visualize question, Progress progress) {
    Optional<Answer> kept =
        answers
            .find(QuestionKey.of(question, models))
            .filter(answer -> answer.pictures().stream().allMatch(answers.pictures()::has));
    if (kept.isPresent()) {
      return kept.get();
    }
    ObjectNode value =
        new VisualizeAnswerer(networks).answer(question, answers.pictures(), progress);
    Answer answer = Answer.of(question, models, value);
    answers.put(answer);
    return answer;
  }
}
