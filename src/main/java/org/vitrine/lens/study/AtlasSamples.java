package org.vitrine.lens.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.vitrine.lens.Progress;
import org.vitrine.lens.model.Engine;
import org.vitrine.lens.model.Network;
import org.vitrine.lens.model.ProbeSet;
import org.vitrine.lens.model.op.LayerShape;
import org.vitrine.lens.study.layout.Points;

/**
 * What a layer gives at some positions of the pictures of a probe set.
 *
 * @param samples in the order of the pictures
 */
record AtlasSamples(List<Sample> samples) {

  /**
   * One position of one picture.
   *
   * @param values a number for each channel
   * @param effects what the values do to each label's logit: the sum over channels of the gradient
   *     there times the value; empty where nobody asks
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Sample(float[] values, float[] effects) {

    /** How many labels gain more by it. */
    int rank(int label) {
      return (int)
          IntStream.range(0, effects.length).filter(i -> effects[i] > effects[label]).count();
    }
  }

  AtlasSamples {
    samples = List.copyOf(samples);
  }

  /**
   * @param each how many positions of a picture; all if it has no more
   * @param withEffects whether what the values do to the labels is wanted
   */
  static AtlasSamples of(
      ProbeSet probe,
      Engine engine,
      Network network,
      String layer,
      int each,
      boolean withEffects,
      long seed,
      Progress progress) {
    LayerShape shape = network.description().shapes().get(layer);
    int positions = shape.height() * shape.width();
    List<Integer> labels =
        IntStream.range(0, network.description().labels().size()).boxed().toList();
    List<Sample> samples = new ArrayList<>();
    ProbePasses.over(
        probe,
        engine,
        network,
        Set.of(layer),
        progress,
        (number, picture, values) -> {
          List<float[]> gradients =
              withEffects
                  ? new ClassGradients(engine, network, layer).of(picture, labels)
                  : List.of();
          for (double place : places(each, new Random(seed + number))) {
            int position = (int) (place * positions);
            samples.add(sample(values.get(layer), gradients, position, positions));
          }
        });
    return new AtlasSamples(samples);
  }

  /**
   * Where in a picture, as a share of its positions: the same shares for layers of other sizes, one
   * out of each of so many equal stretches.
   */
  private static double[] places(int each, Random random) {
    double[] places = new double[each];
    for (int i = 0; i < each; i++) {
      places[i] = (i + random.nextDouble()) / each;
    }
    return places;
  }

  private static Sample sample(
      float[] layer, List<float[]> gradients, int position, int positions) {
    float[] values = new float[layer.length / positions];
    for (int channel = 0; channel < values.length; channel++) {
      values[channel] = layer[channel * positions + position];
    }
    float[] effects = new float[gradients.size()];
    for (int label = 0; label < effects.length; label++) {
      for (int channel = 0; channel < values.length; channel++) {
        effects[label] += gradients.get(label)[channel * positions + position] * values[channel];
      }
    }
    return new Sample(values, effects);
  }

  /** The numbers of those that are wanted. */
  List<Integer> which(Predicate<Sample> wanted) {
    return IntStream.range(0, samples.size())
        .filter(i -> wanted.test(samples.get(i)))
        .boxed()
        .toList();
  }

  /** Some of them, in that order. */
  AtlasSamples only(List<Integer> numbers) {
    return new AtlasSamples(numbers.stream().map(samples::get).toList());
  }

  /** Their values as points. */
  Points points() {
    int channels = samples.get(0).values().length;
    float[] all = new float[samples.size() * channels];
    for (int i = 0; i < samples.size(); i++) {
      System.arraycopy(samples.get(i).values(), 0, all, i * channels, channels);
    }
    return new Points(samples.size(), channels, all);
  }

  /** The mean of the values of some of them. */
  double[] meanValues(List<Integer> of) {
    double[] mean = new double[samples.get(0).values().length];
    for (int i : of) {
      for (int channel = 0; channel < mean.length; channel++) {
        mean[channel] += samples.get(i).values()[channel] / (double) of.size();
      }
    }
    return mean;
  }

  /** The mean of the effects of some of them. */
  float[] meanEffects(List<Integer> of) {
    float[] mean = new float[samples.get(0).effects().length];
    for (int i : of) {
      for (int label = 0; label < mean.length; label++) {
        mean[label] += samples.get(i).effects()[label] / of.size();
      }
    }
    return mean;
  }
}
