package org.vitrine.lens.vision;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import java.util.Random;
import org.vitrine.lens.model.Gradients;

/**
 * Pictures that one can see through. At every look another picture lies behind them: noise with the
 * spectrum of photographs, as in Lucid's {@code collapse_alpha_random}. What the unit does not need
 * is then better left out, for what shines through is of no use to it.
 */
final class Transparency {
  private static final double SD = 0.5;
  private static final double DECAY = 1;
  private static final double GREY = 0.5;
  private static final int COLOURS = 3;

  private final Spectrum spectrum;
  private final ColourAxes colours;

  /**
   * @param manager what all belongs to
   * @param size height and width of the pictures
   */
  Transparency(NDManager manager, int size) {
    this.spectrum = new Spectrum(manager, size, DECAY);
    this.colours = new ColourAxes(manager, ColourRoot.IMAGENET);
  }

  /**
   * @param painted H×W×B×4
   * @return H×W×B×3: the pictures over one that nobody has seen before
   */
  NDArray overAnother(NDArray painted, Random random, NDManager scope) {
    NDArray noise = new Noise(random.nextLong(), 0).normal(scope, spectrum.shape(1, COLOURS), SD);
    return over(painted, colours.bounded(spectrum.pictures(noise, scope)));
  }

  /**
   * @param painted H×W×B×4
   * @return H×W×B×3: the pictures over grey
   */
  static NDArray overGrey(NDArray painted, NDManager scope) {
    return over(painted, Gradients.constant(scope, GREY));
  }

  /**
   * How much of each picture is covered.
   *
   * @param painted H×W×B×4
   * @return B, of 0…1
   */
  static NDArray covered(NDArray painted) {
    NDArray opacity = painted.get(new NDIndex("..., 3"));
    return opacity.reshape(-1, opacity.getShape().get(2)).mean(new int[] {0});
  }

  private static NDArray over(NDArray painted, NDArray background) {
    NDArray opacity = painted.get(new NDIndex("..., 3:"));
    // a·p + (1 − a)·b
    return painted.get(new NDIndex("..., :3")).sub(background).mul(opacity).add(background);
  }
}
