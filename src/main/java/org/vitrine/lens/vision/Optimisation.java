package org.vitrine.lens.vision;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.vitrine.lens.Rendering;
import org.vitrine.lens.model.Gradients;
import org.vitrine.lens.model.Network;
import org.vitrine.lens.model.RgbPicture;

/**
 * A batch of pictures being made, one for each target. Not thread-safe, and bound to the thread
 * that made it. Holds the engine's memory until it is closed.
 */
final class Optimisation implements AutoCloseable {
  private final NDManager manager;
  private final Network network;
  private final Eye looking;
  private final Eye showing;
  private final ParametrisedPictures pictures;
  private final Adam adam;
  private final Random random;

  /**
   * @param looking how the pictures are looked at when they are improved
   * @param showing how they are looked at when they are to be told the value of
   * @param first the number of the first of them in the question, for its noise
   * @param manager of its own, closed with this
   */
  Optimisation(
      Network network,
      Rendering rendering,
      Eye looking,
      Eye showing,
      int first,
      NDManager manager) {
    this.manager = manager;
    this.network = network;
    this.looking = looking;
    this.showing = showing;
    int count = looking.targets().size();
    this.pictures =
        switch (rendering.parametrisation()) {
          case FFT ->
              new FourierPictures(manager, count, rendering.size(), rendering.seed(), first);
          case PIXEL, CPPN, PYRAMID ->
              new PixelPictures(manager, count, rendering.size(), rendering.seed(), first);
        };
    this.adam = new Adam(pictures.parameter(), rendering.learningRate(), manager);
    this.random = Noise.transforms(rendering.seed());
  }

  int count() {
    return looking.targets().size();
  }

  /**
   * One step uphill.
   *
   * @return the value of each target before the step, as it was seen
   */
  float[] step() {
    try (NDManager scope = manager.newSubManager()) {
      List<NDArray> values = looking.values(pictures.pictures(scope), network, random, scope);
      NDArray sum = values.get(0);
      for (NDArray value : values.subList(1, values.size())) {
        sum = sum.add(value);
      }
      Gradients.backward(sum);
      adam.step(scope);
      return numbers(values);
    }
  }

  /** The value of each target for the pictures as they are. */
  float[] values() {
    return Gradients.without(
        () -> {
          try (NDManager scope = manager.newSubManager()) {
            return numbers(showing.values(pictures.pictures(scope), network, random, scope));
          }
        });
  }

  /** The pictures as they are. */
  List<RgbPicture> pictures() {
    return Gradients.without(
        () -> {
          try (NDManager scope = manager.newSubManager()) {
            NDArray array = pictures.pictures(scope).transpose(2, 3, 0, 1);
            int size = Math.toIntExact(array.getShape().get(2));
            float[] all = array.toFloatArray();
            int each = all.length / count();
            List<RgbPicture> result = new ArrayList<>();
            for (int from = 0; from < all.length; from += each) {
              result.add(new RgbPicture(size, size, Arrays.copyOfRange(all, from, from + each)));
            }
            return result;
          }
        });
  }

  private static float[] numbers(List<NDArray> values) {
    float[] numbers = new float[values.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = values.get(i).getFloat();
    }
    return numbers;
  }

  @Override
  public void close() {
    manager.close();
  }
}
