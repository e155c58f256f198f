package org.vitrine.lens.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Whatever a {@code model.json} says, it is taken, or refused with the field or node and the why.
 */
class ModelJsonPropertiesTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Most operations once, each with all of its fields. */
  private static final String WHOLE =
      """
      {"id": "whole", "title": "Whole", "license": "CC0-1.0", "source": "a test",
       "input": {"height": 16, "width": 16, "channels": "RGB", "scale": [0, 1], "mean": [0, 0, 0],
                 "std": [1, 1, 1], "resize": 20, "greys": "stored"},
       "labels": ["a", "b"], "logits": "classes",
       "graph": [
        {"name": "conv", "op": "conv", "inputs": ["input"], "channels": 4, "kernel": 3, "stride": 1,
         "padding": [1, 1, 1, 1], "dilation": 1, "groups": 1, "bias": true, "shown": true},
        {"name": "norm", "op": "batchnorm", "epsilon": 1e-5},
        {"name": "relu", "op": "relu6"},
        {"name": "lrn", "op": "lrn", "size": 5, "alpha": 1, "beta": 0.75, "k": 1},
        {"name": "sum", "op": "add", "inputs": ["lrn", "relu"]},
        {"name": "both", "op": "concat", "inputs": ["sum", "conv"]},
        {"name": "pad", "op": "pad", "padding": [0, 1, 0, 1]},
        {"name": "pool", "op": "maxpool", "kernel": 3, "stride": 2, "padding": "same", "ceil": false},
        {"name": "mean", "op": "avgpool", "kernel": [2, 2], "padding": 1, "count-padding": false},
        {"name": "squeeze", "op": "global-average", "inputs": ["pool"], "keep-position": true},
        {"name": "excited", "op": "multiply", "inputs": ["pool", "squeeze"]},
        {"name": "leaky", "op": "leaky-relu", "slope": 0.1},
        {"name": "drop", "op": "dropout", "rate": 0.5},
        {"name": "seven", "op": "adaptive-average", "size": 7},
        {"name": "scale", "op": "affine", "bias": true},
        {"name": "flat", "op": "flatten"},
        {"name": "classes", "op": "dense", "units": 2, "bias": true}]}
      """;

  @Example
  void theWholeExampleIsTaken() throws JsonProcessingException {
    byte[] once = ModelJson.write(ModelJson.read(WHOLE.getBytes(StandardCharsets.UTF_8)));
    assertArrayEquals(once, ModelJson.write(ModelJson.read(once)));
  }

  @Property(tries = 4000)
  void anyValueInAnyPlaceIsTakenOrTold(@ForAll int place, @ForAll("values") String value)
      throws JsonProcessingException {
    ObjectNode root = (ObjectNode) JSON.readTree(WHOLE);
    List<Runnable> changes = new ArrayList<>();
    collect(root, JSON.readTree(value), changes);
    changes.get(Math.floorMod(place, changes.size())).run();
    takenOrTold(root.toString());
  }

  @Property
  void nodesInAnyOrderAreTakenOrTold(@ForAll("orders") List<Integer> order)
      throws JsonProcessingException {
    ObjectNode root = (ObjectNode) JSON.readTree(WHOLE);
    ArrayNode before = (ArrayNode) root.get("graph");
    ArrayNode graph = root.putArray("graph");
    order.forEach(index -> graph.add(before.get(index)));
    takenOrTold(root.toString());
  }

  @Property
  void anyTextIsTold(@ForAll String text) {
    takenOrTold(text);
  }

  @Example
  void depthLongNumbersAndTwinsAreTold() {
    takenOrTold("[".repeat(200_000));
    takenOrTold("{\"id\":" + "9".repeat(100_000) + "}");
    takenOrTold("{\"a\":".repeat(100_000));
    MalformedModelException e =
        assertThrows(
            MalformedModelException.class,
            () -> ModelJson.read("{\"id\":1,\n\"id\":2}".getBytes(StandardCharsets.UTF_8)));
    assertTrue(e.getMessage().startsWith("line 2, column "), e.getMessage());
  }

  /** Every place where a value can be put, left out, or added. */
  private static void collect(JsonNode node, JsonNode value, List<Runnable> changes) {
    if (node instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> field : object.properties()) {
        changes.add(() -> object.set(field.getKey(), value));
        changes.add(() -> object.remove(field.getKey()));
        collect(field.getValue(), value, changes);
      }
      changes.add(() -> object.set("unknown", value));
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        int at = i;
        changes.add(() -> array.set(at, value));
        changes.add(() -> array.remove(at));
        collect(array.get(i), value, changes);
      }
      changes.add(() -> array.add(value));
    }
  }

  private static void takenOrTold(String text) {
    String message;
    try {
      ModelJson.read(text.getBytes(StandardCharsets.UTF_8)).weights();
      return;
    } catch (MalformedModelException | UnsupportedModelException e) {
      message = e.getMessage();
    }
    assertTrue(
        message.matches(
            "(?s).*(field \"|node \"|node \\d+ of|a graph has|line \\d+|an object is).*"),
        message);
    assertTrue(
        message.matches(
            "(?s).*(found|missing|not known|not JSON|is empty|is taken|no node before|does not fit).*"),
        message);
    assertTrue(message.length() < 1200, message);
  }

  @Provide
  Arbitrary<String> values() {
    return Arbitraries.of(
        "null",
        "true",
        "false",
        "0",
        "-1",
        "1",
        "2",
        "3",
        "64",
        "65",
        "4096",
        "65536",
        "1000000",
        "2147483647",
        "2147483648",
        "-2147483648",
        "1e308",
        "-1e308",
        "1e-320",
        "0.5",
        "1e400",
        "\"\"",
        "\"input\"",
        "\"same\"",
        "\"conv\"",
        "\"classes\"",
        "\"relu\"",
        "\"a b\"",
        "\"torchscript\"",
        "\"dense\"",
        "[]",
        "[1]",
        "[1,2]",
        "[0,0]",
        "[64,64]",
        "[1,2,3]",
        "[-1,0,0,1]",
        "[4096,1,1,4096]",
        "[\"a\"]",
        "[\"conv\",\"conv\"]",
        "[[]]",
        "{}",
        "{\"op\":\"relu\"}",
        "{\"name\":\"x\",\"op\":\"softmax\"}",
        "\"" + "x".repeat(5000) + "\"");
  }

  @Provide
  Arbitrary<List<Integer>> orders() {
    return Arbitraries.integers().between(0, 16).list().ofMaxSize(20);
  }
}
