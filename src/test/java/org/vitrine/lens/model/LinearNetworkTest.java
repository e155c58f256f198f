package org.vitrine.lens.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vitrine.lens.model.op.LayerShape;
import org.vitrine.lens.model.op.LeakyRelu;
import org.vitrine.lens.model.op.Op;
import org.vitrine.lens.model.op.Relu;

class LinearNetworkTest {
  private final ModelDescription tiny = Graphs.tiny();

  static List<OpExamples.Example> linear() {
    return OpExamples.all()
        .filter(example -> !example.training() && example.op().linear().isPresent())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("linear")
  void aLinearFormHasTheShapeAndTheWeightsOfItsOperation(OpExamples.Example example) {
    Op linear = example.op().linear().orElseThrow();
    assertEquals(example.op().shape(example.inputs()), linear.shape(example.inputs()));
    assertEquals(example.op().weights(example.inputs()), linear.weights(example.inputs()));
    assertEquals(linear, linear.linear().orElseThrow(), "it is its own linear form");
  }

  @ParameterizedTest
  @MethodSource("linear")
  @Tag("engine")
  void aLinearFormIsLinear(OpExamples.Example example) {
    Engine engine = Engine.start();
    try (NDManager scope = engine.newManager()) {
      Op op = example.op().linear().orElseThrow();
      Map<String, NDArray> weights = new HashMap<>();
      op.weights(example.inputs())
          .forEach((name, shape) -> weights.put(name, noise(scope, shape, name).abs()));
      float[] first = values(op, example.inputs(), weights, scope, 1, 0);
      float[] second = values(op, example.inputs(), weights, scope, 0, 1);
      float[] both = values(op, example.inputs(), weights, scope, 1, 1);
      float[] none = values(op, example.inputs(), weights, scope, 0, 0);
      for (int i = 0; i < both.length; i++) {
        assertEquals(first[i] + second[i], both[i] + none[i], 1e-3, "value " + i);
      }
    }
  }

  /** What it gives for the sum of two noises, each so many times. */
  private static float[] values(
      Op op,
      List<LayerShape> inputs,
      Map<String, NDArray> weights,
      NDManager scope,
      float one,
      float other) {
    List<NDArray> arrays = new ArrayList<>();
    for (LayerShape input : inputs) {
      List<Integer> axes =
          input.spatial()
              ? List.of(1, input.channels(), input.height(), input.width())
              : List.of(1, input.channels());
      String name = input + " " + arrays.size();
      arrays.add(
          noise(scope, axes, name).mul(one).add(noise(scope, axes, "other " + name).mul(other)));
    }
    return op.forward(arrays, new NodeWeights(weights, false)).toFloatArray();
  }

  private static NDArray noise(NDManager scope, List<Integer> axes, String name) {
    Random random = new Random(name.hashCode());
    float[] values = new float[axes.stream().reduce(1, Math::multiplyExact)];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return new Tensor(axes, values).toArray(scope);
  }

  @Test
  @Tag("engine")
  void aNetworkMadeLinearIsTheOneWhoseGatesStandOpen() {
    Engine engine = Engine.start();
    ModelDescription open =
        tiny.with(
            new Graph(
                tiny.graph().nodes().stream()
                    .map(
                        node ->
                            node.op() instanceof Relu
                                ? new Node(node.name(), new LeakyRelu(1), node.inputs(), true)
                                : node)
                    .toList()));
    try (Network gated = Network.of(engine, tiny, Graphs.weights(tiny, 1));
        Network free = Network.of(engine, open, Graphs.weights(open, 1));
        NDManager scope = engine.newManager()) {
      NDArray picture = Graphs.noise(scope, 2, 8, 8);
      float[] linear =
          gated
              .forwardLinear(Map.of(Graph.INPUT, picture), Set.of("classes"))
              .get("classes")
              .toFloatArray();
      assertArrayEquals(free.forward(picture, "classes").toFloatArray(), linear);
      float[] usual = gated.forward(picture, "classes").toFloatArray();
      assertFalse(Arrays.equals(usual, linear), "its gates do something");
    }
  }

  @Test
  void theNodesBetweenTwoAreThoseOnTheWaysFromOneToTheOther() {
    assertEquals(List.of("side", "wide", "both", "pool"), names("relu1", "pool"));
    assertEquals(List.of("both"), names("side", "both"));
    assertEquals(List.of(), names("side", "wide"));
    assertEquals(List.of(), names("pool", "relu1"));
    assertEquals(List.of(), names("pool", "pool"));
    assertEquals(List.of("conv1", "norm1"), names(Graph.INPUT, "norm1"));
  }

  @Test
  void allPassesThroughANodeIfThereIsNoOtherWay() {
    assertTrue(tiny.graph().passesAllTo("relu1", "classes"));
    assertTrue(tiny.graph().passesAllTo("classes", "classes"));
    assertFalse(tiny.graph().passesAllTo("side", "classes"));
  }

  private List<String> names(String from, String to) {
    return tiny.graph().between(from, to).stream().map(Node::name).toList();
  }
}
