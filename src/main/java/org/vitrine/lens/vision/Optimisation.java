package org.vitrine.lens.vision;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.vitrine.lens.Rendering;
import org.vitrine.lens.model.Gradients;
import org.vitrine.lens.model.Network;
import org.vitrine.lens.model.RgbPicture;
import org.vitrine.store.BlobName;

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

  /** Other pictures that the objectives name, H×W×1×3. */
  private final Map<BlobName, NDArray> references = new TreeMap<>();

  /**
   * @param looking how the pictures are looked at when they are improved
   * @param showing how they are looked at when they are to be told the value of
   * @param first the number of the first of them in the question, for its noise
   * @param others what the objectives name besides, in the pictures' own size
   * @param manager of its own, closed with this
   */
  Optimisation(
      Network network,
      Rendering rendering,
      Eye looking,
      Eye showing,
      int first,
      Map<BlobName, RgbPicture> others,
      NDManager manager) {
    this.manager = manager;
    this.network = network;
    this.looking = looking;
    this.showing = showing;
    int count = looking.aim().pictures();
    this.pictures =
        switch (rendering.parametrisation()) {
          case FFT -> new FourierPictures(manager, count, rendering, first);
          case PIXEL ->
              new PixelPictures(manager, count, rendering.size(), rendering.seed(), first);
          case CPPN, PYRAMID -> throw Unbuilt.parametrisation(rendering.parametrisation());
        };
    others.forEach((name, picture) -> references.put(name, array(picture, manager)));
    this.adam = new Adam(pictures.parameter(), rendering.learningRate(), manager);
    this.random = Noise.transforms(rendering.seed());
  }

  int count() {
    return looking.aim().pictures();
  }

  /**
   * One step uphill.
   *
   * @return the value of each target before the step, as it was seen
   */
  float[] step() {
    try (NDManager scope = manager.newSubManager()) {
      NDArray values = looking.values(pictures.pictures(scope), references, network, random, scope);
      Gradients.backward(values);
      adam.step(scope);
      return values.toFloatArray();
    }
  }

  /** The value of each target for the pictures as they are. */
  float[] values() {
    return Gradients.without(
        () -> {
          try (NDManager scope = manager.newSubManager()) {
            return showing
                .values(pictures.pictures(scope), references, network, random, scope)
                .toFloatArray();
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

  private static NDArray array(RgbPicture picture, NDManager manager) {
    int pixels = picture.height() * picture.width();
    float[] values = new float[3 * pixels];
    for (int i = 0; i < pixels; i++) {
      for (int colour = 0; colour < 3; colour++) {
        values[3 * i + colour] = picture.values()[colour * pixels + i];
      }
    }
    return EngineArrays.of(manager, values, new Shape(picture.height(), picture.width(), 1, 3));
  }

  @Override
  public void close() {
    manager.close();
  }
}
