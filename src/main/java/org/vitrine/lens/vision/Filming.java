package org.vitrine.lens.vision;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.vitrine.lens.Progress;
import org.vitrine.lens.Question;
import org.vitrine.lens.Questions;
import org.vitrine.lens.Significant;
import org.vitrine.store.BlobName;
import org.vitrine.store.BlobStore;

/**
 * Runs optimisations through all their steps and attempts, and keeps what the answer tells of the
 * best.
 */
final class Filming {
  private static final int DIGITS = 4;
  private static final int PREVIEWS = 12;

  private final Question.Visualize question;
  private final BlobStore store;
  private final Progress progress;
  private final List<Take> best = new ArrayList<>();
  private final List<List<Float>> values = new ArrayList<>();

  Filming(Question.Visualize question, BlobStore store, Progress progress) {
    this.question = question;
    this.store = store;
    this.progress = progress;
  }

  /**
   * Makes the next pictures of the question.
   *
   * @param attempts gives the optimisation of each attempt, by its number
   * @param together whether the pictures see each other, so that one attempt is best for all
   */
  void film(IntFunction<Optimisation> attempts, boolean together) {
    int first = best.size();
    for (int attempt = 0; attempt < question.attempts(); attempt++) {
      try (Optimisation optimisation = attempts.apply(attempt)) {
        List<Take> takes = takes(optimisation, first, attempt);
        boolean all = sum(takes) > sum(best.subList(first, best.size()));
        for (int i = 0; i < takes.size(); i++) {
          Take take = takes.get(i);
          if (attempt == 0) {
            best.add(take);
            values.add(new ArrayList<>());
          } else if (together ? all : take.value() > best.get(first + i).value()) {
            best.set(first + i, take);
          }
          values.get(first + i).add(take.value());
        }
      }
    }
  }

  private static double sum(List<Take> takes) {
    return takes.stream().mapToDouble(Take::value).sum();
  }

  private List<Take> takes(Optimisation optimisation, int first, int attempt) {
    int count = optimisation.count();
    List<Take> takes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      takes.add(new Take(attempt, question.format()));
    }
    Plateau plateau = new Plateau(question.plateau(), count);
    int steps = question.rendering().steps();
    for (int step = 1; step <= steps && plateau.rises(); step++) {
      report(optimisation, first, attempt, step);
      float[] seen = optimisation.step();
      plateau.see(seen);
      for (int i = 0; i < count; i++) {
        takes.get(i).see(seen[i]);
      }
      if (question.frames().contains(step)) {
        List<Print> pictures = optimisation.pictures();
        float[] now = optimisation.values();
        for (int i = 0; i < count; i++) {
          takes.get(i).frame(step, pictures.get(i), now[i]);
        }
      }
    }
    List<Print> pictures = optimisation.pictures();
    float[] now = optimisation.values();
    for (int i = 0; i < count; i++) {
      takes.get(i).end(pictures.get(i), now[i]);
    }
    return takes;
  }

  ObjectNode answer() {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ArrayNode results = answer.putArray("results");
    ArrayNode curves = answer.putArray("curve");
    for (int i = 0; i < best.size(); i++) {
      ObjectNode result = results.addObject();
      result.set("objective", Questions.json(question.objectives().get(i)));
      best.get(i).write(result, store);
      if (question.plateau() > 0) {
        result.put("steps", best.get(i).steps());
      }
      if (question.attempts() > 1) {
        ArrayNode attempts = result.put("attempt", best.get(i).attempt()).putArray("attempts");
        values.get(i).forEach(value -> attempts.add(Significant.round(value, DIGITS)));
      }
      ArrayNode curve = curves.addArray();
      best.get(i).curve().forEach(curve::add);
    }
    if (question.format() == Question.Visualize.Format.SHEET) {
      answer.set("sprites", sheet());
    }
    return answer;
  }

  private ObjectNode sheet() {
    Sprites sprites = new Sprites(best.size(), question.rendering().size());
    for (int i = 0; i < best.size(); i++) {
      sprites.put(i, best.get(i).picture().colours());
    }
    return sprites.keep(store);
  }

  private void report(Optimisation optimisation, int first, int attempt, int step) {
    int pictures = question.objectives().size();
    int steps = question.rendering().steps();
    int attempts = question.attempts();
    boolean preview =
        progress.wantsPreviews() && step > 1 && step % Math.max(1, steps / PREVIEWS) == 0;
    Optional<BlobName> picture =
        preview
            ? Optional.of(optimisation.pictures().get(0).passing().keep(store))
            : Optional.empty();
    StringBuilder what = new StringBuilder("step %d of %d".formatted(step, steps));
    if (pictures > 1) {
      what.append(", picture %d of %d".formatted(first + 1, pictures));
    }
    if (attempts > 1) {
      what.append(", attempt %d of %d".formatted(attempt + 1, attempts));
    }
    int before = attempts * first + attempt * optimisation.count();
    progress.go(
        new Progress.Step(
            before * steps + (step - 1) * optimisation.count(),
            pictures * attempts * steps,
            what.toString(),
            picture));
  }
}
