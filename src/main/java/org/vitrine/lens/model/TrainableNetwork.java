package org.vitrine.lens.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/**
 * A network whose weights are being learnt: differentiable with respect to them, its normalisations
 * measuring each batch. To be used by one thread at a time.
 */
public final class TrainableNetwork implements AutoCloseable {
  private final ModelDescription description;
  private final NDManager manager;
  private final Execution execution;
  private final SequencedMap<String, NDArray> all = new LinkedHashMap<>();
  private final SequencedMap<String, NDArray> learnt = new LinkedHashMap<>();

  /**
   * @param tensors the weights to begin with, as {@link ModelDescription#weights} lists them
   */
  public TrainableNetwork(
      Engine engine, ModelDescription description, Map<String, Tensor> tensors) {
    description.check(tensors);
    this.description = description;
    this.manager = engine.newManager();
    Map<String, NodeWeights> weights = NodeWeights.all(tensors, manager, true);
    this.execution = new Execution(description.graph(), weights, Map.of());
    for (String name : description.weights().keySet()) {
      int dot = name.lastIndexOf('.');
      String own = name.substring(dot + 1);
      NDArray array = weights.get(name.substring(0, dot)).get(own);
      all.put(name, array);
      if (!own.startsWith("running_")) {
        Gradients.track(array);
        learnt.put(name, array);
      }
    }
  }

  public ModelDescription description() {
    return description;
  }

  /** The arrays that gradients change, by name. */
  public SequencedMap<String, NDArray> learnt() {
    return learnt;
  }

  /** All arrays, those that the normalisations measure included, by name. */
  public SequencedMap<String, NDArray> arrays() {
    return all;
  }

  /** As {@link Network#forward(NDArray, Set)}. */
  public Map<String, NDArray> forward(NDArray input, Set<String> wanted) {
    return execution.run(Map.of(Graph.INPUT, input), wanted);
  }

  @Override
  public void close() {
    manager.close();
  }
}
