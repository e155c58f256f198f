package org.vitrine.lens.vision;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vitrine.lens.Objective;
import org.vitrine.lens.model.op.LayerShape;

/**
 * At most one direction for each picture, all measured at the same place of the same layer.
 *
 * @param kind the first of them, its direction left out
 */
record DirectionRow(DirectionMeasure kind, List<List<Double>> vectors, float[] factors) {

  /** An empty row for the likes of an objective; nothing if it is no direction. */
  static Optional<DirectionRow> of(
      Objective objective, String field, Map<String, LayerShape> shapes, int pictures) {
    Optional<DirectionMeasure> kind =
        switch (objective) {
          case Objective.Direction direction ->
              Optional.of(
                  new DirectionMeasure(
                      direction.layer(), List.of(), direction.cosinePower(), Optional.empty()));
          case Objective.DirectionNeuron direction ->
              Optional.of(
                  new DirectionMeasure(
                      direction.layer(),
                      List.of(),
                      direction.cosinePower(),
                      Position.of(direction.layer(), direction.y(), direction.x(), field, shapes)));
          default -> Optional.empty();
        };
    return kind.map(
        measure ->
            new DirectionRow(
                measure,
                new ArrayList<>(Collections.nCopies(pictures, List.of())),
                new float[pictures]));
  }

  boolean hasRoom(DirectionRow other, int picture) {
    return kind.equals(other.kind) && vectors.get(picture).isEmpty();
  }

  void set(int picture, Objective objective, float factor) {
    vectors.set(
        picture,
        objective instanceof Objective.DirectionNeuron neuron
            ? neuron.vector()
            : ((Objective.Direction) objective).vector());
    factors[picture] = factor;
  }

  DirectionMeasure measure() {
    return new DirectionMeasure(kind.node(), vectors, kind.cosinePower(), kind.at());
  }

  List<Float> weights() {
    List<Float> weights = new ArrayList<>();
    for (float factor : factors) {
      weights.add(factor);
    }
    return weights;
  }
}
