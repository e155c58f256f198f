package org.vitrine.lens;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.vitrine.lens.Transforms.Chain;
import org.vitrine.lens.Transforms.Colour;
import org.vitrine.lens.Transforms.Crop;
import org.vitrine.lens.Transforms.Jitter;
import org.vitrine.lens.Transforms.Pad;
import org.vitrine.lens.Transforms.Rotate;
import org.vitrine.lens.Transforms.Scale;
import org.vitrine.lens.Transforms.Standard;
import org.vitrine.lens.Transforms.Transform;

/**
 * How {@link Transforms} are read and written: {@code "none"}, {@code "standard"}, or one after the
 * other as {@code [{"kind": "jitter", "pixels": 8}, …]}.
 */
final class TransformsForm {
  private static final String FIELD = "transforms";
  private static final int MOST_STEPS = 8;
  private static final int MOST_CHOICES = 64;
  private static final int FARTHEST = 256;

  private TransformsForm() {}

  static Transforms read(QuestionFields fields, Transforms otherwise) {
    if (!fields.has(FIELD)) {
      return otherwise;
    }
    if (fields.isArray(FIELD)) {
      return new Chain(fields.objects(FIELD, MOST_STEPS, TransformsForm::transform));
    }
    return switch (fields.choice(FIELD, Named.class, Named.STANDARD)) {
      case NONE -> Transforms.NONE;
      case STANDARD -> Transforms.STANDARD;
    };
  }

  private enum Named {
    NONE,
    STANDARD
  }

  private static Transform transform(QuestionFields fields) {
    String kind = fields.text("kind");
    return switch (kind) {
      case "pad" -> new Pad(fields.integer("pixels", 0, FARTHEST));
      case "jitter" -> new Jitter(fields.integer("pixels", 0, FARTHEST));
      case "scale" -> new Scale(fields.numbers("factors", 1, MOST_CHOICES, 0.1, 10));
      case "rotate" -> new Rotate(fields.numbers("degrees", 1, MOST_CHOICES, 360));
      case "crop" -> new Crop(fields.integer("pixels", 1, 4 * FARTHEST));
      case "colour" ->
          new Colour(fields.number("contrast", 0, 1, 0), fields.number("brightness", 0, 1, 0));
      default ->
          throw fields.wrong(
              "kind",
              "is one of [colour, crop, jitter, pad, rotate, scale]",
              JsonNodeFactory.instance.textNode(kind));
    };
  }

  static JsonNode json(Transforms transforms) {
    return switch (transforms) {
      case Standard standard -> JsonNodeFactory.instance.textNode("standard");
      case Chain chain when chain.steps().isEmpty() -> JsonNodeFactory.instance.textNode("none");
      case Chain chain -> {
        ArrayNode steps = JsonNodeFactory.instance.arrayNode();
        chain.steps().forEach(step -> write(step, steps.addObject()));
        yield steps;
      }
    };
  }

  private static void write(Transform transform, ObjectNode json) {
    switch (transform) {
      case Pad pad -> json.put("kind", "pad").put("pixels", pad.pixels());
      case Jitter jitter -> json.put("kind", "jitter").put("pixels", jitter.pixels());
      case Scale scale -> numbers("factors", scale.factors(), json.put("kind", "scale"));
      case Rotate rotate -> numbers("degrees", rotate.degrees(), json.put("kind", "rotate"));
      case Crop crop -> json.put("kind", "crop").put("pixels", crop.pixels());
      case Colour colour ->
          json.put("kind", "colour")
              .put("contrast", colour.contrast())
              .put("brightness", colour.brightness());
    }
  }

  private static void numbers(String name, List<Double> numbers, ObjectNode json) {
    ArrayNode array = json.putArray(name);
    numbers.forEach(array::add);
  }
}
