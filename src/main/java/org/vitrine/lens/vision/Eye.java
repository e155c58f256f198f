package org.vitrine.lens.vision;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.vitrine.lens.model.Network;
import org.vitrine.lens.model.Preprocessing;

/**
 * A way of looking at a batch of pictures, and what is measured in it.
 *
 * @param targets one for each picture, as they are measured at this sight's size
 */
record Eye(Sight sight, List<Target> targets) {
  Eye {
    targets = List.copyOf(targets);
  }

  /**
   * The value of each target for its picture, differentiable by the pictures.
   *
   * @param pictures H×W×B×3
   * @param scope what all belongs to; the manager of {@code pictures}
   */
  List<NDArray> values(NDArray pictures, Network network, Random random, NDManager scope) {
    NDArray seen = sight.next(pictures, random, scope);
    NDArray input = new Preprocessing(network.description().input()).normalise(seen);
    Set<String> nodes =
        targets.stream().map(target -> target.measured().node()).collect(Collectors.toSet());
    Map<String, NDArray> activations = network.forward(input, nodes);
    List<NDArray> values = new ArrayList<>();
    for (int i = 0; i < targets.size(); i++) {
      values.add(targets.get(i).value(activations, i));
    }
    return values;
  }
}
