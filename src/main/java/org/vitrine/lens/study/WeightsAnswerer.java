package org.vitrine.lens.study;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.vitrine.lens.Answerer;
import org.vitrine.lens.Progress;
import org.vitrine.lens.Question;
import org.vitrine.lens.QuestionException;
import org.vitrine.lens.Significant;
import org.vitrine.lens.model.Graph;
import org.vitrine.lens.model.ModelDescription;
import org.vitrine.lens.model.Network;
import org.vitrine.lens.model.Networks;
import org.vitrine.lens.model.op.LayerShape;
import org.vitrine.store.BlobStore;

/**
 * Tells how channels of a layer are made from those of an earlier one: {@code {from, layer, height,
 * width, maximum}} and, each kernel being height×width numbers row by row, one of
 *
 * <ul>
 *   <li>where channels are named, {@code units: [{channel, exciting: [{channel, excitation,
 *       inhibition, kernel}], inhibiting: […]}]}: the neighbours in the earlier layer whose
 *       positive weights have the largest sum, and those whose negative ones have;
 *   <li>where none are, {@code rows}, {@code columns} and {@code kernels}, the kernel from channel
 *       rows[i] to channel columns[j] being kernels[i][j]: the channels of both layers with the
 *       largest sums of weights without their signs, over all of the other layer; where those of
 *       both are named, the same for these;
 *   <li>where factors are asked for, {@code unexplained} and {@code factors: [{direction, channels:
 *       [{channel, value}], units: [{channel, kernel}]}]}, see {@link WeightFactors}.
 * </ul>
 *
 * <p>{@code maximum} is the largest number of all kernels told, without its sign. How the weights
 * are taken: {@link Kernels}. As in Voss and others, "Visualizing Weights", Distill 2021
 * (doi:10.23915/distill.00024.007).
 */
final class WeightsAnswerer implements Answerer<Question.Weights> {
  private static final int DIGITS = 3;
  private static final int MOST_NUMBERS = 1 << 18;
  private static final int LARGEST_SPLIT = 4 << 20;

  private final Networks networks;

  WeightsAnswerer(Networks networks) {
    this.networks = networks;
  }

  @Override
  public Class<Question.Weights> question() {
    return Question.Weights.class;
  }

  @Override
  public ObjectNode answer(Question.Weights question, BlobStore pictures, Progress progress) {
    Network network = networks.get(question.model());
    ModelDescription model = network.description();
    Map<String, LayerShape> shapes = new LinkedHashMap<>(model.shapes());
    shapes.put(Graph.INPUT, model.input().shape());
    Wiring wiring = new Wiring(model.graph(), shapes, question.from(), question.layer());
    wiring.check();
    named(question, shapes.get(question.from()).channels());
    List<Integer> channels = channels(question, wiring);
    Kernels kernels = Kernels.of(networks.engine(), network, wiring, channels, progress);
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer
        .put("from", question.from())
        .put("layer", question.layer())
        .put("height", kernels.height())
        .put("width", kernels.width());
    Told told = new Told(kernels, question.top());
    if (question.factors() > 0) {
      boolean named = !question.channels().isEmpty();
      bound(question.factors() * (named ? channels.size() : question.top()), kernels);
      told.factors(answer, question.factors(), question.channels().isEmpty());
    } else if (!question.inputs().isEmpty()) {
      bound(question.inputs().size() * channels.size(), kernels);
      told.table(answer, question.inputs(), IntStream.range(0, channels.size()).boxed().toList());
    } else if (question.channels().isEmpty()) {
      bound(question.top() * question.top(), kernels);
      told.table(answer);
    } else {
      bound(2 * question.top() * channels.size(), kernels);
      told.units(answer.putArray("units"));
    }
    return answer.put("maximum", Significant.round(told.maximum, DIGITS));
  }

  /** Those named; else all, or, through a single convolution, all that come through one. */
  private static List<Integer> channels(Question.Weights question, Wiring wiring) {
    boolean direct = question.method() == Question.Weights.Through.DIRECT;
    int all = wiring.shapes().get(question.layer()).channels();
    List<Integer> channels =
        question.channels().isEmpty()
            ? IntStream.range(0, all).filter(c -> !direct || wiring.direct(c)).boxed().toList()
            : question.channels();
    if (channels.isEmpty() || (direct && !channels.stream().allMatch(wiring::direct))) {
      throw new QuestionException(
          "method",
          "field \"method\": \"direct\" wants one convolution and no other weights between the"
              + " layers; between \"%s\" and %s of \"%s\" is something else: say \"expanded\""
                  .formatted(
                      question.from(),
                      channels.stream()
                          .filter(c -> !wiring.direct(c))
                          .findFirst()
                          .map(c -> "channel " + c)
                          .orElse("every channel"),
                      question.layer()));
    }
    return channels;
  }

  /** The colours of the picture are no layer, whose channels would have been checked before. */
  private static void named(Question.Weights question, int inputs) {
    if (!question.inputs().isEmpty() && (question.channels().isEmpty() || question.factors() > 0)) {
      throw new QuestionException(
          "inputs",
          "field \"inputs\": is for weights between channels of both layers; name \"channels\""
              + " and ask for no \"factors\"");
    }
    for (int input : question.inputs()) {
      if (input >= inputs) {
        throw new QuestionException(
            "inputs",
            "field \"inputs\": \"%s\" has %d channels; found %d"
                .formatted(question.from(), inputs, input));
      }
    }
  }

