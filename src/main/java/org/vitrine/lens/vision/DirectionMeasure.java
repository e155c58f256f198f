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
 * @param directions by picture, a number for each channel; none for a picture of which nothing is
 *     measured
 */
record DirectionMeasure(
    String node, List<List<Double>> directions, double cosinePower, Optional<Position> at)
    implements Measure {
  DirectionMeasure {
    directions = directions.stream().map(List::copyOf).toList();
  }

  @Override
  public Set<String> nodes() {
    return Set.of(node);
  }

  @Override
  public NDArray values(Look look) {
    NDArray layer = look.layer(node);
    int channels = Math.toIntExact(layer.getShape().get(1));
    float[] numbers = new float[directions.size() * channels];
    for (int picture = 0; picture < directions.size(); picture++) {
      List<Double> direction = directions.get(picture);
      for (int i = 0; i < direction.size(); i++) {
        numbers[picture * channels + i] = direction.get(i).floatValue();
      }
    }
    NDArray wanted =
        EngineArrays.of(look.scope(), numbers, new Shape(directions.size(), channels, 1, 1));
    NDArray along = Measure.along(layer, wanted, cosinePower, look.scope());
    return at.map(position -> along.get(new NDIndex(":, {}, {}", position.y(), position.x())))
        .orElseGet(() -> Measure.meanOfEach(along));
  }
}
