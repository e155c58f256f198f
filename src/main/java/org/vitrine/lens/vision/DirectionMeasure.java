package org.vitrine.lens.vision;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@link org.vitrine.lens.Objective.Direction}, at a position or over all.
 *
 * @param direction a number for each channel
 */
record DirectionMeasure(
    String node, List<Double> direction, double cosinePower, Optional<Position> at)
    implements Measure {
  DirectionMeasure {
    direction = List.copyOf(direction);
  }

  @Override
  public Set<String> nodes() {
    return Set.of(node);
  }

  @Override
  public NDArray values(Look look) {
    float[] numbers = new float[direction.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = direction.get(i).floatValue();
    }
    NDArray wanted = EngineArrays.of(look.scope(), numbers, new Shape(1, numbers.length, 1, 1));
    NDArray along = Measure.along(look.layer(node), wanted, cosinePower, look.scope());
    return at.map(position -> along.get(new NDIndex(":, {}, {}", position.y(), position.x())))
        .orElseGet(() -> Measure.meanOfEach(along));
  }
}
