package org.vitrine.lens.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.vitrine.lens.Progress;
import org.vitrine.lens.model.Engine;
import org.vitrine.lens.model.ModelDescription;
import org.vitrine.lens.model.Network;
import org.vitrine.lens.model.ProbeSet;
import org.vitrine.lens.model.RgbPicture;

/**
 * What each channel of a layer does for a class, seen on the pictures of that class: Σ a · ∂F/∂a
 * over the channel's positions, F being the class's logit and a the channel's values; the mean over
 * the pictures of the probe set that have the label.
 *
 * @param labels those that have pictures, ascending
 * @param effects for each of the labels a number for each channel
 */
record UnitEffects(List<Integer> labels, List<float[]> effects) {

  /** Of a layer that no class hangs on, or of a program, there are none. */
  static UnitEffects of(
      ProbeSet probe, Engine engine, Network network, String layer, Progress progress) {
    ModelDescription model = network.description();
    if (model.graph().scripted() || !ClassGradients.possible(model, layer)) {
      return new UnitEffects(List.of(), List.of());
    }
    int channels = model.shapes().get(layer).channels();
    float[][] sums = new float[model.labels().size()][channels];
    int[] counts = new int[sums.length];
    ProbePasses.over(
        probe,
        engine,
        network,
        Set.of(layer),
        progress,
        (number, picture, values) -> {
          int label = model.labels().indexOf(probe.members().get(number).label());
          if (label >= 0) {
            counts[label]++;
            add(sums[label], values.get(layer), gradient(engine, network, layer, picture, label));
          }
        });
    List<Integer> labels = new ArrayList<>();
    List<float[]> effects = new ArrayList<>();
    for (int label = 0; label < sums.length; label++) {
      if (counts[label] > 0) {
        labels.add(label);
        for (int channel = 0; channel < channels; channel++) {
          sums[label][channel] /= counts[label];
        }
        effects.add(sums[label]);
      }
    }
    return new UnitEffects(labels, effects);
  }

  private static float[] gradient(
      Engine engine, Network network, String layer, RgbPicture picture, int label) {
    return new ClassGradients(engine, network, layer).of(picture, List.of(label)).get(0);
  }

  private static void add(float[] sums, float[] values, float[] gradient) {
    int positions = values.length / sums.length;
    for (int i = 0; i < values.length; i++) {
      sums[i / positions] += values[i] * gradient[i];
    }
  }

  /** Those of one channel, in the order of the labels. */
  float[] of(int channel) {
    float[] own = new float[labels.size()];
    for (int i = 0; i < own.length; i++) {
      own[i] = effects.get(i)[channel];
    }
    return own;
  }
}
