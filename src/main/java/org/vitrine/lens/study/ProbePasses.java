package org.vitrine.lens.study;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.vitrine.lens.Progress;
import org.vitrine.lens.model.Engine;
import org.vitrine.lens.model.Gradients;
import org.vitrine.lens.model.Network;
import org.vitrine.lens.model.Preprocessing;
import org.vitrine.lens.model.ProbeSet;
import org.vitrine.lens.model.RgbPicture;

/** Shows a probe set to a network, some pictures at a time, so that memory stays small. */
final class ProbePasses {
  private ProbePasses() {}

  /** Told what the network gives for each picture, in the order of the probe set. */
  interface Viewer {
    /**
     * @param number of the picture in the probe set
     * @param picture as the network looks at it
     * @param values C×H×W, or C, of each node that was asked for
     */
    void saw(int number, RgbPicture picture, Map<String, float[]> values);
  }

  /**
   * @throws java.util.concurrent.CancellationException if told to stop
   */
  static void over(
      ProbeSet probe,
      Engine engine,
      Network network,
      Set<String> nodes,
      Progress progress,
      Viewer viewer) {
    Preprocessing preprocessing = new Preprocessing(network.description().input());
    ProbeBatches.each(
        probe,
        progress,
        first -> {
          List<RgbPicture> pictures = ProbeBatches.read(probe, first, preprocessing);
          Map<String, float[]> all = values(engine, network, nodes, preprocessing, pictures);
          for (int i = 0; i < pictures.size(); i++) {
            viewer.saw(first + i, pictures.get(i), part(all, i, pictures.size()));
          }
        });
  }

  /** What belongs to one picture of a batch. */
  private static Map<String, float[]> part(Map<String, float[]> all, int number, int count) {
    Map<String, float[]> own = new TreeMap<>();
    all.forEach(
        (node, values) -> {
          int each = values.length / count;
          own.put(node, Arrays.copyOfRange(values, number * each, (number + 1) * each));
        });
    return own;
  }

  private static Map<String, float[]> values(
      Engine engine,
      Network network,
      Set<String> nodes,
      Preprocessing preprocessing,
      List<RgbPicture> pictures) {
    return Gradients.without(
        () -> {
          try (NDManager scope = engine.newManager()) {
            Map<String, float[]> values = new TreeMap<>();
            Map<String, NDArray> layers =
                network.forward(preprocessing.array(pictures, scope), nodes);
            layers.forEach((node, layer) -> values.put(node, layer.toFloatArray()));
            return values;
          }
        });
  }
}
