package org.vitrine.lens.vision;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import org.vitrine.lens.model.Gradients;

/**
 * Adam (Kingma and Ba, arXiv:1412.6980), uphill: the parameter is moved so that the value grows.
 * With the paper's decay rates 0.9 and 0.999 and ε = 1e-8 outside of the root's correction, as
 * TensorFlow has it. Not thread-safe.
 */
final class Adam {
  private static final double FIRST_DECAY = 0.9;
  private static final double SECOND_DECAY = 0.999;
  private static final double EPSILON = 1e-8;

  private final NDArray parameter;
  private final NDArray mean;
  private final NDArray square;
  private final double learningRate;
  private int steps;

  /**
   * @param manager what the running means belong to
   */
  Adam(NDArray parameter, double learningRate, NDManager manager) {
    this.parameter = parameter;
    this.learningRate = learningRate;
    this.mean = manager.zeros(parameter.getShape());
    this.square = manager.zeros(parameter.getShape());
  }

  /**
   * Moves the parameter by its gradient, and clears the gradient.
   *
   * @param scope what may be closed after the step
   */
  void step(NDManager scope) {
    steps++;
    double rate =
        learningRate
            * Math.sqrt(1 - Math.pow(SECOND_DECAY, steps))
            / (1 - Math.pow(FIRST_DECAY, steps));
    // Plain numbers are safe here: nothing of this is differentiated.
    Gradients.without(
        () -> {
          NDArray gradient = Gradients.read(parameter, scope);
          mean.muli(FIRST_DECAY).addi(gradient.mul(1 - FIRST_DECAY));
          square.muli(SECOND_DECAY).addi(gradient.square().mul(1 - SECOND_DECAY));
          NDArray root = square.sqrt();
          root.attach(scope);
          NDArray change = root.addi(EPSILON).getNDArrayInternal().rdiv(mean);
          change.attach(scope);
          return parameter.addi(change.muli(rate));
        });
    Gradients.clear(parameter);
  }
}
