package org.vitrine.lens;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.OptionalInt;

/**
 * How objectives are read, written and fitted to a model: {@code {"kind": "channel", "layer":
 * "mixed4a", "channel": 7}}, sums as {@code {"kind": "sum", "terms": [{"factor": -100, "objective":
 * …}]}}.
 */
final class ObjectiveForm {
  /** The name of the pictures themselves where a layer can be named. */
  static final String INPUT = "input";

  static final int MOST_CHANNELS = 1 << 20;
  private static final int LONGEST_VECTOR = 4096;
  private static final double STRONGEST_COSINE = 4;
  private static final int MOST_TERMS = 16;
  private static final double LARGEST_FACTOR = 1e6;
  private static final List<String> KINDS =
      List.of(
          "alignment",
          "blur",
          "boundary",
          "caricature",
          "channel",
          "direction",
          "direction-neuron",
          "diversity",
          "l1",
          "layer",
          "logit",
          "neuron",
          "style",
          "sum",
          "total-variation");

  private ObjectiveForm() {}

  static Objective read(QuestionFields fields) {
    if (fields.text("kind").equals("sum")) {
      return new Objective.Sum(fields.objects("terms", MOST_TERMS, ObjectiveForm::term));
    }
    return readOne(fields);
  }

  private static Objective.Term term(QuestionFields fields) {
    double factor = fields.number("factor", -LARGEST_FACTOR, LARGEST_FACTOR, 1);
    return new Objective.Term(factor, fields.object("objective", ObjectiveForm::readOne));
  }

  private static Objective readOne(QuestionFields fields) {
    String kind = fields.text("kind");
    return switch (kind) {
      case "neuron" ->
          new Objective.Neuron(layer(fields), channel(fields), at(fields, "y"), at(fields, "x"));
      case "channel" -> new Objective.Channel(layer(fields), channel(fields));
      case "logit" -> new Objective.Logit(fields.integer("label", 0, MOST_CHANNELS));
      case "layer" -> new Objective.Layer(layer(fields));
      case "direction" ->
          new Objective.Direction(layer(fields), vector(fields), cosinePower(fields));
      case "direction-neuron" ->
          new Objective.DirectionNeuron(
              layer(fields), vector(fields), cosinePower(fields), at(fields, "y"), at(fields, "x"));
      case "caricature" ->
          new Objective.Caricature(layer(fields), fields.picture("image"), cosinePower(fields));
      case "style" ->
          new Objective.Style(fields.texts("layers", 1, MOST_TERMS), fields.picture("image"));
      case "diversity" -> new Objective.Diversity(layer(fields));
      case "alignment" -> new Objective.Alignment(layer(fields), fields.number("decay", 1, 100, 2));
      case "l1" -> new Objective.L1(fields.number("constant", 0, 1, 0.5));
      case "total-variation" -> new Objective.TotalVariation();
      case "blur" -> new Objective.Blur();
      case "boundary" -> new Objective.Boundary(fields.integer("width", 1, 1024, 20));
      default ->
          throw fields.wrong("kind", "is one of " + KINDS, JsonNodeFactory.instance.textNode(kind));
    };
  }

