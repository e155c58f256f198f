package org.vitrine.lens;

import java.util.List;

/**
 * How pictures are made for objectives: what the optimiser changes, how the network looks at it,
 * and how long.
 *
 * @param parametrisation how the picture is described to the optimiser
 * @param colours the axes in which its colours are described
 * @param decay how fast the spectrum falls, for {@link Parametrisation#FFT}: 1 as Lucid has it
 * @param alpha whether the picture may be transparent; what shines through changes at every look
 * @param shared heights of coarse grids that all pictures of the question have in common, each
 *     blown up and added to what is a picture's own; as a rule none
 * @param transforms what is done to the picture before each look of the network
 * @param size height and width of the picture in pixels
 * @param steps steps of the optimiser
 * @param redirect for how many steps a ReLU that lets no gradient through sends it on where it
 *     would raise the value (Lucid's redirected ReLU)
 * @param learningRate of Adam
 * @param seed of the first noise and the transforms
 */
public record Rendering(
    Parametrisation parametrisation,
    Colours colours,
    double decay,
    boolean alpha,
    List<Integer> shared,
    Transforms transforms,
    int size,
    int steps,
    int redirect,
    double learningRate,
    long seed) {

  /** Our own; Lucid's is 1. A little more leaves less grain in networks that see every pixel. */
  public static final double DECAY = 1.25;

  static final int REDIRECTED = 0;

  public Rendering {
    shared = List.copyOf(shared);
  }

  public enum Parametrisation {
    /** A spectrum, the high frequencies scaled down. */
    FFT,
    /** The pixels as they are. */
    PIXEL,
    /** A small network from coordinates to colours (Mordvintsev and others, Distill 2018). */
    CPPN,
    /** The sum of grids of pixels, each half as fine as the one before. */
    PYRAMID
  }

  public enum Colours {
    /** Uncorrelated over ImageNet, with Lucid's numbers. */
    IMAGENET,
    /** Uncorrelated over the model's own probe set. */
    MODEL,
    /** Red, green and blue as they are. */
    RGB
  }

  /**
   * A picture of this size by the usual means.
   *
   * @param size height and width of the picture in pixels
   */
  public static Rendering of(int size, int steps) {
    return new Rendering(
        Parametrisation.FFT,
        Colours.IMAGENET,
        DECAY,
        false,
        List.of(),
        Transforms.STANDARD,
        size,
        steps,
        REDIRECTED,
        0.05,
        0);
  }

  /** Colours that were learnt rest on the pictures that they were learnt from. */
  Basis basis() {
    return Basis.probeIf(colours == Colours.MODEL);
  }

  /** The same with another seed. */
  public Rendering seeded(long other) {
    return new Rendering(
        parametrisation,
        colours,
        decay,
        alpha,
        shared,
        transforms,
        size,
        steps,
        redirect,
        learningRate,
        other);
  }
}
