package org.vitrine.lens.vision;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.vitrine.lens.Transforms;
import org.vitrine.lens.model.MalformedModelException;
import org.vitrine.lens.model.ModelDescription;
import org.vitrine.lens.model.op.LayerShape;

/**
 * How a network looks at the pictures that are made for it: in their own size, or brought to the
 * network's size if it takes no other.
 *
 * @param view what is seen
 * @param enlarged how much larger the pictures are seen than they are
 * @param transforms what is done to them before each look
 * @param shapes of the network's nodes for what is seen
 */
record Sight(
    View view, double enlarged, TransformChain transforms, Map<String, LayerShape> shapes) {

  /**
   * @param size height and width of the pictures
   */
  static Sight of(ModelDescription model, int size, Transforms transforms) {
    TransformChain chain = TransformChain.of(transforms, size);
    return of(model, size, size, chain, chain.view(), chain.view());
  }

  /** Pictures of any shape as they are, every look the same. */
  static Sight plain(ModelDescription model, int height, int width) {
    TransformChain nothing = new TransformChain(List.of(), height);
    return of(model, height, width, nothing, height, width);
  }

  private static Sight of(
      ModelDescription model,
      int height,
      int width,
      TransformChain transforms,
      int seenHeight,
      int seenWidth) {
    LayerShape own = LayerShape.spatial(3, seenHeight, seenWidth);
    if (takes(model, own)) {
      return new Sight(
          new View(height, width, seenHeight, seenWidth), 1, transforms, model.graph().shapes(own));
    }
    int wantedHeight = model.input().height();
    int wantedWidth = model.input().width();
    return new Sight(
        new View(height, width, wantedHeight, wantedWidth),
        Math.min(wantedHeight / (double) seenHeight, wantedWidth / (double) seenWidth),
        transforms,
        model.shapes());
  }

  /** A network with weights for each position, say, takes pictures of one size only. */
  private static boolean takes(ModelDescription model, LayerShape input) {
    try {
      return model.graph().weights(input).equals(model.weights());
    } catch (MalformedModelException e) {
      return false;
    }
  }

  /** How the pictures are seen at the next look. */
  Glance next(Random random) {
    return transforms.next(random);
  }

  /** What is seen of pictures. */
  Projection of(NDArray pictures, Glance glance, NDManager scope) {
    Placement placement =
        enlarged == 1 ? glance.placement() : glance.placement().enlarged(enlarged);
    return view.of(pictures, placement, scope).then(glance.light()::on);
  }
}
