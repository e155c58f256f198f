package org.vitrine.lens.study;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
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
import org.vitrine.lens.model.op.LayerShape;
import org.vitrine.store.BlobStore;

/**
 * Tells which channels of a layer speak for a class, or for one class rather than another: {@code
 * {layer, channels, height, width, score: {value, zero}, sum, for: [{channel, value, activation:
 * {sum, maximum, y, x}, map}], against: […]}}.
 *
 * <p>The score is the logit of {@code label}, less that of {@code minus} if there is one: {@code
 * value} for the picture, {@code zero} were the layer zero. A channel's {@code value} is what it
 * does for the score, the sum over its positions; {@code sum} is that over all channels. {@code
 * for} has the channels that do most, those against it follow; none is told that does nothing.
 * {@code activation} is what the channel gives, as its node gives it: the sum over all positions,
 * and the largest with its place. {@code map}, where {@code maps} are asked for, is what it does
 * for the score at each position, row by row.
 *
 * <p>The methods, aᵢ being the layer's values: {@code direct}, aᵢ·∂F/∂aᵢ; {@code path}, the mean of
 * the gradients at {@code steps} points of the straight way from zero, so that {@code sum} is value
 * − zero; {@code stochastic}, the same with every channel at a place of its own (see {@link
 * Points#stochastic}), which tells what holds on other ways as well, and does not sum to value −
 * zero. As max(0, tx) = t·max(0, x), all are the same before and after a ReLU.
 *
 * <p>As in Olah and others, "The Building Blocks of Interpretability", Distill 2018
 * (doi:10.23915/distill.00010), and its notebooks.
 */
final class ChannelAttributionAnswerer implements Answerer<Question.ChannelAttribution> {
  private static final int DIGITS = 4;
  private static final int MAP_DIGITS = 3;

  private final Networks networks;

  ChannelAttributionAnswerer(Networks networks) {
    this.networks = networks;
  }

  @Override
  public Class<Question.ChannelAttribution> question() {
    return Question.ChannelAttribution.class;
  }

  @Override
  public Effort effort(Question.ChannelAttribution question, ModelSummary model) {
    int points =
        switch (question.method()) {
          case DIRECT -> 1;
          case PATH, STOCHASTIC -> question.steps();
        };
    return Effort.gradients(model, points, Onward.MOST_ROWS);
  }

  @Override
  public ObjectNode answer(
      Question.ChannelAttribution question, BlobStore pictures, Progress progress) {
    Network network = networks.get(question.model());
    ModelDescription model = network.description();
    Onward onward =
        new Onward(
            networks.engine(),
            network,
            AskedPicture.read(question.image(), new Preprocessing(model.input()), pictures),
            question.layer(),
            new Score.Logits(model.logits()),
            "layer");
    LayerShape shape = onward.shape();
    float[] weights = new float[model.labels().size()];
    weights[question.label()] += 1;
    question.minus().ifPresent(minus -> weights[minus] -= 1);
    double[] each =
        Attributions.byGradients(
                onward,
                List.of(weights),
                points(question, shape.channels()),
                Attributions.Reduction::nothing,
                progress)
            .get(0);
    double[] sums = Attributions.Reduction.channels(each, shape);
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer
        .put("layer", question.layer())
        .put("channels", shape.channels())
        .put("height", shape.height())
        .put("width", shape.width());
    answer
        .putObject("score")
        .put("value", rounded(score(onward, onward.values(), weights)))
        .put("zero", rounded(score(onward, new float[shape.values()], weights)));
    answer.put("sum", rounded(Arrays.stream(sums).sum()));
    strongest(answer.putArray("for"), sums, 1, question.top(), onward);
    strongest(answer.putArray("against"), sums, -1, question.top(), onward);
    if (question.maps()) {
      maps(answer.get("for"), each, shape);
      maps(answer.get("against"), each, shape);
    }
    return answer;
  }

  private static Points points(Question.ChannelAttribution question, int channels) {
    return switch (question.method()) {
      case DIRECT -> Points.end(channels);
      case PATH -> Points.straight(channels, question.steps());
      case STOCHASTIC -> Points.stochastic(channels, question.steps(), question.seed());
    };
  }

  private static double score(Onward onward, float[] values, float[] weights) {
    float[] logits = onward.scores(List.of(values)).get(0);
    double score = 0;
    for (int label = 0; label < logits.length; label++) {
      score += (double) weights[label] * logits[label];
    }
    return score;
  }

  private static void strongest(
      ArrayNode channels, double[] sums, int sign, int top, Onward onward) {
    float[] along = new float[sums.length];
    for (int channel = 0; channel < sums.length; channel++) {
      along[channel] = (float) (sign * sums[channel]);
    }
    float[] values = onward.values();
    for (int channel : Strongest.of(along, top)) {
      if (along[channel] > 0) {
        ObjectNode one =
            channels.addObject().put("channel", channel).put("value", rounded(sums[channel]));
        activation(one.putObject("activation"), values, channel, onward.shape());
      }
    }
  }

  private static void maps(JsonNode channels, double[] each, LayerShape shape) {
    int positions = shape.height() * shape.width();
    for (JsonNode one : channels) {
      int first = one.get("channel").intValue() * positions;
      ArrayNode map = ((ObjectNode) one).putArray("map");
      for (int i = first; i < first + positions; i++) {
        map.add(Significant.round(each[i], MAP_DIGITS));
      }
    }
  }

  private static void activation(ObjectNode node, float[] values, int channel, LayerShape shape) {
    int positions = shape.height() * shape.width();
    int first = channel * positions;
    int most = first;
    double sum = 0;
    for (int i = first; i < first + positions; i++) {
      sum += values[i];
      most = values[i] > values[most] ? i : most;
    }
    node.put("sum", rounded(sum))
        .put("maximum", rounded(values[most]))
        .put("y", (most - first) / shape.width())
        .put("x", (most - first) % shape.width());
  }

  private static double rounded(double value) {
    return Significant.round(value, DIGITS);
  }
}
