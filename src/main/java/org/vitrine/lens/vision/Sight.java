package org.vitrine.lens.vision;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.Map;
import java.util.Optional;
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
 * @param jitter how they are moved; empty if they are not
 * @param shapes of the network's nodes for what is seen
 */
record Sight(View view, double enlarged, Optional<Jitter> jitter, Map<String, LayerShape> shapes) {

  static Sight of(ModelDescription model, int size, Transforms transforms) {
    return switch (transforms) {
      case Transforms.Chain chain -> of(model, size, size, Optional.empty());
      case Transforms.Standard standard -> {
        Jitter jitter = Jitter.standard(size);
        yield of(model, size, jitter.view(size), Optional.of(jitter));
      }
    };
  }

  private static Sight of(ModelDescription model, int size, int seen, Optional<Jitter> jitter) {
    LayerShape own = LayerShape.spatial(3, seen, seen);
    if (takes(model, own)) {
      return new Sight(new View(size, seen, seen), 1, jitter, model.graph().shapes(own));
    }
    int height = model.input().height();
    int width = model.input().width();
    return new Sight(
        new View(size, height, width),
        Math.min(height, width) / (double) seen,
        jitter,
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

  /** Where the pictures lie at the next look. */
  Placement next(Random random) {
    return jitter.map(j -> j.next(random)).orElse(Placement.STRAIGHT);
  }

  /** What is seen of pictures that lie so. */
  NDArray of(NDArray pictures, Placement placement, NDManager scope) {
    return view.of(pictures, enlarged == 1 ? placement : placement.enlarged(enlarged), scope);
  }
}
