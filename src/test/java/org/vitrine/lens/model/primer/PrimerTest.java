package org.vitrine.lens.model.primer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vitrine.lens.model.ModelDescription;
import org.vitrine.lens.model.Node;
import org.vitrine.lens.model.op.Relu;

class PrimerTest {
  private final ModelDescription primer = Primer.description();

  @Test
  void itHasAtLeastSixStagesToLookAt() {
    List<Node> stages = primer.graph().nodes().stream().filter(Node::shown).toList();
    assertTrue(stages.size() >= 7, stages.toString());
  }

  @Test
  void aStageIsItsValueBeforeTheReluAndTheReluFollowsIt() {
    for (Node node : primer.graph().nodes()) {
      if (node.shown() && primer.shapes().get(node.name()).spatial()) {
        Node relu = primer.graph().find(node.name() + "-relu").orElseThrow();
        assertEquals(new Relu(), relu.op());
        assertEquals(List.of(node.name()), relu.inputs());
      }
    }
  }

  @Test
  void itsWeightsFitIntoSixMegabytes() {
    long count =
        primer.weights().values().stream()
            .mapToLong(shape -> shape.stream().mapToLong(n -> n).reduce(1, Math::multiplyExact))
            .sum();
    assertTrue(count * 4 <= 6_000_000, count + " weights");
  }

  @Test
  void theCheckpointsOfTheFullTrainingAreAtLeastFive() {
    List<Integer> checkpoints = Primer.recipe(Effort.FULL.steps()).checkpoints();
    assertTrue(checkpoints.size() >= 5, checkpoints.toString());
    assertEquals(checkpoints.stream().sorted().distinct().toList(), checkpoints);
  }
}
