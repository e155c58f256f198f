package org.vitrine.lens.vision;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vitrine.lens.model.Gradients;

/**
 * {@link org.vitrine.lens.Objective.Alignment}: what is alike lies at the same place.
 *
 * @param node of the network; empty for the pictures themselves
 */
record AlignmentMeasure(Optional<String> node, double decay) implements Measure {
  private static final int FARTHEST = 4;

  @Override
  public Set<String> nodes() {
    return node.map(Set::of).orElse(Set.of());
  }

  @Override
  public NDArray values(Look look) {
    NDArray measured = node.map(look::layer).orElse(look.pictures());
    int batch = (int) measured.getShape().get(0);
    List<NDArray> pictures = new ArrayList<>();
    for (int i = 0; i < batch; i++) {
      pictures.add(measured.get(new NDIndex(i)));
    }
    List<NDArray> values = new ArrayList<>();
    for (int i = 0; i < batch; i++) {
      NDArray value = look.scope().zeros(new Shape());
      for (int j = Math.max(0, i - FARTHEST); j <= Math.min(batch - 1, i + FARTHEST); j++) {
        if (j != i) {
          NDArray difference = pictures.get(i).sub(pictures.get(j));
          double weight = -0.5 / Math.pow(decay, Math.abs(i - j));
          value =
              value.add(
                  difference.mul(difference).mean().mul(Gradients.constant(look.scope(), weight)));
        }
      }
      values.add(value);
    }
    return ai.djl.ndarray.NDArrays.stack(new ai.djl.ndarray.NDList(values));
  }
}
