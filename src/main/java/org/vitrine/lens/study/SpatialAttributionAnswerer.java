package org.vitrine.lens.study;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.vitrine.lens.Answerer;
import org.vitrine.lens.Effort;
import org.vitrine.lens.ModelSummary;
import org.vitrine.lens.Progress;
import org.vitrine.lens.Question;
import org.vitrine.lens.Significant;
import org.vitrine.lens.model.AskedPicture;
import org.vitrine.lens.model.ModelDescription;
import org.vitrine.lens.model.Network;
import org.vitrine.lens.model.Networks;
import org.vitrine.lens.model.Preprocessing;
import org.vitrine.lens.model.RgbPicture;
import org.vitrine.lens.model.op.LayerShape;
import org.vitrine.store.BlobStore;

/**
 * Tells which positions of a layer speak for a class, or for what stands at the positions of a
 * later layer: {@code {layer, height, width, scores: [{value, zero, map}], maximum}}.
 *
 * <p>For classes there is a score for each label, with {@code label} and {@code name}: its logit.
 * For a later layer, named {@code to: {layer, height, width}}, there is one for each of its
 * positions, row by row: the length of the vector there, √(Σ v²) over the channels, after the
 * layer's ReLU where it has one, so that what is cut off does not count. {@code map} has a number
 * for each position (y, x) of the layer, row by row: what that position does for the score, the sum
 * over its channels. So a score's map tells where it comes from, and the numbers at one place of
 * all maps tell where that position goes to. {@code value} is the score for the picture, {@code
 * zero} what it would be were the layer zero; {@code maximum} is the largest of all numbers without
 * their signs.
 *
 * <p>The methods: {@code gradient}, the sum of gradient × activation; {@code integrated}, the mean
 * of the gradients at {@code steps} points of the straight way from zero, times the activation, so
 * that a map sums to value − zero; {@code occlusion}, what the score loses where the position is
 * zero. The layer's values are those that its node gives; as max(0, tx) = t·max(0, x), all three
 * are the same before and after a ReLU.
 *
 * <p>As in Olah and others, "The Building Blocks of Interpretability", Distill 2018
 * (doi:10.23915/distill.00010).
 */
final class SpatialAttributionAnswerer implements Answerer<Question.SpatialAttribution> {
  private static final int DIGITS = 3;

  private final Networks networks;

  SpatialAttributionAnswerer(Networks networks) {
    this.networks = networks;
  }

  @Override
  public Class<Question.SpatialAttribution> question() {
    return Question.SpatialAttribution.class;
  }

  @Override
  public Effort effort(Question.SpatialAttribution question, ModelSummary model) {
    long scores =
        question
            .to()
            .flatMap(model::layer)
            .map(ModelSummary.Layer::positions)
            .orElse((long) question.labels().size());
    return switch (question.method()) {
      case GRADIENT -> Effort.gradients(model, scores, Onward.MOST_ROWS);
      case INTEGRATED -> Effort.gradients(model, scores * question.steps(), Onward.MOST_ROWS);
      case OCCLUSION ->
          Effort.looks(
              model,
              model.layer(question.layer()).map(ModelSummary.Layer::positions).orElseThrow(),
              Onward.MOST_ROWS);
    };
  }

  @Override
  public ObjectNode answer(
      Question.SpatialAttribution question, BlobStore pictures, Progress progress) {
    Network network = networks.get(question.model());
    ModelDescription model = network.description();
    LayerShape shape = model.shapes().get(question.layer());
    List<Integer> columns = columns(question, model);
    RgbPicture picture =
        AskedPicture.read(question.image(), new Preprocessing(model.input()), pictures);
    Onward onward =
        new Onward(
            networks.engine(),
            network,
            picture,
            question.layer(),
            question
                .to()
                .<Score>map(to -> Score.Lengths.of(to, model.graph()))
                .orElseGet(() -> new Score.Logits(model.logits())),
            question.to().isPresent() ? "to" : "layer");
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.put("layer", question.layer()).put("height", shape.height()).put("width", shape.width());
    question
        .to()
        .ifPresent(
            to ->
                answer
                    .putObject("to")
                    .put("layer", to)
                    .put("height", model.shapes().get(to).height())
                    .put("width", model.shapes().get(to).width()));
    ArrayNode scores = answer.putArray("scores");
    float[] value = onward.scores(List.of(onward.values())).get(0);
    float[] zero = onward.scores(List.of(new float[shape.values()])).get(0);
    List<double[]> maps = maps(question, onward, columns, value.length, progress);
    double maximum = 0;
    for (int i = 0; i < columns.size(); i++) {
      int column = columns.get(i);
      ObjectNode score = scores.addObject();
      if (question.to().isEmpty()) {
        score.put("label", column).put("name", model.labels().get(column));
      }
      score
          .put("value", Significant.round(value[column], DIGITS))
          .put("zero", Significant.round(zero[column], DIGITS));
      ArrayNode map = score.putArray("map");
      for (double number : maps.get(i)) {
        map.add(Significant.round(number, DIGITS));
        maximum = Math.max(maximum, Math.abs(number));
      }
    }
    return answer.put("maximum", Significant.round(maximum, DIGITS));
  }

  /** Which of the scores are asked about. */
  private static List<Integer> columns(
      Question.SpatialAttribution question, ModelDescription model) {
    return question
        .to()
        .map(to -> model.shapes().get(to))
        .map(to -> IntStream.range(0, to.height() * to.width()).boxed().toList())
        .orElse(question.labels());
  }

  private static List<double[]> maps(
      Question.SpatialAttribution question,
      Onward onward,
      List<Integer> columns,
      int scores,
      Progress progress) {
    int channels = onward.shape().channels();
    return switch (question.method()) {
      case GRADIENT -> byGradients(onward, columns, scores, Points.end(channels), progress);
      case INTEGRATED ->
          byGradients(
              onward, columns, scores, Points.straight(channels, question.steps()), progress);
      case OCCLUSION -> {
        List<double[]> all = Attributions.byOcclusion(onward, progress);
        yield columns.stream().map(all::get).toList();
      }
    };
  }

  private static List<double[]> byGradients(
      Onward onward, List<Integer> columns, int scores, Points points, Progress progress) {
    List<float[]> weights = new ArrayList<>();
    for (int column : columns) {
      float[] one = new float[scores];
      one[column] = 1;
      weights.add(one);
    }
    return Attributions.byGradients(
        onward, weights, points, Attributions.Reduction::positions, progress);
  }
}
