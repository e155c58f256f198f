package org.vitrine.lens.model.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.vitrine.lens.model.Engine;
import org.vitrine.lens.model.Gradients;
import org.vitrine.lens.model.Tensor;

@Tag("engine")
class AdamTest {
  private static final Engine ENGINE = Engine.start();

  @Test
  void aMatrixMovesAsThePaperSaysDecayApartFromTheGradient() {
    moves(List.of(1, 2), 0.1);
  }

  @Test
  void aBiasDoesNotDecay() {
    moves(List.of(2), 0);
  }

  /** Minimises the sum of squares by the engine, and beside it by the paper's formulas. */
  private static void moves(List<Integer> shape, double decay) {
    double[] wanted = {1, -0.5};
    double[] mean = new double[2];
    double[] square = new double[2];
    double rate = 0.05;
    try (NDManager scope = ENGINE.newManager()) {
      NDArray weight = new Tensor(shape, new float[] {1, -0.5f}).toArray(scope);
      Gradients.track(weight);
      Adam adam = new Adam(ENGINE.newManager(), Map.of("weight", weight), 0.1);
      for (int step = 1; step <= 20; step++) {
        Gradients.backward(weight.square().sum());
        Gradients.without(
            () -> {
              adam.step(rate, scope);
              return scope;
            });
        for (int i = 0; i < 2; i++) {
          double gradient = 2 * wanted[i];
          mean[i] = 0.9 * mean[i] + 0.1 * gradient;
          square[i] = 0.999 * square[i] + 0.001 * gradient * gradient;
          double first = mean[i] / (1 - Math.pow(0.9, step));
          double second = square[i] / (1 - Math.pow(0.999, step));
          wanted[i] -= rate * (first / (Math.sqrt(second) + 1e-8) + decay * wanted[i]);
          assertEquals(wanted[i], weight.toFloatArray()[i], 1e-4, "step " + step);
        }
      }
      adam.close();
    }
  }
}
