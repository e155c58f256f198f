package org.vitrine.lens.model.op;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * How a window walks over the positions of a layer, and how many places it comes to stand at.
 *
 * @param ceil whether a last window that is partly outside counts
 */
record Window(Extent kernel, Extent stride, Padding padding, Extent dilation, boolean ceil) {

  /** What it gives for a layer, with that many channels. */
  LayerShape over(LayerShape input, int channels) {
    Padding.Sides sides = sides(input.height(), input.width());
    return LayerShape.spatial(
        channels,
        places(
            input.height(),
            kernel.height(),
            stride.height(),
            sides.top(),
            sides.bottom(),
            dilation.height(),
            ceil,
            "height"),
        places(
            input.width(),
            kernel.width(),
            stride.width(),
            sides.left(),
            sides.right(),
            dilation.width(),
            ceil,
            "width"));
  }

  /** The padding of a layer of that size. */
  Padding.Sides sides(int height, int width) {
    return padding.around(height, width, kernel, stride, dilation);
  }

  /** The padding of an array N×C×H×W. */
  Padding.Sides sides(NDArray input) {
    Shape shape = input.getShape();
    return sides(Math.toIntExact(shape.get(2)), Math.toIntExact(shape.get(3)));
  }

  /** Writes the fields that poolings share. */
  void write(ObjectNode node) {
    node.set("kernel", kernel.toJson());
    node.set("stride", stride.toJson());
    node.set("padding", padding.toJson());
    node.put("ceil", ceil);
  }

  /**
   * A window of a pooling.
   *
   * @throws MisfitException if some place of it would see padding alone
   */
  static Window pooling(Extent kernel, Extent stride, Padding padding, boolean ceil) {
    if (padding instanceof Padding.Sides sides) {
      if (2 * Math.max(sides.top(), sides.bottom()) > kernel.height()
          || 2 * Math.max(sides.left(), sides.right()) > kernel.width()) {
        throw new MisfitException(
            "field \"padding\" is at most half of the kernel %d×%d; found %s"
                .formatted(kernel.height(), kernel.width(), sides.toJson()));
      }
    }
    if (ceil && !(padding instanceof Padding.Sides sides && sides.symmetric())) {
      throw new MisfitException(
          "field \"ceil\" is true only where the padding is the same on opposite sides; found "
              + padding.toJson());
    }
    return new Window(kernel, stride, padding, Extent.ONE, ceil);
  }

  /** Reads a pooling's window. */
  static Window pooling(Fields fields) {
    Extent kernel = fields.extent("kernel", 1, 64);
    return pooling(
        kernel,
        fields.extent("stride", 1, 64, kernel),
        fields.padding("padding", 32),
        fields.flag("ceil", false));
  }

  /**
   * The places of one direction, by PyTorch's rule: with {@code ceil} a last, partly empty window
   * counts when it begins inside the input or its leading padding.
   */
  private static int places(
      int size,
      int kernel,
      int stride,
      int before,
      int after,
      int dilation,
      boolean ceil,
      String direction) {
    long span = (long) dilation * (kernel - 1) + 1;
    long room = (long) size + before + after - span;
    if (room < 0) {
      throw new MisfitException(
          "a window of %d positions does not fit into a %s of %d with padding %d and %d"
              .formatted(span, direction, size, before, after));
    }
    long places = (ceil ? Math.ceilDiv(room, (long) stride) : room / stride) + 1;
    if (ceil && (places - 1) * stride >= (long) size + before) {
      places--;
    }
    return Math.toIntExact(places);
  }
}
