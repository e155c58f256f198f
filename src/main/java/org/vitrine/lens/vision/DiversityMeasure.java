package org.vitrine.lens.vision;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import java.util.Set;
import org.vitrine.lens.model.Gradients;

/** {@link org.vitrine.lens.Objective.Diversity}: cosines of Gram matrices. */
record DiversityMeasure(String node) implements Measure {
  @Override
  public Set<String> nodes() {
    return Set.of(node);
  }

  @Override
  public NDArray values(Look look) {
    NDArray grams = Grams.of(look.layer(node));
    long batch = grams.getShape().get(0);
    NDArray flat = grams.reshape(batch, -1);
    NDArray length =
        flat.mul(flat).sum(new int[] {1}, true).add(Gradients.constant(look.scope(), 1e-10)).sqrt();
    NDArray unit = flat.div(length);
    NDArray others =
        look.scope()
            .ones(new ai.djl.ndarray.types.Shape(batch, batch), DataType.FLOAT32)
            .sub(look.scope().eye((int) batch));
    return unit.matMul(unit.transpose(1, 0)).mul(others).sum(new int[] {1});
  }
}
