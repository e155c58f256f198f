package org.vitrine.lens.model.importing;

import java.util.List;
import org.vitrine.lens.model.Graph;
import org.vitrine.lens.model.ModelDescription;
import org.vitrine.lens.model.Node;
import org.vitrine.lens.model.op.Add;
import org.vitrine.lens.model.op.Concat;
import org.vitrine.lens.model.op.Conv;
import org.vitrine.lens.model.op.Dense;
import org.vitrine.lens.model.op.Op;
import org.vitrine.lens.model.op.Opaque;

/** Which layers of a network readers are offered, where its files do not say. */
final class Stages {
  private static final int FEW = 3;

  private Stages() {}

  /**
   * Where no layer is shown yet: the ends of its blocks if it has some (sums, concatenations), else
   * its convolutions; and the fully connected ones. All of a program's, which chose them already.
   */
  static ModelDescription shown(ModelDescription description) {
    List<Node> nodes = description.graph().nodes();
    if (nodes.stream().anyMatch(Node::shown)) {
      return description;
    }
    boolean blocks = nodes.stream().filter(node -> endsBlock(node.op())).count() >= FEW;
    return description.with(
        new Graph(
            nodes.stream()
                .map(
                    node ->
                        new Node(node.name(), node.op(), node.inputs(), stage(node.op(), blocks)))
                .toList()));
  }

  private static boolean stage(Op op, boolean blocks) {
    return op instanceof Dense
        || op instanceof Opaque
        || (blocks ? endsBlock(op) : op instanceof Conv);
  }

  private static boolean endsBlock(Op op) {
    return op instanceof Add || op instanceof Concat;
  }
}
