package org.vitrine.lens.vision;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.List;
import org.vitrine.lens.model.Gradients;

/**
 * Pictures by their spectrum: high frequencies are scaled down, as in photographs, so that all of
 * them are learnt at one speed. As Lucid's {@code fft_image}: normal numbers with a standard
 * deviation of 0.01, see {@link Spectrum}. Lucid's decay is 1; a little more leaves less grain and
 * more contrast in small networks, whose first filters see every pixel.
 */
final class FourierPictures implements ParametrisedPictures {
  private static final double SD = 0.01;

  private final NDArray parameter;
  private final Spectrum spectrum;

  /**
   * @param manager what all belongs to
   * @param channels axes of colour
   * @param size height and width, pixels
   */
  FourierPictures(
      NDManager manager, Noise noise, int pictures, int channels, int size, double decay) {
    this.spectrum = new Spectrum(manager, size, decay);
    this.parameter = noise.normal(manager, spectrum.shape(pictures, channels), SD);
    Gradients.track(parameter);
  }

  @Override
  public List<NDArray> parameters() {
    return List.of(parameter);
  }

  @Override
  public NDArray axes(NDManager scope) {
    return spectrum.pictures(parameter, scope);
  }
}
