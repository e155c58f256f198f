package org.vitrine.lens.model;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.vitrine.lens.JsonFault;
import org.vitrine.lens.model.op.Fields;
import org.vitrine.lens.model.op.LayerShape;
import org.vitrine.lens.model.op.MisfitException;
import org.vitrine.lens.model.op.Op;
import org.vitrine.lens.model.op.Opaque;
import org.vitrine.lens.model.op.UnknownOpException;

/** {@code model.json}, read and written. */
public final class ModelJson {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();
  private static final double LARGE = 1e6;

  private ModelJson() {}

  /**
   * @throws MalformedModelException if the text is no JSON, or a field or node of it does not fit
   * @throws UnsupportedModelException if it names an operation that is not known here
   */
  public static ModelDescription read(byte[] utf8) {
    JsonNode root = tree(utf8);
    try {
      return description(new Fields(root));
    } catch (MisfitException e) {
      throw new MalformedModelException(e.getMessage(), e);
    }
  }

  /**
   * The text as a tree, whatever it says.
   *
   * @throws MalformedModelException with line and column, if it is no JSON
   */
  public static JsonNode tree(byte[] utf8) {
    try {
      return JSON.readTree(new String(utf8, StandardCharsets.UTF_8));
    } catch (JsonProcessingException e) {
      throw new MalformedModelException(place(e) + "not JSON: " + JsonFault.what(e), e);
    }
  }

  private static String place(JsonProcessingException e) {
    String place = JsonFault.place(e);
    return place.isEmpty() ? "line 1, column 1: " : place;
  }

  /** Two-space indented, every default written out, ending in a line feed. */
  static byte[] write(ModelDescription description) {
    ObjectNode root = JSON.createObjectNode();
    root.put("id", description.id());
    root.put("title", description.title());
    root.put("license", description.license());
    root.put("source", description.source());
    root.set("input", write(description.input()));
    ArrayNode labels = root.putArray("labels");
    description.labels().forEach(labels::add);
    root.put("logits", description.logits());
    root.set("graph", write(description.graph()));
    return (root.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /** The list of nodes, every default written out. */
  public static ArrayNode write(Graph graph) {
    ArrayNode list = JSON.createArrayNode();
    for (Node node : graph.nodes()) {
      ObjectNode object = list.addObject();
      object.put("name", node.name());
      object.put("op", node.op().name());
      if (!(node.op() instanceof Opaque)) {
        ArrayNode inputs = object.putArray("inputs");
        node.inputs().forEach(inputs::add);
      }
      node.op().write(object);
      if (node.shown()) {
        object.put("shown", true);
      }
    }
    return list;
  }

  private static ModelDescription description(Fields fields) {
    String id = fields.text("id");
    String title = fields.text("title");
    String license = fields.text("license", "");
    String source = fields.text("source", "");
    InputSpec input = within("input", () -> input(new Fields(fields.required("input"))));
    List<String> labels = fields.has("labels") ? fields.texts("labels") : List.of();
    String logits = fields.text("logits", "");
    Graph graph = new Graph(nodes(fields.array("graph"), input.shape()));
    fields.end();
    return new ModelDescription(id, title, license, source, input, labels, logits, graph);
  }

  private static InputSpec input(Fields fields) {
    List<Double> zeros = List.of(0.0, 0.0, 0.0);
    List<Double> ones = List.of(1.0, 1.0, 1.0);
    List<Double> scale =
        fields.has("scale") ? fields.numbers("scale", 2, -LARGE, LARGE) : List.of(0.0, 1.0);
    InputSpec input =
        new InputSpec(
            fields.integer("height", 1, 4096),
            fields.integer("width", 1, 4096),
            order(fields.text("channels", "RGB")),
            scale.get(0),
            scale.get(1),
            fields.has("mean") ? fields.numbers("mean", 3, -LARGE, LARGE) : zeros,
            fields.has("std") ? fields.numbers("std", 3, 1e-9, LARGE) : ones,
            fields.has("resize")
                ? OptionalInt.of(fields.integer("resize", 1, 4096))
                : OptionalInt.empty(),
            greys(fields.text("greys", "stored")));
    fields.end();
    if (scale.get(0) >= scale.get(1)) {
      throw new MisfitException(
          "field \"scale\" holds the values of black and of full brightness, the first being the"
              + " lesser; found "
              + scale);
    }
    int covered = Math.max(input.height(), input.width());
    if (input.shorterSide().orElse(covered) < covered) {
      throw new MisfitException(
          "field \"resize\" is at least %d, so that the picture can be cut from it; found %d"
              .formatted(covered, input.shorterSide().getAsInt()));
    }
    return input;
  }

  private static ObjectNode write(InputSpec input) {
    ObjectNode object = JSON.createObjectNode();
    object.put("height", input.height());
    object.put("width", input.width());
    object.put("channels", input.order().name());
    object.putArray("scale").add(input.low()).add(input.high());
    ArrayNode mean = object.putArray("mean");
    input.mean().forEach(mean::add);
    ArrayNode std = object.putArray("std");
    input.std().forEach(std::add);
    input.shorterSide().ifPresent(side -> object.put("resize", side));
    object.put("greys", input.greys().name().toLowerCase(Locale.ROOT));
    return object;
  }

  private static InputSpec.Order order(String name) {
    return switch (name) {
      case "RGB" -> InputSpec.Order.RGB;
      case "BGR" -> InputSpec.Order.BGR;
      default ->
          throw new MisfitException(
              "field \"channels\" is RGB or BGR; found %s".formatted(Fields.quoted(name)));
    };
  }

  private static InputSpec.Greys greys(String name) {
    return switch (name) {
      case "stored" -> InputSpec.Greys.STORED;
      case "linear" -> InputSpec.Greys.LINEAR;
      default ->
          throw new MisfitException(
              "field \"greys\" is stored or linear; found %s".formatted(Fields.quoted(name)));
    };
  }

  private static List<Node> nodes(JsonNode array, LayerShape picture) {
    List<Node> nodes = new ArrayList<>();
    String before = Graph.INPUT;
    for (JsonNode item : array) {
      String inputBefore = before;
      Node node =
          within(placeOf(item, nodes.size()), () -> node(new Fields(item), inputBefore, picture));
      nodes.add(node);
      before = node.op() instanceof Opaque ? Graph.INPUT : node.name();
    }
    return nodes;
  }

  private static Node node(Fields fields, String before, LayerShape picture) {
    String name = fields.text("name");
    List<String> inputs = fields.has("inputs") ? fields.texts("inputs") : List.of(before);
    boolean shown = fields.flag("shown", false);
    Op op = Op.read(fields, picture);
    fields.end();
    return new Node(name, op, inputs, shown);
  }

  private static String placeOf(JsonNode item, int index) {
    return item.path("name").isTextual()
        ? "node " + Fields.quoted(item.get("name").textValue())
        : "node %d of \"graph\"".formatted(index + 1);
  }

  private static <T> T within(String place, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (MisfitException e) {
      throw new MalformedModelException(place + ": " + e.getMessage(), e);
    } catch (UnknownOpException e) {
      throw new UnsupportedModelException(place + ": " + e.getMessage(), e);
    }
  }
}
