package org.vitrine.lens.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vitrine.lens.model.op.Weights;

/**
 * A network ready to compute: its graph with frozen weights in the engine's memory. Differentiable
 * with respect to its input, never to its weights.
 *
 * <p>Thread-safe: the weights are read only, and every array that a call makes belongs to the
 * manager of the caller's input. The calling thread must have called {@link Engine#enter}. Not to
 * be used after {@link #close}.
 */
public final class Network implements AutoCloseable {
  private static final Weights NONE = new NodeWeights(Map.of(), false);

  private final ModelDescription description;
  private final NDManager manager;
  private final Map<String, NodeWeights> weights;
  private final Map<String, Folding> foldings;

  private Network(ModelDescription description, Map<String, Tensor> tensors, NDManager manager) {
    this.description = description;
    this.manager = manager;
    this.weights = NodeWeights.all(tensors, manager, false);
    this.foldings = Folding.all(description.graph(), tensors, manager);
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
    if (!tensors.keySet().equals(description.weights().keySet())) {
      throw new IllegalArgumentException(
          "the weights are %s; found %s"
              .formatted(description.weights().keySet(), tensors.keySet()));
    }
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
    Map<String, NDArray> values = new LinkedHashMap<>();
    values.put(Graph.INPUT, input);
    for (Plan.Step step : Plan.of(description.graph(), foldings, wanted).steps()) {
      values.put(step.node().name(), compute(step, values));
      release(step.released(), values, input);
    }
    values.keySet().retainAll(wanted);
    return values;
  }

  /** {@link #forward(NDArray, Set)} of one node. */
  public NDArray forward(NDArray input, String wanted) {
    return forward(input, Set.of(wanted)).get(wanted);
  }

  private NDArray compute(Plan.Step step, Map<String, NDArray> values) {
    List<NDArray> inputs = new ArrayList<>();
    for (String name : step.inputs()) {
      inputs.add(values.get(name));
    }
    String name = step.node().name();
    Folding folding = foldings.get(name);
    return folding != null
        ? folding.forward(inputs.get(0))
        : step.node().op().forward(inputs, weights.containsKey(name) ? weights.get(name) : NONE);
  }

  /** Frees values as soon as nobody needs them; what gradients need of them the engine keeps. */
  static void release(List<String> names, Map<String, NDArray> values, NDArray input) {
    List<NDArray> released = new ArrayList<>();
    for (String name : names) {
      released.add(values.remove(name));
    }
    // A node may pass its input on as it is, so one array can be the value of several.
    Set<NDArray> kept = Collections.newSetFromMap(new IdentityHashMap<>());
    kept.add(input);
    kept.addAll(values.values());
    released.stream().filter(value -> !kept.contains(value)).forEach(NDArray::close);
  }

  @Override
  public void close() {
    manager.close();
  }
}
