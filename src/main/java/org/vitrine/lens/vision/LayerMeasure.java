package org.vitrine.lens.vision;

import ai.djl.ndarray.NDArray;
import java.util.Set;

/** {@link org.vitrine.lens.Objective.Layer}: the mean of squares. */
record LayerMeasure(String node) implements Measure {
  @Override
  public Set<String> nodes() {
    return Set.of(node);
  }

  @Override
  public NDArray values(Look look) {
    NDArray layer = look.layer(node);
    return Measure.meanOfEach(layer.mul(layer));
  }
}
