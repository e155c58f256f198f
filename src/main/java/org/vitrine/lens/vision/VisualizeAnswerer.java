package org.vitrine.lens.vision;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.vitrine.lens.Answerer;
import org.vitrine.lens.Progress;
import org.vitrine.lens.Question;
import org.vitrine.lens.Transforms;
import org.vitrine.lens.model.Network;
import org.vitrine.lens.model.Networks;
import org.vitrine.lens.model.op.LayerShape;
import org.vitrine.store.BlobStore;

/**
 * Makes pictures that objectives respond to most, by gradient ascent: {@code {results: [{objective,
 * picture, value, frames: [{step, picture, value}]}], curve: [[…]]}}.
 *
 * <p>{@code value} is the objective for the picture as it is shown; {@code curve} has for each
 * objective its value as it was seen, moved, turned and scaled, at evenly spaced steps from the
 * first to the last.
 */
public final class VisualizeAnswerer implements Answerer<Question.Visualize> {
  /** More pictures at once make a step no cheaper for each, and take more memory. */
  private static final int LARGEST_BATCH = 8;

  private static final int PIXELS_AT_ONCE = LARGEST_BATCH * 128 * 128;

  private final Networks networks;

  public VisualizeAnswerer(Networks networks) {
    this.networks = networks;
  }

  @Override
  public Class<Question.Visualize> question() {
    return Question.Visualize.class;
  }

  @Override
  public ObjectNode answer(Question.Visualize question, BlobStore pictures, Progress progress) {
    Network network = networks.get(question.model());
    Sight sight =
        Sight.of(
            network.description(), question.rendering().size(), question.rendering().transforms());
    Sight plain = Sight.of(network.description(), question.rendering().size(), Transforms.NONE);
    List<Target> seen = targets(question, network, sight.shapes());
    List<Target> shown = targets(question, network, plain.shapes());
    Filming filming = new Filming(question, pictures, progress);
    int batch =
        Math.clamp(
            PIXELS_AT_ONCE / (question.rendering().size() * question.rendering().size()),
            1,
            LARGEST_BATCH);
    for (int first = 0; first < seen.size(); first += batch) {
      int end = Math.min(seen.size(), first + batch);
      try (Optimisation optimisation =
          new Optimisation(
              network,
              question.rendering(),
              new Eye(sight, seen.subList(first, end)),
              new Eye(plain, shown.subList(first, end)),
              first,
              networks.engine().newManager())) {
        filming.film(optimisation, first);
      }
    }
    return filming.answer();
  }

  private static List<Target> targets(
      Question.Visualize question, Network network, Map<String, LayerShape> shapes) {
    List<Target> targets = new ArrayList<>();
    for (int i = 0; i < question.objectives().size(); i++) {
      targets.add(
          Target.of(
              question.objectives().get(i),
              "objectives[" + i + "]",
              network.description(),
              shapes));
    }
    return targets;
  }
}
