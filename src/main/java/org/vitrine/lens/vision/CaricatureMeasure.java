package org.vitrine.lens.vision;

import ai.djl.ndarray.NDArray;
import java.util.Set;
import org.vitrine.store.BlobName;

/** {@link org.vitrine.lens.Objective.Caricature}: a picture's own values as directions. */
record CaricatureMeasure(String node, BlobName image, double cosinePower) implements Measure {
  @Override
  public Set<String> nodes() {
    return Set.of(node);
  }

  @Override
  public NDArray values(Look look) {
    NDArray wanted = look.reference(image, node);
    return Measure.meanOfEach(Measure.along(look.layer(node), wanted, cosinePower, look.scope()));
  }
}
