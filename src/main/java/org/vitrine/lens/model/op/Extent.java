package org.vitrine.lens.model.op;

import ai.djl.ndarray.types.Shape;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** A number of positions in each of the two directions: of a kernel, a stride, a padding. */
public record Extent(int height, int width) {
  static final Extent ZERO = new Extent(0, 0);
  static final Extent ONE = new Extent(1, 1);

  public static Extent square(int side) {
    return new Extent(side, side);
  }

  Shape toShape() {
    return new Shape(height, width);
  }

  ArrayNode toJson() {
    return JsonNodeFactory.instance.arrayNode().add(height).add(width);
  }
}
