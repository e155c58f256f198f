package org.vitrine.lens;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.vitrine.store.BlobName;

/**
 * What a picture is to be made for: a number that grows as the picture fits better. Objectives add,
 * subtract and scale as in the papers:
 *
 * <pre>{@code
 * channel("mixed4a", 143).minus(diversity("mixed4a").times(100))
 * }</pre>
 *
 * <p>Names and formulas are Lucid's ({@code optvis/objectives.py}) where it has the objective. One
 * neuron or channel is measured before its ReLU, if it has one; a whole layer as it is named. An
 * objective belongs to one picture; {@link Diversity} and {@link Alignment} also see the other
 * pictures of the question.
 */
public sealed interface Objective {

  /**
   * One channel at one position.
   *
   * @param y row; the middle where empty
   * @param x column; the middle where empty
   */
  record Neuron(String layer, int channel, OptionalInt y, OptionalInt x) implements Objective {}

  /**
   * The mean of a channel over all positions. Where a ReLU follows, a value below zero counts by a
   * tenth.
   */
  record Channel(String layer, int channel) implements Objective {}

  /** The value of a class before the softmax. */
  record Logit(int label) implements Objective {}

  /** The mean of the squares of all values of a layer: what DeepDream grows. */
  record Layer(String layer) implements Objective {}

  /**
   * How far a layer's values point in a direction: {@code d·v × max(0.1, cos(d, v))^p}, with d the
   * values of all channels at a position and v the direction, both as they are; the mean over all
   * positions.
   *
   * @param vector one number for each channel of the layer
   * @param cosinePower p, from 0 (dot product) to 4 (angle above all)
   */
  record Direction(String layer, List<Double> vector, double cosinePower) implements Objective {
    public Direction {
      vector = List.copyOf(vector);
    }
  }

  /**
   * {@link Direction} at one position.
   *
   * @param y row; the middle where empty
   * @param x column; the middle where empty
   */
  record DirectionNeuron(
      String layer, List<Double> vector, double cosinePower, OptionalInt y, OptionalInt x)
      implements Objective {
    public DirectionNeuron {
      vector = List.copyOf(vector);
    }
  }

  /**
   * {@link Direction} with a direction for each position: the layer's own values for a picture.
   * What comes of it exaggerates what the layer sees there (Olah, "Caricatures", in Lucid).
   *
   * @param image a picture in the store
   */
  record Caricature(String layer, BlobName image, double cosinePower) implements Objective {}

  /**
   * How near the picture comes to another in style: minus the mean absolute difference of their
   * Gram matrices, each divided by the number of positions, summed over the layers (Gatys, Ecker
   * and Bethge, arXiv:1508.06576).
   *
   * @param image a picture in the store
   */
  record Style(List<String> layers, BlobName image) implements Objective {
    public Style {
      layers = List.copyOf(layers);
    }
  }

  /**
   * How alike the picture is to the other pictures of the question: the sum of the cosines of their
   * Gram matrices. Taken with a factor of −100, it drives them apart.
   */
  record Diversity(String layer) implements Objective {}

  /**
   * How close the picture is to its neighbours in the question, so that what is alike in them comes
   * to lie at the same place: minus the mean squared difference to the pictures at a distance of 1
   * to 4, each divided by {@code decay^distance}, and halved as every pair counts twice.
   *
   * @param layer measured there; {@code "input"} for the pictures themselves
   */
  record Alignment(String layer, double decay) implements Objective {}

  /**
   * The sum of the absolute differences of the picture's values from a grey. Lucid takes it with a
   * factor of −0.05.
   *
   * @param constant the grey, 0…1
   */
  record L1(double constant) implements Objective {}

  /**
   * The sum of the absolute differences of neighbouring pixels. Lucid takes it with a factor of
   * −0.25.
   */
  record TotalVariation() implements Objective {}

  /**
   * Half the sum of the squared differences of the picture from itself blurred by a 3×3 kernel, the
   * blurred one held constant. Taken with a negative factor it blurs the picture at every step.
   */
  record Blur() implements Objective {}

  /**
   * How much happens at the picture's edge: the sum of the squared differences from its blurred
   * self and, by 0.8, from grey, within a border. Taken with a negative factor it keeps the edge
   * calm.
   *
   * @param width of the border, pixels
   */
  record Boundary(int width) implements Objective {}

  /** A sum of others, each with a factor. */
  record Sum(List<Term> terms) implements Objective {
    public Sum {
      terms = List.copyOf(terms);
      if (terms.isEmpty()) {
        throw new IllegalArgumentException("a sum has at least one term");
      }
    }
  }

  /** A part of a sum; never a sum itself. */
  record Term(double factor, Objective objective) {
    public Term {
      if (!Double.isFinite(factor)) {
        throw new IllegalArgumentException("a factor is a finite number; found " + factor);
      }
      if (objective instanceof Sum) {
        throw new IllegalArgumentException("the terms of a sum are not sums; use Objective.plus");
      }
    }
  }

  static Objective neuron(String layer, int channel) {
    return new Neuron(layer, channel, OptionalInt.empty(), OptionalInt.empty());
  }

  static Objective channel(String layer, int channel) {
    return new Channel(layer, channel);
  }

  static Objective logit(int label) {
    return new Logit(label);
  }

  static Objective layer(String layer) {
    return new Layer(layer);
  }

  static Objective diversity(String layer) {
    return new Diversity(layer);
  }

  /**
   * From one objective to another by even steps, both ends included: an objective for each of
   * {@code count} pictures (Lucid's {@code channel_interpolate}).
   *
   * @param count at least 2
   */
  static List<Objective> interpolation(Objective from, Objective to, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> i / (double) (count - 1))
        .map(share -> from.times(1 - share).plus(to.times(share)))
        .toList();
  }

  default Objective plus(Objective other) {
    List<Term> terms = new ArrayList<>(terms());
    terms.addAll(other.terms());
    return new Sum(terms);
  }

  default Objective minus(Objective other) {
    return plus(other.times(-1));
  }

  default Objective times(double factor) {
    return new Sum(
        terms().stream().map(term -> new Term(term.factor() * factor, term.objective())).toList());
  }

  /** What it is the sum of: itself, if it is no sum. */
  default List<Term> terms() {
    return this instanceof Sum sum ? sum.terms() : List.of(new Term(1, this));
  }
}
