package org.vitrine.lens.vision;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.vitrine.lens.Answerer;
import org.vitrine.lens.Effort;
import org.vitrine.lens.ModelSummary;
import org.vitrine.lens.Objective;
import org.vitrine.lens.Progress;
import org.vitrine.lens.Question;
import org.vitrine.lens.Rendering;
import org.vitrine.lens.UnansweredException;
import org.vitrine.lens.model.AskedPicture;
import org.vitrine.lens.model.Network;
import org.vitrine.lens.model.Networks;
import org.vitrine.lens.model.Preprocessing;
import org.vitrine.lens.model.RgbPicture;
import org.vitrine.store.BlobName;
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
  public Effort effort(Question.Visualize question, ModelSummary model) {
    int pictures = question.objectives().size();
    return Effort.rendering(
        model,
        question.rendering(),
        (long) pictures * question.attempts(),
        Math.min(pictures, batch(question)));
  }

  @Override
  public ObjectNode answer(Question.Visualize question, BlobStore pictures, Progress progress) {
    Unbuilt.refuse(question);
    Network network = networks.get(question.model());
    Rendering rendering = question.rendering();
    Sight sight = Sight.of(network.description(), rendering.size(), rendering.transforms());
    Sight plain = Sight.plain(network.description(), rendering.size(), rendering.size());
    Filming filming = new Filming(question, pictures, progress);
    int all = question.objectives().size();
    int batch = batch(question);
    for (int first = 0; first < all; first += batch) {
      List<Objective> objectives =
          question.objectives().subList(first, Math.min(all, first + batch));
      Eye looking = new Eye(sight, aim(objectives, first, network, sight));
      Eye showing = new Eye(plain, aim(objectives, first, network, plain));
      try (Optimisation optimisation =
          new Optimisation(
              network,
              rendering,
              colours(rendering.colours()),
              looking,
              showing,
              first,
              references(looking.aim(), rendering.size(), network, pictures),
              networks.engine().newManager())) {
        filming.film(optimisation, first);
      }
    }
    return filming.answer();
  }

  private static ColourRoot colours(Rendering.Colours colours) {
    return switch (colours) {
      case IMAGENET -> ColourRoot.IMAGENET;
      case RGB -> ColourRoot.RGB;
      case MODEL -> throw new UnansweredException("colours");
    };
  }

  /** How many pictures are made at once. */
  private static int batch(Question.Visualize question) {
    long size = question.rendering().size();
    return coupled(question) || !question.rendering().shared().isEmpty()
        ? question.objectives().size()
        : Math.clamp(PIXELS_AT_ONCE / (size * size), 1, LARGEST_BATCH);
  }

  /** Whether a picture depends on the others, so that all must be made together. */
  private static boolean coupled(Question.Visualize question) {
    return question.objectives().stream()
        .flatMap(objective -> objective.terms().stream())
        .map(Objective.Term::objective)
        .anyMatch(
            objective ->
                objective instanceof Objective.Diversity
                    || objective instanceof Objective.Alignment);
  }

  private static Aim aim(List<Objective> objectives, int first, Network network, Sight sight) {
    return Aim.of(objectives, first, network.description(), sight.shapes());
  }

  private static Map<BlobName, RgbPicture> references(
      Aim aim, int size, Network network, BlobStore pictures) {
    Preprocessing preprocessing =
        new Preprocessing(network.description().input().sized(size, size));
    Map<BlobName, RgbPicture> references = new TreeMap<>();
    for (BlobName image : aim.references()) {
      references.put(image, AskedPicture.read(image, preprocessing, pictures));
    }
    return references;
  }
}
