package org.vitrine.lens.vision;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.vitrine.lens.Progress;
import org.vitrine.lens.Question;
import org.vitrine.lens.Questions;
import org.vitrine.lens.Significant;
import org.vitrine.store.BlobName;
import org.vitrine.store.BlobStore;

/** Runs optimisations through all their steps, and keeps what the answer tells of them. */
final class Filming {
  private static final int DIGITS = 4;
  private static final int MOST_CURVE_POINTS = 49;
  private static final int PREVIEWS = 12;

  private final Question.Visualize question;
  private final BlobStore store;
  private final Progress progress;
  private final ObjectNode answer = JsonNodeFactory.instance.objectNode();
  private final ArrayNode results = answer.putArray("results");
  private final ArrayNode curves = answer.putArray("curve");

  Filming(Question.Visualize question, BlobStore store, Progress progress) {
    this.question = question;
    this.store = store;
    this.progress = progress;
  }

  ObjectNode answer() {
    return answer;
  }

  /**
   * @param first the number of the optimisation's first picture in the question
   */
  void film(Optimisation optimisation, int first) {
    int count = optimisation.count();
    for (int i = 0; i < count; i++) {
      ObjectNode result = results.addObject();
      result.set("objective", Questions.json(question.objectives().get(first + i)));
      result.putArray("frames");
    }
    float[][] values = new float[question.rendering().steps()][];
    for (int step = 1; step <= question.rendering().steps(); step++) {
      report(optimisation, first, step);
      values[step - 1] = optimisation.step();
      if (question.frames().contains(step)) {
        int now = step;
        develop(
            optimisation,
            i -> ((ArrayNode) results.get(first + i).get("frames")).addObject().put("step", now),
            picture -> picture.passing().keep(store));
      }
    }
    develop(
        optimisation,
        i -> (ObjectNode) results.get(first + i),
        picture -> picture.exact().keep(store));
    for (int i = 0; i < count; i++) {
      curve(values, i);
    }
  }

  /** Puts each picture as it is, and its value, into some object. */
  private void develop(
      Optimisation optimisation, IntFunction<ObjectNode> target, Function<Print, BlobName> keep) {
    List<Print> pictures = optimisation.pictures();
    float[] values = optimisation.values();
    for (int i = 0; i < pictures.size(); i++) {
      Print picture = pictures.get(i);
      ObjectNode object = target.apply(i);
      object
          .putObject("picture")
          .put("blob", keep.apply(picture).toString())
          .put("width", picture.width())
          .put("height", picture.height());
      object.put("value", Significant.round(values[i], DIGITS));
    }
  }

  private void curve(float[][] values, int i) {
    ArrayNode curve = curves.addArray();
    int points = Math.min(values.length, MOST_CURVE_POINTS);
    for (int point = 0; point < points; point++) {
      int step =
          points == 1 ? 0 : (int) Math.round((double) point * (values.length - 1) / (points - 1));
      curve.add(Significant.round(values[step][i], DIGITS));
    }
  }

  private void report(Optimisation optimisation, int first, int step) {
    int pictures = question.objectives().size();
    int steps = question.rendering().steps();
    boolean preview =
        progress.wantsPreviews() && step > 1 && step % Math.max(1, steps / PREVIEWS) == 0;
    Optional<BlobName> picture =
        preview
            ? Optional.of(optimisation.pictures().get(0).passing().keep(store))
            : Optional.empty();
    String what =
        pictures == 1
            ? "step %d of %d".formatted(step, steps)
            : "step %d of %d, picture %d of %d".formatted(step, steps, first + 1, pictures);
    progress.go(
        new Progress.Step(
            first * steps + (step - 1) * optimisation.count(), pictures * steps, what, picture));
  }
}
