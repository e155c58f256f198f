package org.vitrine.lens.model.op;

/** How a window walks over the positions of a layer, and how many places it comes to stand at. */
final class Window {
  private Window() {}

  /**
   * The places of one direction, by PyTorch's rule: with {@code ceil} a last, partly empty window
   * counts when it begins inside the input or its leading padding.
   */
  static int places(
      int size, int kernel, int stride, int padding, int dilation, boolean ceil, String direction) {
    long span = (long) dilation * (kernel - 1) + 1;
    long room = size + 2L * padding - span;
    if (room < 0) {
      throw new MisfitException(
          "a window of %d positions does not fit into a %s of %d with padding %d"
              .formatted(span, direction, size, padding));
    }
    long places = (ceil ? Math.ceilDiv(room, (long) stride) : room / stride) + 1;
    if (ceil && (places - 1) * stride >= (long) size + padding) {
      places--;
    }
    return Math.toIntExact(places);
  }

  static LayerShape over(
      LayerShape input,
      int channels,
      Extent kernel,
      Extent stride,
      Extent padding,
      Extent dilation,
      boolean ceil) {
    return LayerShape.spatial(
        channels,
        places(
            input.height(),
            kernel.height(),
            stride.height(),
            padding.height(),
            dilation.height(),
            ceil,
            "height"),
        places(
            input.width(),
            kernel.width(),
            stride.width(),
            padding.width(),
            dilation.width(),
            ceil,
            "width"));
  }
}
