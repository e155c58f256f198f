package org.vitrine.lens.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One look through a network, and the way back from what is measured in it, which at some nodes is
 * led by rules of our own instead of the engine's derivative.
 *
 * <p>The value of such a node is cut off from what it was made of and tracked by itself. The way
 * back goes from cut to cut: the gradient that has come to the node's value, the rule, and on, by
 * the engine, through what lies between it and the cuts before. Not thread-safe; used once.
 */
public final class Tape {

  /** How a gradient is led past a node. */
  public interface Rule {
    /**
     * @param before what the node takes
     * @param gradient of the node's value, in its shape
     * @return the gradient of {@code before}, in its shape
     */
    NDArray back(NDArray before, NDArray gradient);
  }

  /** The rules of a node; the first that there is counts. */
  public interface Rules extends Function<Node, Optional<Rule>> {
    /** The engine's derivative everywhere. */
    Rules NONE = node -> Optional.empty();
  }

  /** How a network is computed so that a tape is told of each node that has a rule. */
  interface Course {
    Map<String, NDArray> run(Tape tape, NDArray input, Set<String> wanted);
  }

  /**
   * @param before what it takes, differentiable by the cuts before
   * @param after what it gives, tracked
   */
  private record Cut(NDArray before, NDArray after, Rule rule) {}

  private final Rules rules;
  private final Course course;
  private final List<Cut> cuts = new ArrayList<>();

  Tape(Rules rules, Course course) {
    this.rules = rules;
    this.course = course;
  }

  /** As {@link Network#forward(NDArray, Set)}; the input is tracked, or made of what is. */
  public Map<String, NDArray> forward(NDArray input, Set<String> wanted) {
    return course.run(this, input, wanted);
  }

  Optional<Rule> rule(Node node) {
    return rules.apply(node);
  }

  /** Computes a node's value, and cuts it off. */
  NDArray cut(NDArray before, Rule rule, Supplier<NDArray> value) {
    NDArray after = Gradients.without(value);
    Gradients.track(after);
    cuts.add(new Cut(before, after, rule));
    return after;
  }

  /**
   * {@link Gradients#backwardAgain} by the rules.
   *
   * @param value that was computed with what {@link #forward} gave
   * @param scope what the gradients on the way belong to
   */
  public void backward(NDArray value, NDManager scope) {
    Gradients.backwardAgain(value);
    IdentityHashMap<NDArray, Integer> first = new IdentityHashMap<>();
    for (int i = 0; i < cuts.size(); i++) {
      first.putIfAbsent(cuts.get(i).before(), i);
    }
    IdentityHashMap<NDArray, NDArray> sums = new IdentityHashMap<>();
    for (int i = cuts.size() - 1; i >= 0; i--) {
      Cut cut = cuts.get(i);
      Gradients.find(cut.after(), scope)
          .map(gradient -> Gradients.without(() -> cut.rule().back(cut.before(), gradient)))
          .ifPresent(back -> sums.merge(cut.before(), back, NDArray::add));
      // All that takes this value has been led back: what lies before it comes next, and once.
      if (first.get(cut.before()) == i && sums.containsKey(cut.before())) {
        Gradients.backwardAgain(cut.before(), sums.remove(cut.before()));
      }
    }
  }
}
