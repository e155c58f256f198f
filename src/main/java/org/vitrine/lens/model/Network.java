package org.vitrine.lens.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.Map;
import java.util.Set;

/**
 * A network ready to compute: its graph with frozen weights in the engine's memory. Differentiable
 * with respect to its input, never to its weights.
 *
 * <p>Thread-safe: the weights are read only, and every array that a call makes belongs to the
 * manager of the caller's input. The calling thread must have called {@link Engine#enter}. Not to
 * be used after {@link #close}.
 */
public final class Network implements AutoCloseable {
  private final ModelDescription description;
  private final NDManager manager;
  private final Execution execution;

  private Network(ModelDescription description, Map<String, Tensor> tensors, NDManager manager) {
    this.description = description;
    this.manager = manager;
    this.execution =
        new Execution(
            description.graph(),
            NodeWeights.all(tensors, manager, false),
            Folding.all(description.graph(), tensors, manager));
  }

  /**
   * Loads a model's weights.
   *
   * @throws MalformedModelException naming the array that is missing, unknown or of a wrong shape
   * @throws java.io.UncheckedIOException if the weights cannot be read
   */
  public static Network load(Engine engine, ModelFolder folder) {
    return of(
        engine, folder.description(), Npz.read(folder.weights(), folder.description().weights()));
  }

  /**
   * A network of these weights.
   *
   * @param tensors by name, as {@link ModelDescription#weights} lists them
   */
  public static Network of(
      Engine engine, ModelDescription description, Map<String, Tensor> tensors) {
    description.check(tensors);
    return new Network(description, tensors, engine.newManager());
  }

  public ModelDescription description() {
    return description;
  }

  /**
   * Computes the wanted nodes and what they need, nothing more. A node's value is what it gives
   * itself: before its ReLU, if the ReLU is a node of its own.
   *
   * @param input N×3×H×W, preprocessed; any H and W that the wanted nodes take
   * @param wanted names of nodes; {@link Graph#INPUT} gives the input itself
   * @return N×C×H×W, or N×C for nodes without positions, by name; attached to the input's manager
   * @throws IllegalArgumentException if there is no node of such a name
   */
  public Map<String, NDArray> forward(NDArray input, Set<String> wanted) {
    return forward(Map.of(Graph.INPUT, input), wanted);
  }

  /**
   * Computes the wanted nodes from the values of others, as if the network had computed those: what
   * a layer would say if the one before it were changed, or the gradient at a layer, if the value
   * that is given for it is tracked.
   *
   * @param given values by the names of their nodes, all with one manager; {@link Graph#INPUT} is
   *     the preprocessed picture
   * @param wanted names of nodes; one that is given is given back
   * @return as {@link #forward(NDArray, Set)}
   * @throws IllegalArgumentException if there is no node of such a name, or it needs more than what
   *     is given
   */
  public Map<String, NDArray> forward(Map<String, NDArray> given, Set<String> wanted) {
    return execution.run(given, wanted);
  }

  /** {@link #forward(NDArray, Set)} of one node. */
  public NDArray forward(NDArray input, String wanted) {
    return forward(input, Set.of(wanted)).get(wanted);
  }

  @Override
  public void close() {
    manager.close();
  }
}
