package org.vitrine.lens.vision;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.vitrine.lens.Objective;
import org.vitrine.lens.Rendering;
import org.vitrine.lens.Transforms;
import org.vitrine.lens.model.ModelDescription;
import org.vitrine.lens.model.Networks;
import org.vitrine.lens.model.Node;
import org.vitrine.lens.model.op.LayerShape;
import org.vitrine.store.BlobStore;

/**
 * A layer whose channels pictures are made of to be timed: by the usual means, as many as there are
 * pictures, at even distances.
 */
record BenchLayer(Networks networks, String model, String layer, BlobStore store) {

  Optimisation begin(int size, int batch, int steps) {
    Rendering rendering = Rendering.of(size, steps);
    int channels = networks.get(model).description().shapes().get(layer).channels();
    List<Objective> objectives =
        IntStream.range(0, batch)
            .<Objective>mapToObj(
                i -> new Objective.Channel(layer, (2 * i + 1) * channels / (2 * batch)))
            .toList();
    return new Easel(networks, model, rendering, store)
        .begin(objectives, 0, i -> "objectives", rendering.seed());
  }

  String name() {
    return model + " " + layer;
  }

  Path folder() {
    return networks.folder(model).path();
  }

  /**
   * Multiplications and additions of the convolutions in a step: forward, and as many again for the
   * gradient by what each takes. The weights are frozen.
   */
  double operations(int size, int batch) {
    ModelDescription description = networks.get(model).description();
    Sight sight = Sight.of(description, size, Transforms.STANDARD);
    LayerShape seen = LayerShape.spatial(3, sight.view().height(), sight.view().width());
    Map<String, List<Integer>> weights = description.graph().weights(seen);
    Set<String> needed = new HashSet<>(Set.of(layer));
    double products = 0;
    for (Node node : description.graph().nodes().reversed()) {
      if (needed.contains(node.name())) {
        needed.addAll(node.inputs());
        List<Integer> kernel = weights.getOrDefault(node.name() + ".weight", List.of());
        LayerShape shape = sight.shapes().get(node.name());
        if (kernel.size() == 4) {
          products +=
              (double) shape.height()
                  * shape.width()
                  * kernel.stream().mapToInt(Integer::intValue).reduce(1, Math::multiplyExact);
        }
      }
    }
    return 2 * 2 * products * batch;
  }
}
