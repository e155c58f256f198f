package org.vitrine.lens.model.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.vitrine.lens.model.Engine;
import org.vitrine.lens.model.Gradients;
import org.vitrine.lens.model.InputSpec;

@Tag("engine")
class AdversaryTest {
  private static final Engine ENGINE = Engine.start();
  private static final InputSpec INPUT =
      InputSpec.rgb(1, 1, List.of(0.5, 0.5, 0.5), List.of(0.5, 0.25, 0.25));

  @Test
  void theSecondShowingIsMovedToWhereTheLossWasHigherAndTheThirdIsPlainAgain() {
    float[] plain = {0, 1, 2};
    // 0.1 of a pixel's value is 0.1/0.5 and 0.1/0.25 of what the network takes.
    float[] moved = {0.2f, 0.6f, 2.4f};
    try (NDManager scope = ENGINE.newManager();
        Adversary adversary = new Adversary(ENGINE.newManager(), INPUT, 0.1)) {
      NDArray slope = scope.create(new float[] {3, -1, 0.5f}, new Shape(1, 3, 1, 1)).duplicate();
      assertArrayEquals(plain, shown(adversary, plain, slope, scope), 1e-6f);
      assertArrayEquals(moved, shown(adversary, plain, slope, scope), 1e-6f);
      assertArrayEquals(plain, shown(adversary, plain, slope, scope), 1e-6f);
    }
  }

  private static float[] shown(
      Adversary adversary, float[] pixels, NDArray slope, NDManager scope) {
    NDArray shown = adversary.show(scope.create(pixels, new Shape(1, 3, 1, 1)).duplicate());
    Gradients.backward(shown.mul(slope).sum());
    return Gradients.without(
        () -> {
          adversary.answer(shown, scope);
          return shown.toFloatArray();
        });
  }
}
