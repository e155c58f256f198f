package org.vitrine.lens.study;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.vitrine.lens.Answerer;
import org.vitrine.lens.Progress;
import org.vitrine.lens.Question;
import org.vitrine.lens.Question.Embedding.Positions;
import org.vitrine.lens.Questions;
import org.vitrine.lens.Significant;
import org.vitrine.lens.model.ModelDirectory;
import org.vitrine.lens.model.Network;
import org.vitrine.lens.model.Networks;
import org.vitrine.lens.model.ProbeSet;
import org.vitrine.lens.model.op.LayerShape;
import org.vitrine.lens.study.layout.Mapping;
import org.vitrine.lens.study.layout.Neighbours;
import org.vitrine.lens.study.layout.Places;
import org.vitrine.lens.study.layout.Points;
import org.vitrine.lens.study.layout.Trustworthiness;
import org.vitrine.lens.vision.Sprites;
import org.vitrine.store.BlobStore;

/**
 * Lays the pictures of the probe set out in a plane, near to each other where a layer sees the
 * like: {@code {layer, method, points: [{x, y, label, nearest: […]}], sprites: {picture, cell,
 * columns}, trustworthiness}}.
 *
 * <p>Points stand in the order of the probe set, and so do the pictures of the sheet; the longer
 * side of the map is 0…1. {@code nearest} are the numbers of the six pictures that are nearest in
 * the layer itself, the nearest first, wherever the map has put them. {@code trustworthiness} is
 * over 15 neighbours. Both are over fewer where there are not that many pictures.
 */
final class EmbeddingAnswerer implements Answerer<Question.Embedding> {

  /** How wide the sheet is to be, in pixels, and the bounds of what that makes of one picture. */
  private static final int SHEET = 1056;

  private static final int LEAST_CELL = 32;
  private static final int MOST_CELL = 64;

  private static final int TRUSTED = 15;
  private static final int NEAREST = 6;
  private static final int DIGITS = 4;

  private final ModelDirectory models;
  private final Networks networks;

  EmbeddingAnswerer(ModelDirectory models, Networks networks) {
    this.models = models;
    this.networks = networks;
  }

  @Override
  public Class<Question.Embedding> question() {
    return Question.Embedding.class;
  }

  @Override
  public ObjectNode answer(Question.Embedding question, BlobStore pictures, Progress progress) {
    Network network = networks.get(question.model());
    ProbeSet probe = ProbeSet.of(models.folder(question.model()).orElseThrow());
    Sprites sprites = new Sprites(probe.members().size(), cell(probe.members().size()));
    Points points = points(question, network, probe, sprites, progress);
    Places places =
        new Mapping(
                question.method(),
                question.neighbours(),
                question.minDistance(),
                question.perplexity(),
                question.steps(),
                question.seed())
            .of(points, progress)
            .normalised();
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.put("layer", question.layer()).put("method", Questions.name(question.method()));
    int near = Math.min(NEAREST, points.count() - 1);
    Optional<Neighbours> neighbours =
        near > 0 ? Optional.of(Neighbours.of(points, near, progress)) : Optional.empty();
    ArrayNode told = answer.putArray("points");
    for (int i = 0; i < places.count(); i++) {
      ObjectNode point =
          told.addObject()
              .put("x", Significant.round(places.x()[i], DIGITS))
              .put("y", Significant.round(places.y()[i], DIGITS))
              .put("label", probe.members().get(i).label());
      ArrayNode nearest = point.putArray("nearest");
      for (int rank = 0; rank < near; rank++) {
        nearest.add(neighbours.orElseThrow().index(i, rank));
      }
    }
    answer.set("sprites", sprites.keep(pictures));
    int trusted = Math.min(TRUSTED, (points.count() - 1) / 2);
    double trustworthiness =
        trusted > 0 ? Trustworthiness.of(points, places, trusted, progress) : 1;
    return answer.put("trustworthiness", Significant.round(trustworthiness, DIGITS));
  }

  private static int cell(int pictures) {
    return Math.clamp((long) (SHEET / Math.sqrt(pictures)), LEAST_CELL, MOST_CELL);
  }

  /** What the layer gives for each picture; the pictures themselves go to the sheet. */
  private Points points(
      Question.Embedding question,
      Network network,
      ProbeSet probe,
      Sprites sprites,
      Progress progress) {
    LayerShape shape = network.description().shapes().get(question.layer());
    int positions = shape.height() * shape.width();
    float[] points = new float[probe.members().size() * shape.channels()];
    ProbePasses.over(
        probe,
        networks.engine(),
        network,
        Set.of(question.layer()),
        progress,
        (number, picture, values) -> {
          sprites.put(number, picture);
          float[] layer = values.get(question.layer());
          int sampled = new Random(question.seed() + number).nextInt(positions);
          for (int channel = 0; channel < shape.channels(); channel++) {
            points[number * shape.channels() + channel] =
                question.positions() == Positions.MEAN
                    ? mean(layer, channel * positions, positions)
                    : layer[channel * positions + sampled];
          }
        });
    return new Points(probe.members().size(), shape.channels(), points);
  }

  private static float mean(float[] values, int from, int count) {
    double sum = 0;
    for (int i = from; i < from + count; i++) {
      sum += values[i];
    }
    return (float) (sum / count);
  }
}
