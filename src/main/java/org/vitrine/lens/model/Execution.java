package org.vitrine.lens.model;

import ai.djl.ndarray.NDArray;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vitrine.lens.model.op.Weights;

/** Walks a graph with its weights. Thread-safe as long as the weights stay as they are. */
record Execution(Graph graph, Map<String, NodeWeights> weights, Map<String, Folding> foldings) {
  private static final Weights NONE = new NodeWeights(Map.of(), false);

  /** As {@link Network#forward(NDArray, Set)} says. */
  Map<String, NDArray> run(NDArray input, Set<String> wanted) {
    Map<String, NDArray> values = new LinkedHashMap<>();
    values.put(Graph.INPUT, input);
    for (Plan.Step step : Plan.of(graph, foldings, wanted).steps()) {
      values.put(step.node().name(), compute(step, values));
      release(step.released(), values, input);
    }
    values.keySet().retainAll(wanted);
    return values;
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
  private static void release(List<String> names, Map<String, NDArray> values, NDArray input) {
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
}
