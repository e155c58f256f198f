package org.vitrine.lens.vision;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Neurons, channels and logits: one for each picture.
 *
 * @param axes by picture; nothing is measured of a picture without one
 */
record AxisMeasure(List<Optional<Axis>> axes) implements Measure {
  AxisMeasure {
    axes = List.copyOf(axes);
  }

  @Override
  public Set<String> nodes() {
    return axes.stream()
        .flatMap(Optional::stream)
        .map(axis -> axis.measured().node())
        .collect(Collectors.toSet());
  }

  @Override
  public NDArray values(Look look) {
    NDList values = new NDList();
    for (int i = 0; i < axes.size(); i++) {
      int picture = i;
      values.add(
          axes.get(i)
              .map(axis -> axis.value(look.layers(), picture))
              .orElseGet(() -> look.scope().zeros(new Shape())));
    }
    return NDArrays.stack(values);
  }
}
