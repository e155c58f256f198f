package org.vitrine.lens.vision;

import ai.djl.ndarray.NDArray;
import java.util.List;
import java.util.Set;
import org.vitrine.store.BlobName;

/** {@link org.vitrine.lens.Objective.Style}: minus the mean distance of Gram matrices. */
record StyleMeasure(List<String> layers, BlobName image) implements Measure {
  StyleMeasure {
    layers = List.copyOf(layers);
  }

  @Override
  public Set<String> nodes() {
    return Set.copyOf(layers);
  }

  @Override
  public NDArray values(Look look) {
    return layers.stream()
        .map(node -> distance(node, look))
        .reduce(NDArray::add)
        .orElseThrow()
        .neg();
  }

  private NDArray distance(String node, Look look) {
    NDArray wanted = Grams.of(look.reference(image, node));
    return Measure.meanOfEach(Grams.of(look.layer(node)).sub(wanted).abs());
  }
}
