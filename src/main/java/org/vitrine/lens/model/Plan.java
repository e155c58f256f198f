package org.vitrine.lens.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is computed for a set of wanted nodes, and nothing else.
 *
 * @param steps in the order of computation
 */
record Plan(List<Step> steps) {

  /**
   * One node to be computed.
   *
   * @param inputs what it takes
   * @param released nodes whose values nobody needs after this step
   */
  record Step(Node node, List<String> inputs, List<String> released) {}

  /**
   * @param given nodes whose values are there already
   * @throws IllegalArgumentException if a wanted node is not in the graph, or is not to be had from
   *     what is given
   */
  static Plan of(
      Graph graph, Map<String, Folding> foldings, Set<String> given, Set<String> wanted) {
    Set<String> needed = needed(graph, foldings, given, wanted);
    List<Step> backwards = new ArrayList<>();
    Set<String> used = new HashSet<>(wanted);
    for (Node node : graph.nodes().reversed()) {
      if (needed.contains(node.name())) {
        List<String> inputs = Folding.inputs(node, foldings, given);
        List<String> released = new ArrayList<>();
        for (String input : inputs) {
          if (used.add(input)) {
            released.add(input);
          }
        }
        backwards.add(new Step(node, inputs, released));
      }
    }
    return new Plan(backwards.reversed());
  }

  private static Set<String> needed(
      Graph graph, Map<String, Folding> foldings, Set<String> given, Set<String> wanted) {
    Set<String> needed = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(wanted);
    while (!open.isEmpty()) {
      String name = open.pop();
      if (given.contains(name)) {
        continue;
      }
      if (name.equals(Graph.INPUT)) {
        throw new IllegalArgumentException(
            "%s is not to be had from %s alone".formatted(wanted, given));
      }
      if (needed.add(name)) {
        Node node =
            graph
                .find(name)
                .orElseThrow(
                    () -> new IllegalArgumentException("the graph has no node \"" + name + "\""));
        open.addAll(Folding.inputs(node, foldings, given));
      }
    }
    return needed;
  }
}