  /** An answer is a file that pages carry. */
  private static void bound(int kernels, Kernels of) {
    long numbers = (long) kernels * of.height() * of.width();
    if (numbers > MOST_NUMBERS) {
      throw new QuestionException(
          "top",
          "field \"top\": an answer has at most %d weights; found %d kernels of %d×%d"
              .formatted(MOST_NUMBERS, kernels, of.height(), of.width()));
    }
  }

  /** Writes what is told of kernels, and remembers the largest weight of it. */
  private static final class Told {
    private final Kernels kernels;
    private final int top;
    private double maximum;

    Told(Kernels kernels, int top) {
      this.kernels = kernels;
      this.top = top;
    }

    void units(ArrayNode units) {
      for (int output = 0; output < kernels.channels().size(); output++) {
        ObjectNode unit = units.addObject().put("channel", kernels.channels().get(output));
        neighbours(unit.putArray("exciting"), output, 1);
        neighbours(unit.putArray("inhibiting"), output, -1);
      }
    }

    private void neighbours(ArrayNode told, int output, int sign) {
      float[] strengths =
          strengths(kernels.inputs(), input -> sum(kernels.kernel(output, input), sign));
      for (int input : Strongest.of(strengths, top)) {
        if (strengths[input] > 0) {
          float[] kernel = kernels.kernel(output, input);
          ObjectNode one =
              told.addObject()
                  .put("channel", input)
                  .put("excitation", Significant.round(sum(kernel, 1), DIGITS))
                  .put("inhibition", Significant.round(-sum(kernel, -1), DIGITS));
          kernel(one.putArray("kernel"), kernel);
        }
      }
    }

    void table(ObjectNode answer) {
      int outputs = kernels.channels().size();
      List<Integer> rows =
          Strongest.of(
              strengths(
                  kernels.inputs(),
                  input ->
                      IntStream.range(0, outputs)
                          .mapToDouble(output -> size(kernels.kernel(output, input)))
                          .sum()),
              top);
      List<Integer> columns =
          Strongest.of(strengths(outputs, output -> size(kernels.values().get(output))), top);
      table(answer, rows, columns);
    }

    /**
     * @param columns places of later channels in the kernels
     */
    void table(ObjectNode answer, List<Integer> rows, List<Integer> columns) {
      rows.forEach(answer.putArray("rows")::add);
      ArrayNode named = answer.putArray("columns");
      columns.forEach(output -> named.add(kernels.channels().get(output)));
      ArrayNode all = answer.putArray("kernels");
      for (int input : rows) {
        ArrayNode row = all.addArray();
        columns.forEach(output -> kernel(row.addArray(), kernels.kernel(output, input)));
      }
    }

    /**
     * @param strongest whether only the channels that make most of a factor are told
     */
    void factors(ObjectNode answer, int count, boolean strongest) {
      int outputs = kernels.channels().size();
      long numbers = 2L * outputs * kernels.values().get(0).length;
      if (numbers > LARGEST_SPLIT) {
        throw new QuestionException(
            "factors",
            "field \"factors\": at most %d weights are split; found %d, so name fewer channels"
                .formatted(LARGEST_SPLIT / 2, numbers / 2));
      }
      WeightFactors split = new WeightFactors(kernels, count);
      answer.put("unexplained", Significant.round(split.unexplained(), DIGITS));
      ArrayNode factors = answer.putArray("factors");
      for (int factor : split.factors()) {
        ObjectNode told = factors.addObject();
        float[] direction = split.direction(factor);
        ArrayNode channels = told.putArray("channels");
        for (int input : Strongest.of(direction, top)) {
          if (direction[input] > 0) {
            channels
                .addObject()
                .put("channel", input)
                .put("value", Significant.round(direction[input], DIGITS));
          }
        }
        ArrayNode along = told.putArray("direction");
        for (float number : direction) {
          along.add(Significant.round(number, DIGITS));
        }
        ArrayNode units = told.putArray("units");
        List<Integer> shown =
            strongest
                ? Strongest.of(strengths(outputs, output -> size(split.map(factor, output))), top)
                : IntStream.range(0, outputs).boxed().toList();
        for (int output : shown) {
          ObjectNode unit = units.addObject().put("channel", kernels.channels().get(output));
          kernel(unit.putArray("kernel"), split.map(factor, output));
        }
      }
    }

    private void kernel(ArrayNode told, float[] weights) {
      for (float weight : weights) {
        told.add(Significant.round(weight, DIGITS));
        maximum = Math.max(maximum, Math.abs(weight));
      }
    }

    private static float[] strengths(int count, IntToDoubleFunction strength) {
      float[] strengths = new float[count];
      for (int i = 0; i < count; i++) {
        strengths[i] = (float) strength.applyAsDouble(i);
      }
      return strengths;
    }

    /** The sum of the weights of one sign, without it. */
    private static double sum(float[] weights, int sign) {
      double sum = 0;
      for (float weight : weights) {
        sum += Math.max(0, sign * weight);
      }
      return sum;
    }

    private static double size(float[] weights) {
      return sum(weights, 1) + sum(weights, -1);
    }
  }
}
