package org.vitrine.lens.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.vitrine.lens.model.op.Fields;
import org.vitrine.lens.model.op.LayerShape;
import org.vitrine.lens.model.op.MisfitException;
import org.vitrine.lens.model.op.Opaque;

/**
 * The nodes of a network in an order of computation. Immutable, and free of the engine.
 *
 * <p>Building one fails, naming the node, when a name is used twice or an input does not come
 * before its user.
 */
public final class Graph {
  /** The name under which nodes take the network's input. */
  public static final String INPUT = "input";

  private static final int MOST_NODES = 10_000;

  private final SequencedMap<String, Node> nodes;

  /**
   * @throws MalformedModelException as said above
   */
  public Graph(List<Node> nodes) {
    if (nodes.isEmpty() || nodes.size() > MOST_NODES) {
      throw new MalformedModelException(
          "a graph has 1 to %d nodes; found %d".formatted(MOST_NODES, nodes.size()));
    }
    SequencedMap<String, Node> byName = new LinkedHashMap<>();
    for (Node node : nodes) {
      if (node.inputs().isEmpty()) {
        throw at(node, "at least one input is wanted; found none");
      }
      for (String input : node.inputs()) {
        if (!input.equals(INPUT) && !byName.containsKey(input)) {
          throw at(
              node,
              "input %s is not \"%s\" and no node before this one has that name"
                  .formatted(Fields.quoted(input), INPUT));
        }
      }
      if (node.name().equals(INPUT) || byName.put(node.name(), node) != null) {
        throw at(node, "the name is taken; every node has a name of its own");
      }
    }
    this.nodes = Collections.unmodifiableSequencedMap(byName);
    for (Node node : nodes) {
      if (node.op() instanceof Opaque != scripted()) {
        throw at(
            node,
            "the nodes of a graph are all values of a TorchScript program, or none is; the first"
                + " one \"%s\" is (%s)".formatted(nodes.get(0).name(), nodes.get(0).op().name()));
      }
      if (scripted() && !node.inputs().equals(List.of(INPUT))) {
        throw at(
            node,
            "a program takes \"%s\" alone; found %s"
                .formatted(INPUT, Fields.quoted(String.join(", ", node.inputs()))));
      }
    }
  }

  /** Whether a TorchScript program gives the values of the nodes. */
  public boolean scripted() {
    return nodes.firstEntry().getValue().op() instanceof Opaque;
  }

  /** In the order of computation. */
  public List<Node> nodes() {
    return List.copyOf(nodes.values());
  }

  public Optional<Node> find(String name) {
    return Optional.ofNullable(nodes.get(name));
  }

  /**
   * The nodes by which one comes to another, in the order of computation: without the first, with
   * the last. None if the last does not depend on the first, as in a program, whose ways are not
   * known.
   *
   * @param from a node, or {@link #INPUT}
   */
  public List<Node> between(String from, String to) {
    Set<String> after = new HashSet<>(Set.of(from));
    nodes.values().stream()
        .filter(node -> !Collections.disjoint(node.inputs(), after))
        .forEach(node -> after.add(node.name()));
    after.remove(from);
    Set<String> before = new HashSet<>(Set.of(to));
    List<Node> between = new ArrayList<>();
    for (Node node : nodes().reversed()) {
      if (before.contains(node.name()) && after.contains(node.name())) {
        before.addAll(node.inputs());
        between.add(node);
      }
    }
    return between.reversed();
  }

  /** Whether all that a node gets of the input comes to it through this one. */
  public boolean passesAllTo(String name, String to) {
    Set<String> needed = new HashSet<>(Set.of(to));
    for (Node node : nodes().reversed()) {
      if (needed.contains(node.name()) && !node.name().equals(name)) {
        needed.addAll(node.inputs());
      }
    }
    return !needed.contains(INPUT);
  }

  /** The same with every operation that has a linear form in that form. */
  Graph linear() {
    return new Graph(
        nodes.values().stream()
            .map(
                node ->
                    new Node(
                        node.name(),
                        node.op().linear().orElse(node.op()),
                        node.inputs(),
                        node.shown()))
            .toList());
  }

  /**
   * The shape of every node, in the order of computation, for one picture of that shape.
   *
   * @throws MalformedModelException naming the first node that does not take its inputs
   */
  public SequencedMap<String, LayerShape> shapes(LayerShape input) {
    SequencedMap<String, LayerShape> shapes = new LinkedHashMap<>();
    shapes.put(INPUT, input);
    for (Node node : nodes.values()) {
      try {
        shapes.put(node.name(), node.op().shape(inputs(node, shapes)));
      } catch (MisfitException e) {
        throw at(node, e.getMessage());
      }
    }
    shapes.remove(INPUT);
    return shapes;
  }

  /**
   * The shapes of all weights by their names in {@code weights.npz}, such as {@code conv1.weight}.
   *
   * @throws MalformedModelException as {@link #shapes}
   */
  public SequencedMap<String, List<Integer>> weights(LayerShape input) {
    Map<String, LayerShape> shapes = new LinkedHashMap<>(shapes(input));
    shapes.put(INPUT, input);
    SequencedMap<String, List<Integer>> weights = new LinkedHashMap<>();
    for (Node node : nodes.values()) {
      node.op()
          .weights(inputs(node, shapes))
          .forEach((name, shape) -> weights.put(node.name() + "." + name, shape));
    }
    return weights;
  }

  private static List<LayerShape> inputs(Node node, Map<String, LayerShape> shapes) {
    List<LayerShape> inputs = new ArrayList<>();
    for (String input : node.inputs()) {
      inputs.add(shapes.get(input));
    }
    return inputs;
  }

  private static MalformedModelException at(Node node, String what) {
    return new MalformedModelException(
        "node \"%s\" (%s): %s".formatted(node.name(), node.op().name(), what));
  }
}
