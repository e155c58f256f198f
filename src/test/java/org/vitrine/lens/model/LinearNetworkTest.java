package org.vitrine.lens.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
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
