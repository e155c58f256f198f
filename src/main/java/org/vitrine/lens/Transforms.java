package org.vitrine.lens;

import java.util.List;

/** What is done to a picture before each look of the network, chosen anew each time. */
public sealed interface Transforms {
  /** Nothing: every look is the same. */
  Transforms NONE = new Chain(List.of());

  /** Lucid's standard set, its lengths scaled down below 128 pixels. */
  Transforms STANDARD = new Standard();

  /**
   * Padded by 12 pixels of grey, moved by up to 8, scaled by 0.9 to 1.1, turned by up to 10°, moved
   * by up to 4: {@code lucid/optvis/transform.py}.
   */
  record Standard() implements Transforms {}

  /** One after the other. */
  record Chain(List<Transform> steps) implements Transforms {
    public Chain {
      steps = List.copyOf(steps);
    }
  }

  /** One of them. */
  sealed interface Transform {}

  /**
   * A border of grey.
   *
   * @param pixels on each side
   */
  record Pad(int pixels) implements Transform {}

  /**
   * A move in any direction. What is moved out is lost: the view gets smaller by as much.
   *
   * @param pixels the range of the move along each axis
   */
  record Jitter(int pixels) implements Transform {}

  /** One of these sizes, as factors. */
  record Scale(List<Double> factors) implements Transform {
    public Scale {
      factors = List.copyOf(factors);
    }
  }

  /** One of these turns, in degrees. */
  record Rotate(List<Double> degrees) implements Transform {
    public Rotate {
      degrees = List.copyOf(degrees);
    }
  }

  /**
   * A square window at any place.
   *
   * @param pixels its height and width
   */
  record Crop(int pixels) implements Transform {}

  /**
   * Other light: each colour channel times a factor and plus an offset.
   *
   * @param contrast the factor is within 1 ± this
   * @param brightness the offset is within ± this, of values 0…1
   */
  record Colour(double contrast, double brightness) implements Transform {}
}
