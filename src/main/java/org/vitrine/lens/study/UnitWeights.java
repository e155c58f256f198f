package org.vitrine.lens.study;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.vitrine.lens.Progress;
import org.vitrine.lens.model.Graph;
import org.vitrine.lens.model.Network;
import org.vitrine.lens.model.Networks;
import org.vitrine.lens.model.op.LayerShape;

/**
 * The weights between all channels of two layers, those at all places of a window summed: what a
 * channel adds to another if it fires evenly. How they are taken: {@link Kernels}.
 *
 * @param from the earlier layer
 * @param layer the later one
 * @param sums for each channel of the later layer a number for each of the earlier
 */
record UnitWeights(String from, String layer, List<float[]> sums) {
  /** Bounds what is held: the windows of a batch, before they are summed. */
  private static final int BATCH = 64;

  /** Empty where there is no linear way from the one to the other. */
  static Optional<UnitWeights> between(
      String from, String layer, Networks networks, Network network, Progress progress) {
    Map<String, LayerShape> shapes = new LinkedHashMap<>(network.description().shapes());
    shapes.put(Graph.INPUT, network.description().input().shape());
    Wiring wiring = new Wiring(network.description().graph(), shapes, from, layer);
    if (!wiring.possible()) {
      return Optional.empty();
    }
    int channels = shapes.get(layer).channels();
    return Optional.of(
        new UnitWeights(
            from,
            layer,
            IntStream.iterate(0, first -> first < channels, first -> first + BATCH)
                .mapToObj(
                    first ->
                        IntStream.range(first, Math.min(channels, first + BATCH)).boxed().toList())
                .map(some -> Kernels.of(networks.engine(), network, wiring, some, progress))
                .flatMap(
                    kernels ->
                        IntStream.range(0, kernels.channels().size())
                            .mapToObj(output -> summed(kernels, output)))
                .toList()));
  }

  private static float[] summed(Kernels kernels, int output) {
    float[] sums = new float[kernels.inputs()];
    for (int input = 0; input < sums.length; input++) {
      for (float weight : kernels.kernel(output, input)) {
        sums[input] += weight;
      }
    }
    return sums;
  }

  /** To a channel of the later layer, from each of the earlier. */
  float[] to(int channel) {
    return sums.get(channel).clone();
  }

  /** From a channel of the earlier layer, to each of the later. */
  float[] from(int channel) {
    float[] weights = new float[sums.size()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = sums.get(i)[channel];
    }
    return weights;
  }
}
