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

  /** From a preprocessed input to the values of some nodes. */
  interface Passage {
    Map<String, NDArray> layers(NDArray input, Set<String> nodes);
  }

  /**
   * What was measured in one look.
   *
   * @param values B, the objective of each picture
   * @param projection through which it was seen
   */
  record Judged(NDArray values, Projection projection) {}

  /**
   * Looks, and measures the objective of each picture.
   *
   * @param references other pictures that the aim names, H×W×1×3
   * @param passage the network's, or a way through it that leads gradients elsewhere
   * @param scope what all belongs to; the manager of the pictures
   */
  Judged look(
      Shown pictures,
      Map<BlobName, NDArray> references,
      Network network,
      Passage passage,
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
                    () ->
                        network.forward(
                            input(mine(reference, scope), glance, network, scope).seen(), nodes))));
    NDArray plain = pictures.plain().transpose(2, 3, 0, 1);
    if (nodes.isEmpty()) {
      Look look = new Look(plain, Map.of(), others, scope);
      return new Judged(aim.values(look), Projection.whole(plain));
    }
    Projection input = input(pictures.seen(), glance, network, scope);
    Look look = new Look(plain, passage.layers(input.seen(), nodes), others, scope);
    return new Judged(aim.values(look), input);
  }

  /** The network attaches what it computes to the manager of its input. */
  private static NDArray mine(NDArray reference, NDManager scope) {
    NDArray copy = reference.duplicate();
    copy.attach(scope);
    return copy;
  }

  private Projection input(NDArray pictures, Glance glance, Network network, NDManager scope) {
    return sight
        .of(pictures, glance, scope)
        .then(new Preprocessing(network.description().input())::normalise);
  }
}
