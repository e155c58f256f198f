package org.vitrine.lens.study;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vitrine.lens.model.Engine;
import org.vitrine.lens.model.Gradients;
import org.vitrine.lens.model.Graph;
import org.vitrine.lens.model.Network;
import org.vitrine.lens.model.Preprocessing;
import org.vitrine.lens.model.RgbPicture;
import org.vitrine.lens.model.Tensor;

/** A network cut at a layer: what it gives there, and the logits that it makes of that. */
record LayerTail(Engine engine, Network network, String layer) {

  /**
   * What pictures give at the layer.
   *
   * @param values N×C×H×W, or N×C
   * @param beside the preprocessed pictures, if the logits hang on more of them than the layer
   */
  record Seen(Tensor values, Optional<Tensor> beside) {
    Seen with(float[] others) {
      return new Seen(new Tensor(values.shape(), others), beside);
    }

    long size() {
      return (long) values.values().length + beside.map(b -> b.values().length).orElse(0);
    }
  }

  Seen seen(List<RgbPicture> pictures) {
    boolean alone =
        network.description().graph().passesAllTo(layer, network.description().logits());
    return Gradients.without(
        () -> {
          try (NDManager scope = engine.newManager()) {
            NDArray input = new Preprocessing(network.description().input()).array(pictures, scope);
            return new Seen(
                Tensor.of(network.forward(input, layer)),
                alone ? Optional.empty() : Optional.of(Tensor.of(input)));
          }
        });
  }

  /**
   * @return N×labels
   * @throws org.vitrine.lens.UnansweredException if the network is a TorchScript program
   */
  float[] logits(Seen seen) {
    String logits = network.description().logits();
    return Gradients.without(
        () -> {
          try (NDManager scope = engine.newManager()) {
            Map<String, NDArray> given = new LinkedHashMap<>();
            given.put(layer, seen.values().toArray(scope));
            seen.beside().ifPresent(input -> given.put(Graph.INPUT, input.toArray(scope)));
            return network.forward(given, Set.of(logits)).get(logits).toFloatArray();
          }
        });
  }
}
