package org.vitrine.lens.study;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import org.vitrine.lens.model.Gradients;
import org.vitrine.lens.model.Graph;
import org.vitrine.lens.model.Node;

/** The numbers that the values of a layer speak for or against, made from those of a later node. */
sealed interface Score {

  /** The node that they are made from. */
  String node();

  /**
   * The numbers for a batch, differentiable.
   *
   * @param value N×C×H×W, or N×C
   * @return N×K
   */
  NDArray of(NDArray value, NDManager scope);

  /** The classes before the softmax: a number for each label. */
  record Logits(String node) implements Score {
    @Override
    public NDArray of(NDArray value, NDManager scope) {
      return value;
    }
  }

  /**
   * How much there is at each position, row by row: the length of the vector that stands there, √(Σ
   * v²) over its channels. One number where there are no positions.
   */
  record Lengths(String node) implements Score {
    /** Keeps the gradient of a length of nothing finite. */
    private static final double TINY = 1e-12;

    /**
     * Of what the rest of the network sees of a layer: after its ReLU, if it leads to that alone.
     */
    static Lengths of(String layer, Graph graph) {
      var users = graph.nodes().stream().filter(node -> node.inputs().contains(layer)).toList();
      return new Lengths(
          users.size() == 1 && users.get(0).op().rectifies()
              ? users.stream().map(Node::name).findFirst().orElseThrow()
              : layer);
    }

    @Override
    public NDArray of(NDArray value, NDManager scope) {
      NDArray squares = value.mul(value).sum(new int[] {1});
      return squares
          .add(Gradients.constant(scope, TINY))
          .sqrt()
          .reshape(value.getShape().get(0), -1);
    }
  }
}
