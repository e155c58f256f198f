package org.vitrine.lens.model.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.util.LinkedHashMap;
import java.util.Map;
import org.vitrine.lens.model.Gradients;

/** AdamW: Adam (Kingma and Ba 2015) with the weight decay decoupled from the gradient. */
final class Adam implements AutoCloseable {
  private static final double FIRST = 0.9;
  private static final double SECOND = 0.999;
  private static final double EPSILON = 1e-8;
  private static final float NO_CLIPPING = -1;

  private final NDManager manager;
  private final Map<String, State> states = new LinkedHashMap<>();
  private final double decay;
  private int steps;

  private record State(PtNDArray weight, PtNDArray mean, PtNDArray square) {}

  Adam(NDManager manager, Map<String, NDArray> learnt, double decay) {
    this.manager = manager;
    this.decay = decay;
    learnt.forEach(
        (name, weight) -> {
          NDArray mean = weight.zerosLike();
          NDArray square = weight.zerosLike();
          mean.attach(manager);
          square.attach(manager);
          states.put(name, new State((PtNDArray) weight, (PtNDArray) mean, (PtNDArray) square));
        });
  }

  /** Moves every weight by its gradient, and clears the gradient. */
  void step(double rate, NDManager scope) {
    steps++;
    double corrected = rate * Math.sqrt(1 - Math.pow(SECOND, steps)) / (1 - Math.pow(FIRST, steps));
    for (State state : states.values()) {
      NDArray gradient = Gradients.read(state.weight(), scope);
      JniUtils.adamUpdate(
          state.weight(),
          (PtNDArray) gradient,
          state.mean(),
          state.square(),
          (float) rate,
          (float) corrected,
          state.weight().getShape().dimension() > 1 ? (float) decay : 0,
          1,
          NO_CLIPPING,
          (float) FIRST,
          (float) SECOND,
          (float) EPSILON,
          true);
      Gradients.clear(state.weight());
    }
  }

  @Override
  public void close() {
    manager.close();
  }
}
