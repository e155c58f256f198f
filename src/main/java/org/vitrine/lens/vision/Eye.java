package org.vitrine.lens.vision;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.vitrine.lens.model.Gradients;
import org.vitrine.lens.model.Network;
import org.vitrine.lens.model.Preprocessing;
import org.vitrine.store.BlobName;

/**
 * A way of looking at a batch of pictures, and what is measured in it.
 *
 * @param aim as it is measured at this sight's size
 */
record Eye(Sight sight, Aim aim) {

  /**
   * The objective of each picture, differentiable by the pictures.
   *
   * @param pictures H×W×B×3
   * @param references other pictures that the aim names, H×W×1×3
   * @param scope what all belongs to; the manager of {@code pictures}
   * @return B
   */
  NDArray values(
      NDArray pictures,
      Map<BlobName, NDArray> references,
      Network network,
      Random random,
      NDManager scope) {
    Set<String> nodes = aim.nodes();
    Glance glance = sight.next(random);
    Map<BlobName, Map<String, NDArray>> others = new HashMap<>();
    references.forEach(
        (name, reference) ->
            others.put(
                name,
                Gradients.without(
                    () -> layers(mine(reference, scope), glance, nodes, network, scope))));
    Map<String, NDArray> layers =
        nodes.isEmpty() ? Map.of() : layers(pictures, glance, nodes, network, scope);
    return aim.values(new Look(pictures.transpose(2, 3, 0, 1), layers, others, scope));
  }

  /** The network attaches what it computes to the manager of its input. */
  private static NDArray mine(NDArray reference, NDManager scope) {
    NDArray copy = reference.duplicate();
    copy.attach(scope);
    return copy;
  }

  private Map<String, NDArray> layers(
      NDArray pictures, Glance glance, Set<String> nodes, Network network, NDManager scope) {
    NDArray seen = sight.of(pictures, glance, scope);
    NDArray input = new Preprocessing(network.description().input()).normalise(seen);
    return network.forward(input, nodes);
  }
}
