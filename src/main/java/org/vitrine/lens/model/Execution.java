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

  /** As {@link Network#forward(Map, Set)} says. */
  Map<String, NDArray> run(Map<String, NDArray> given, Set<String> wanted) {
    Map<String, NDArray> values = new LinkedHashMap<>(given);
    for (Plan.Step step : Plan.of(graph, foldings, given.keySet(), wanted).steps()) {
      values.put(step.node().name(), compute(step, values, given.keySet()));
      release(step.released(), values, given);
    }
    values.keySet().retainAll(wanted);
    return values;
  }

  /**
   * The same, with the way back on a tape. Nothing is freed before the input's manager is: the way
   * back goes over all of it.
   *
   * @param others rules where the tape has none
   */
  Map<String, NDArray> run(
      Map<String, NDArray> given, Set<String> wanted, Tape tape, Tape.Rules others) {
    Map<String, NDArray> values = new LinkedHashMap<>(given);
    for (Plan.Step step : Plan.of(graph, foldings, given.keySet(), wanted).steps()) {
      Node node = step.node();
      values.put(
          node.name(),
          tape.rule(node)
              .or(() -> others.apply(node))
              .map(
                  rule ->
                      tape.cut(
                          values.get(step.inputs().get(0)),
                          rule,
                          () -> compute(step, values, given.keySet())))
              .orElseGet(() -> compute(step, values, given.keySet())));
    }
    values.keySet().retainAll(wanted);
    return values;
  }

  private NDArray compute(Plan.Step step, Map<String, NDArray> values, Set<String> given) {
    List<NDArray> inputs = new ArrayList<>();
    for (String name : step.inputs()) {
      inputs.add(values.get(name));
    }
    String name = step.node().name();
    return Folding.holds(step.node(), foldings, given)
        ? foldings.get(name).forward(inputs.get(0))
        : step.node().op().forward(inputs, weights.containsKey(name) ? weights.get(name) : NONE);
  }

  /** Frees values as soon as nobody needs them; what gradients need of them the engine keeps. */
  private static void release(
      List<String> names, Map<String, NDArray> values, Map<String, NDArray> given) {
    List<NDArray> released = new ArrayList<>();
    for (String name : names) {
      released.add(values.remove(name));
    }
    // A node may pass its input on as it is, so one array can be the value of several.
    Set<NDArray> kept = Collections.newSetFromMap(new IdentityHashMap<>());
    kept.addAll(given.values());
    kept.addAll(values.values());
    released.stream().filter(value -> !kept.contains(value)).forEach(NDArray::close);
  }
}