  static ObjectNode json(Objective objective) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    switch (objective) {
      case Objective.Neuron neuron -> {
        json.put("kind", "neuron").put("layer", neuron.layer()).put("channel", neuron.channel());
        at(neuron.y(), neuron.x(), json);
      }
      case Objective.Channel channel ->
          json.put("kind", "channel")
              .put("layer", channel.layer())
              .put("channel", channel.channel());
      case Objective.Logit logit -> json.put("kind", "logit").put("label", logit.label());
      case Objective.Layer layer -> json.put("kind", "layer").put("layer", layer.layer());
      case Objective.Direction direction -> {
        json.put("kind", "direction").put("layer", direction.layer());
        vector(direction.vector(), direction.cosinePower(), json);
      }
      case Objective.DirectionNeuron direction -> {
        json.put("kind", "direction-neuron").put("layer", direction.layer());
        vector(direction.vector(), direction.cosinePower(), json);
        at(direction.y(), direction.x(), json);
      }
      case Objective.Caricature caricature ->
          json.put("kind", "caricature")
              .put("layer", caricature.layer())
              .put("image", caricature.image().toString())
              .put("cosinePower", caricature.cosinePower());
      case Objective.Style style -> {
        json.put("kind", "style").put("image", style.image().toString());
        ArrayNode layers = json.putArray("layers");
        style.layers().forEach(layers::add);
      }
      case Objective.Diversity diversity ->
          json.put("kind", "diversity").put("layer", diversity.layer());
      case Objective.Alignment alignment ->
          json.put("kind", "alignment")
              .put("layer", alignment.layer())
              .put("decay", alignment.decay());
      case Objective.L1 l1 -> json.put("kind", "l1").put("constant", l1.constant());
      case Objective.TotalVariation variation -> json.put("kind", "total-variation");
      case Objective.Blur blur -> json.put("kind", "blur");
      case Objective.Boundary boundary ->
          json.put("kind", "boundary").put("width", boundary.width());
      case Objective.Sum sum -> {
        ArrayNode terms = json.put("kind", "sum").putArray("terms");
        for (Objective.Term term : sum.terms()) {
          terms.addObject().put("factor", term.factor()).set("objective", json(term.objective()));
        }
      }
    }
    return json;
  }

  /**
   * @param path of the objective in the question, ending in a dot
   */
  static void fit(Objective objective, String path, Fit model) {
    switch (objective) {
      case Objective.Neuron neuron -> model.channel(path, neuron.layer(), neuron.channel());
      case Objective.Channel channel -> model.channel(path, channel.layer(), channel.channel());
      case Objective.Logit logit -> {
        model.classes(path + "kind");
        model.label(path + "label", logit.label());
      }
      case Objective.Layer layer -> model.layer(path + "layer", layer.layer());
      case Objective.Direction direction ->
          direction(path, direction.layer(), direction.vector(), model);
      case Objective.DirectionNeuron direction ->
          direction(path, direction.layer(), direction.vector(), model);
      case Objective.Caricature caricature -> model.layer(path + "layer", caricature.layer());
      case Objective.Style style -> {
        for (int i = 0; i < style.layers().size(); i++) {
          model.layer(path + "layers[" + i + "]", style.layers().get(i));
        }
      }
      case Objective.Diversity diversity -> model.layer(path + "layer", diversity.layer());
      case Objective.Alignment alignment -> {
        if (!alignment.layer().equals(INPUT)) {
          model.layer(path + "layer", alignment.layer());
        }
      }
      case Objective.L1 l1 -> {}
      case Objective.TotalVariation variation -> {}
      case Objective.Blur blur -> {}
      case Objective.Boundary boundary -> {}
      case Objective.Sum sum -> {
        for (int i = 0; i < sum.terms().size(); i++) {
          fit(sum.terms().get(i).objective(), path + "terms[" + i + "].objective.", model);
        }
      }
    }
  }

  private static String layer(QuestionFields fields) {
    return fields.text("layer");
  }

  static int channel(QuestionFields fields) {
    return fields.integer("channel", 0, MOST_CHANNELS);
  }

  private static OptionalInt at(QuestionFields fields, String name) {
    return fields.optionalInteger(name, 0, MOST_CHANNELS);
  }

  static double cosinePower(QuestionFields fields) {
    return fields.number("cosinePower", 0, STRONGEST_COSINE, 0);
  }

  static List<Double> vector(QuestionFields fields) {
    return fields.numbers("vector", 1, LONGEST_VECTOR, LARGEST_FACTOR);
  }

  private static void direction(String path, String layer, List<Double> vector, Fit model) {
    model.vector(path, layer, "vector", vector);
    pointing(path + "vector", vector);
  }

  /** A direction leads somewhere. */
  static void pointing(String field, List<Double> vector) {
    if (vector.stream().allMatch(number -> number == 0)) {
      throw new QuestionException(
          field, "field \"%s\" is a direction; found zeros alone".formatted(field));
    }
  }

  private static void vector(List<Double> vector, double cosinePower, ObjectNode json) {
    ArrayNode numbers = json.putArray("vector");
    vector.forEach(numbers::add);
    json.put("cosinePower", cosinePower);
  }

  private static void at(OptionalInt y, OptionalInt x, ObjectNode json) {
    y.ifPresent(row -> json.put("y", row));
    x.ifPresent(column -> json.put("x", column));
  }
}
