package org.vitrine.lens.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.Map;
import java.util.Set;

/** A network that is computed node by node. */
final class GraphNetwork implements Network {
  private final ModelDescription description;
  private final NDManager manager;
  private final Execution execution;
  private final Execution linear;
  private final TurnedWeights turned;

  /**
   * @param manager of its own, closed with this
   */
  GraphNetwork(ModelDescription description, Map<String, Tensor> tensors, NDManager manager) {
    this.description = description;
    this.manager = manager;
    this.execution =
        new Execution(
            description.graph(),
            NodeWeights.all(tensors, manager, false),
            Folding.all(description.graph(), tensors, manager));
    this.linear =
        new Execution(description.graph().linear(), execution.weights(), execution.foldings());
    this.turned = new TurnedWeights(execution, manager);
  }

  @Override
  public ModelDescription description() {
    return description;
  }

  @Override
  public Map<String, NDArray> forward(Map<String, NDArray> given, Set<String> wanted) {
    return execution.run(given, wanted);
  }

  @Override
  public Tape tape(Tape.Rules rules) {
    return new Tape(
        rules,
        (tape, input, wanted) ->
            execution.run(Map.of(Graph.INPUT, input), wanted, tape, turned::rule));
  }

  @Override
  public Map<String, NDArray> forwardLinear(Map<String, NDArray> given, Set<String> wanted) {
    return linear.run(given, wanted);
  }

  @Override
  public void close() {
    manager.close();
  }
}
