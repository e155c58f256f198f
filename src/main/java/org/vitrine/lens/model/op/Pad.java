package org.vitrine.lens.model.op;

import ai.djl.ndarray.NDArray;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The layer with zeros around it. */
public record Pad(Padding.Sides sides) implements Op {
  static final String NAME = "pad";

  static Pad read(Fields fields) {
    fields.required("padding");
    return switch (fields.padding("padding", 1024)) {
      case Padding.Sides sides -> new Pad(sides);
      case Padding.Same same ->
          throw new MisfitException(
              "field \"padding\" is a number, [height, width] or [top, left, bottom, right], as"
                  + " there is no window to fit; found "
                  + same.toJson());
    };
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void write(ObjectNode node) {
    node.set("padding", sides.toJson());
  }

  @Override
  public LayerShape shape(List<LayerShape> inputs) {
    LayerShape input = Op.spatial(inputs);
    return LayerShape.spatial(
        input.channels(),
        input.height() + sides.top() + sides.bottom(),
        input.width() + sides.left() + sides.right());
  }

  @Override
  public NDArray forward(List<NDArray> inputs, Weights weights) {
    return sides.put(inputs.get(0), 0);
  }
}
