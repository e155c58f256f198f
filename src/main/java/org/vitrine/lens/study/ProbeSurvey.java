package org.vitrine.lens.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.vitrine.lens.Progress;
import org.vitrine.lens.model.Engine;
import org.vitrine.lens.model.ModelDescription;
import org.vitrine.lens.model.Network;
import org.vitrine.lens.model.ProbeSet;
import org.vitrine.lens.model.op.LayerShape;
import org.vitrine.lens.study.likeness.Representation;

/**
 * What a network makes of a probe set.
 *
 * @param layers for each layer the means of its channels over all positions, by picture
 * @param taken what each picture is taken for, the number of a label; empty for a network without
 *     classes
 */
record ProbeSurvey(Map<String, Representation> layers, List<Integer> taken) {

  static ProbeSurvey of(
      ProbeSet probe, Engine engine, Network network, List<String> layers, Progress progress) {
    ModelDescription model = network.description();
    int count = probe.members().size();
    Map<String, LayerShape> shapes = model.shapes();
    Map<String, float[]> means = new LinkedHashMap<>();
    layers.forEach(layer -> means.put(layer, new float[count * shapes.get(layer).channels()]));
    TreeSet<String> nodes = new TreeSet<>(layers);
    if (!model.labels().isEmpty()) {
      nodes.add(model.logits());
    }
    List<Integer> taken = new ArrayList<>();
    ProbePasses.over(
        probe,
        engine,
        network,
        nodes,
        progress,
        (number, picture, values) -> {
          means.forEach((layer, all) -> average(values.get(layer), all, number, count));
          if (!model.labels().isEmpty()) {
            taken.add(Strongest.of(values.get(model.logits()), 1).get(0));
          }
        });
    Map<String, Representation> representations = new LinkedHashMap<>();
    means.forEach(
        (layer, all) ->
            representations.put(
                layer, Representation.of(count, shapes.get(layer).channels(), all)));
    return new ProbeSurvey(representations, taken);
  }

  /** How many of the pictures are taken for what their label says, 0…1. */
  double accuracy(ProbeSet probe, List<String> labels) {
    int right = 0;
    for (int i = 0; i < taken.size(); i++) {
      right += labels.get(taken.get(i)).equals(probe.members().get(i).label()) ? 1 : 0;
    }
    return (double) right / taken.size();
  }

  private static void average(float[] values, float[] all, int picture, int pictures) {
    int channels = all.length / pictures;
    int positions = values.length / channels;
    for (int channel = 0; channel < channels; channel++) {
      double sum = 0;
      for (int position = 0; position < positions; position++) {
        sum += values[channel * positions + position];
      }
      all[picture * channels + channel] = (float) (sum / positions);
    }
  }
}
