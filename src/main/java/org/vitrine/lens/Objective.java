package org.vitrine.lens;

import java.util.OptionalInt;

/** What a picture is to be made for. Measured before the layer's ReLU where it has one. */
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
}
