package org.vitrine.lens.model;

import ai.djl.ndarray.NDArray;
import java.util.Map;
import java.util.Set;

/**
 * A network ready to compute, its frozen weights in the engine's memory. Differentiable with
 * respect to its input, never to its weights.
 *
 * <p>Thread-safe: the weights are read only, and every array that a call makes belongs to the
 * manager of the caller's input. The calling thread must have called {@link Engine#enter}. Not to
 * be used after {@link #close}.
 */
public sealed interface Network extends AutoCloseable permits GraphNetwork, ScriptNetwork {

  /**
   * Loads a model's weights, or the program that it is.
   *
   * @throws MalformedModelException naming the array that is missing, unknown or of a wrong shape,
   *     or the node for which a program gives no such value
   * @throws java.io.UncheckedIOException if the file cannot be read
   */
  static Network load(Engine engine, ModelFolder folder) {
    ModelDescription description = folder.description();
    return description.graph().scripted()
        ? ScriptNetwork.load(engine, folder)
        : of(engine, description, Npz.read(folder.weights(), description.weights()));
  }

  /**
   * A network of these weights.
   *
   * @param tensors by name, as {@link ModelDescription#weights} lists them
   */
  static Network of(Engine engine, ModelDescription description, Map<String, Tensor> tensors) {
    description.check(tensors);
    return new GraphNetwork(description, tensors, engine.newManager());
  }

  ModelDescription description();

  /**
   * Computes the wanted nodes and what they need, nothing more, where the network is a graph; a
   * TorchScript program always computes all. A node's value is what it gives itself: before its
   * ReLU, if the ReLU is a node of its own.
   *
   * @param input N×3×H×W, preprocessed; any H and W that the wanted nodes take
   * @param wanted names of nodes; {@link Graph#INPUT} gives the input itself
   * @return N×C×H×W, or N×C for nodes without positions, by name; attached to the input's manager
   * @throws IllegalArgumentException if there is no node of such a name
   */
  default Map<String, NDArray> forward(NDArray input, Set<String> wanted) {
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
   * @throws org.vitrine.lens.UnansweredException if the network is a TorchScript program and other
   *     nodes than its input are given to compute from: it has no way in but the first
   */
  Map<String, NDArray> forward(Map<String, NDArray> given, Set<String> wanted);

  /**
   * A look through the network whose way back is led by rules at some nodes. Convolutions are led
   * back by convolutions where they can be, which is quicker than the engine's way where that
   * unfolds them.
   *
   * @param rules of nodes that take one value; a TorchScript program has no nodes to be led past,
   *     and asks for none
   */
  Tape tape(Tape.Rules rules);

  /**
   * The same for the network made linear: its gates stand open, and where it takes the largest it
   * takes the mean (see {@link org.vitrine.lens.model.op.Op#linear}); what has no linear form is
   * computed as it is. Gradients of it are the weights through all layers in between.
   *
   * @throws org.vitrine.lens.UnansweredException if the network is a TorchScript program
   */
  Map<String, NDArray> forwardLinear(Map<String, NDArray> given, Set<String> wanted);

  /** {@link #forward(NDArray, Set)} of one node. */
  default NDArray forward(NDArray input, String wanted) {
    return forward(input, Set.of(wanted)).get(wanted);
  }

  @Override
  void close();
}
