package org.vitrine.lens.vision;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import org.vitrine.lens.model.Gradients;

/**
 * Pictures by a small network each, from a pixel's coordinates to its colour: Mordvintsev,
 * Pezzotti, Schubert and Olah, "Differentiable Image Parameterizations", Distill 2018
 * (doi:10.23915/distill.00012). It knows no pixels, so what it draws is smooth at every size.
 *
 * <p>As Lucid's {@code param/cppn.py}: coordinates within ±√3, eight layers of 24, after each
 * {@code atan(x)/0.67} beside {@code atan(x)²/0.6}, and a last one that begins as zero.
 */
final class CppnPictures implements ParametrisedPictures {
  private static final double FARTHEST = Math.sqrt(3);
  private static final int LAYERS = 8;
  private static final int WIDTH = 24;
  private static final double ODD = 0.67;
  private static final double EVEN = 0.6;
  private static final double BIAS_SD = 0.1;

  /** What is left of a standard deviation of 1 where normal numbers are cut off at 2. */
  private static final double CUT_SD = 0.8796256610342398;

  private final int size;
  private final int channels;
  private final NDArray coordinates;

  /** in×B×out and 1×B×out in turn. */
  private final List<NDArray> parameters = new ArrayList<>();

  /**
   * @param manager what all belongs to
   * @param channels axes of colour
   * @param size height and width, pixels
   */
  CppnPictures(NDManager manager, Noise noise, int pictures, int channels, int size) {
    this.size = size;
    this.channels = channels;
    this.coordinates =
        EngineArrays.of(manager, coordinates(size), new Shape(1, (long) size * size, 2));
    int in = 2;
    for (int layer = 0; layer <= LAYERS; layer++) {
      boolean last = layer == LAYERS;
      int out = last ? channels : WIDTH;
      Shape weights = new Shape(in, pictures, out);
      Noise own = noise.part(layer);
      parameters.add(
          last ? manager.zeros(weights) : own.cut(manager, weights, 1 / (Math.sqrt(in) * CUT_SD)));
      parameters.add(own.part(LAYERS + 1).normal(manager, new Shape(1, pictures, out), BIAS_SD));
      in = 2 * WIDTH;
    }
    parameters.forEach(Gradients::track);
  }

  @Override
  public List<NDArray> parameters() {
    return List.copyOf(parameters);
  }

  @Override
  public NDArray axes(NDManager scope) {
    NDArray odd = Gradients.constant(scope, 1 / ODD);
    NDArray even = Gradients.constant(scope, 1 / EVEN);
    NDArray values = coordinates.reshape(coordinates.getShape());
    values.attach(scope);
    for (int layer = 0; layer < LAYERS; layer++) {
      NDArray angle = linear(values, layer).atan();
      values = NDArrays.concat(new NDList(angle.mul(odd), angle.mul(angle).mul(even)), -1);
    }
    NDArray colours = linear(values, LAYERS);
    long pictures = colours.getShape().get(0);
    return colours.reshape(pictures, size, size, channels).transpose(1, 2, 0, 3);
  }

  private NDArray linear(NDArray values, int layer) {
    NDArray weights = picturesFirst(parameters.get(2 * layer), values);
    NDArray biases = picturesFirst(parameters.get(2 * layer + 1), values);
    return values.matMul(weights).add(biases);
  }

  private static NDArray picturesFirst(NDArray parameter, NDArray values) {
    NDArray result = parameter.transpose(1, 0, 2);
    result.attach(values.getManager());
    return result;
  }

  /** x and y of each pixel. */
  private static float[] coordinates(int size) {
    float[] coordinates = new float[2 * size * size];
    for (int i = 0; i < size * size; i++) {
      coordinates[2 * i] = coordinate(i % size, size);
      coordinates[2 * i + 1] = coordinate(i / size, size);
    }
    return coordinates;
  }

  private static float coordinate(int pixel, int size) {
    return (float) (FARTHEST * (2.0 * pixel / Math.max(1, size - 1) - 1));
  }
}
