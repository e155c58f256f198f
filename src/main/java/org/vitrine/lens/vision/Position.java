package org.vitrine.lens.vision;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.vitrine.lens.QuestionException;
import org.vitrine.lens.model.op.LayerShape;

/** A place in a layer. */
record Position(int y, int x) {

  /**
   * @param y row; the middle where empty
   * @param x column; the middle where empty
   * @param field the objective's place in the question, for errors
   * @return empty if the layer has no positions
   * @throws QuestionException if it is not one of the layer's
   */
  static Optional<Position> of(
      String layer, OptionalInt y, OptionalInt x, String field, Map<String, LayerShape> shapes) {
    LayerShape shape = shapes.get(layer);
    Position position =
        new Position(
            coordinate(y, shape.height(), field + ".y", layer),
            coordinate(x, shape.width(), field + ".x", layer));
    return shape.spatial() ? Optional.of(position) : Optional.empty();
  }

  private static int coordinate(OptionalInt asked, int length, String field, String layer) {
    int coordinate = asked.orElse(length / 2);
    if (coordinate >= length) {
      throw new QuestionException(
          field,
          "field \"%s\": layer \"%s\" has positions 0 to %d for a picture of this size; found %d"
              .formatted(field, layer, length - 1, coordinate));
    }
    return coordinate;
  }
}
