package org.vitrine.lens;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.vitrine.lens.Question.Visualize.Parametrisation;
import org.vitrine.lens.Question.Visualize.Transforms;

/**
 * Questions as JSON: {@code {"ask": "predict", "model": "primer", "image": "<sha256>.png"}}. Fields
 * with a default may be left out when read and are always there when written, so that a question
 * has one form. Thread-safe.
 *
 * <table>
 * <caption>The fields besides {@code ask} and {@code model}, with their defaults</caption>
 * <tr><td>model</td><td></td></tr>
 * <tr><td>predict</td><td>image, top = 5</td></tr>
 * <tr><td>activations</td><td>layer, image, top = 5</td></tr>
 * <tr><td>visualize</td><td>objectives, parametrisation = fft, transforms = standard, size = 128,
 * steps = 256, learningRate = 0.05, frames = [], seed = 0</td></tr>
 * <tr><td>examples</td><td>layer, channel, count = 4</td></tr>
 * </table>
 */
public final class Questions {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();
  private static final int LONGEST = 64 << 10;
  private static final int MOST_CHANNELS = 1 << 20;
  private static final int SMALLEST_PICTURE = 16;
  private static final int MOST_TOP = 50;
  private static final int MOST_EXAMPLES = 16;
  private static final long LARGEST_SEED = (1L << 53) - 1;
  private static final List<String> ASKED =
      List.of("activations", "examples", "model", "predict", "visualize");

  private Questions() {}

  /**
   * Reads a question from a text of JSON.
   *
   * @throws QuestionException naming the field that is wrong, what was found and what is permitted
   */
  public static Question parse(String json, Limits limits) {
    if (json.length() > LONGEST) {
      throw new QuestionException(
          "", "a question has at most %d characters; found %d".formatted(LONGEST, json.length()));
    }
    try {
      return read(JSON.readTree(json), limits);
    } catch (JsonProcessingException e) {
      throw new QuestionException("", "the question is not JSON: " + e.getOriginalMessage());
    }
  }

  /**
   * Reads a question from JSON.
   *
   * @throws QuestionException naming the field that is wrong, what was found and what is permitted
   */
  public static Question read(JsonNode json, Limits limits) {
    QuestionFields fields = new QuestionFields("", json);
    String ask = fields.text("ask");
    if (!ASKED.contains(ask)) {
      throw fields.wrong("ask", "is one of " + ASKED, json.get("ask"));
    }
    String model = fields.text("model");
    Question question =
        switch (ask) {
          case "predict" ->
              new Question.Predict(
                  model, fields.picture("image"), fields.integer("top", 1, MOST_TOP, 5));
          case "activations" ->
              new Question.Activations(
                  model,
                  fields.text("layer"),
                  fields.picture("image"),
                  fields.integer("top", 1, MOST_TOP, 5));
          case "visualize" -> visualize(model, fields, limits);
          case "examples" ->
              new Question.Examples(
                  model,
                  fields.text("layer"),
                  channel(fields),
                  fields.integer("count", 1, MOST_EXAMPLES, 4));
          default -> new Question.Model(model);
        };
    fields.end();
    return question;
  }

  /** The question as JSON, every field written out. */
  public static ObjectNode json(Question question) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("ask", ask(question));
    json.put("model", question.model());
    switch (question) {
      case Question.Model model -> {}
      case Question.Predict predict ->
          json.put("image", predict.image().toString()).put("top", predict.top());
      case Question.Activations activations ->
          json.put("layer", activations.layer())
              .put("image", activations.image().toString())
              .put("top", activations.top());
      case Question.Visualize visualize -> write(visualize, json);
      case Question.Examples examples ->
          json.put("layer", examples.layer())
              .put("channel", examples.channel())
              .put("count", examples.count());
    }
    return json;
  }

  /** What the field {@code ask} says: {@code visualize}. */
  public static String ask(Question question) {
    return switch (question) {
      case Question.Model model -> "model";
      case Question.Predict predict -> "predict";
      case Question.Activations activations -> "activations";
      case Question.Visualize visualize -> "visualize";
      case Question.Examples examples -> "examples";
    };
  }

  /** The objective as it stands in a question. */
  public static ObjectNode json(Objective objective) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    switch (objective) {
      case Objective.Neuron neuron -> {
        json.put("kind", "neuron").put("layer", neuron.layer()).put("channel", neuron.channel());
        neuron.y().ifPresent(y -> json.put("y", y));
        neuron.x().ifPresent(x -> json.put("x", x));
      }
      case Objective.Channel channel ->
          json.put("kind", "channel")
              .put("layer", channel.layer())
              .put("channel", channel.channel());
      case Objective.Logit logit -> json.put("kind", "logit").put("label", logit.label());
    }
    return json;
  }

  static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Question visualize(String model, QuestionFields fields, Limits limits) {
    int steps = fields.integer("steps", 1, limits.steps(), Math.min(256, limits.steps()));
    int size = fields.integer("size", SMALLEST_PICTURE, limits.size(), 128);
    List<Objective> objectives =
        fields.objects("objectives", limits.objectives(), Questions::objective);
    long work = (long) size * size * steps * objectives.size();
    if (work > limits.work()) {
      throw new QuestionException(
          "steps",
          "size² × steps × objectives is at most %d here; found %d² × %d × %d = %d: ask for less of one"
              .formatted(limits.work(), size, steps, objectives.size(), work));
    }
    return new Question.Visualize(
        model,
        objectives,
        fields.choice("parametrisation", Parametrisation.class, Parametrisation.FFT),
        fields.choice("transforms", Transforms.class, Transforms.STANDARD),
        size,
        steps,
        fields.number("learningRate", 0, 1, 0.05),
        fields.ascending("frames", 1, steps, limits.frames()),
        fields.integer("seed", 0, LARGEST_SEED, 0));
  }

  private static Objective objective(QuestionFields fields) {
    String kind = fields.text("kind");
    return switch (kind) {
      case "neuron" ->
          new Objective.Neuron(
              fields.text("layer"),
              channel(fields),
              fields.optionalInteger("y", 0, MOST_CHANNELS),
              fields.optionalInteger("x", 0, MOST_CHANNELS));
      case "channel" -> new Objective.Channel(fields.text("layer"), channel(fields));
      case "logit" -> new Objective.Logit(fields.integer("label", 0, MOST_CHANNELS));
      default ->
          throw fields.wrong(
              "kind",
              "is one of [channel, logit, neuron]",
              JsonNodeFactory.instance.textNode(kind));
    };
  }

  private static int channel(QuestionFields fields) {
    return fields.integer("channel", 0, MOST_CHANNELS);
  }

  private static void write(Question.Visualize visualize, ObjectNode json) {
    ArrayNode objectives = json.putArray("objectives");
    visualize.objectives().forEach(objective -> objectives.add(json(objective)));
    json.put("parametrisation", name(visualize.parametrisation()))
        .put("transforms", name(visualize.transforms()))
        .put("size", visualize.size())
        .put("steps", visualize.steps())
        .put("learningRate", visualize.learningRate());
    ArrayNode frames = json.putArray("frames");
    visualize.frames().forEach(frames::add);
    json.put("seed", visualize.seed());
  }
}
