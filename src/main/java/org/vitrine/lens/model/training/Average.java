package org.vitrine.lens.model.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.vitrine.lens.model.Tensor;

/**
 * An exponential running average of the weights. It forgets fast at first, so that the first
 * weights do not weigh on it.
 */
final class Average implements AutoCloseable {
  private final NDManager manager;
  private final SequencedMap<String, NDArray> weights;
  private final SequencedMap<String, NDArray> averages = new LinkedHashMap<>();
  private final double decay;

  /**
   * @param decay 0 follows the weights themselves
   */
  Average(NDManager manager, SequencedMap<String, NDArray> weights, double decay) {
    this.manager = manager;
    this.weights = weights;
    this.decay = decay;
    if (decay > 0) {
      weights.forEach(
          (name, weight) -> {
            NDArray copy = weight.stopGradient().duplicate();
            copy.attach(manager);
            averages.put(name, copy);
          });
    }
  }

  void follow(int step, NDManager scope) {
    double keep = Math.min(decay, (1.0 + step) / (10.0 + step));
    for (Map.Entry<String, NDArray> average : averages.entrySet()) {
      NDArray difference = weights.get(average.getKey()).sub(average.getValue());
      difference.attach(scope);
      average.getValue().addi(difference.muli((float) (1 - keep)));
    }
  }

  SequencedMap<String, Tensor> tensors() {
    SequencedMap<String, Tensor> tensors = new LinkedHashMap<>();
    (decay > 0 ? averages : weights).forEach((name, array) -> tensors.put(name, Tensor.of(array)));
    return tensors;
  }

  @Override
  public void close() {
    manager.close();
  }
}
