package org.vitrine.lens.vision;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/**
 * The chance in a picture's making: all from the question's seed, in Java, so that it is the same
 * everywhere and the engine's own, shared, generator is not touched.
 *
 * @param seed of the question
 * @param first the number of the first picture of a batch in the question
 */
record Noise(long seed, int first) {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private static final long PARTS = 0xD1B54A32D192ED03L;
  private static final long ATTEMPTS = 0xABC98388FB8FAC03L;
  private static final double FARTHEST = 2;

  /** What decides about the transforms, the same for all pictures of a question. */
  static Random transforms(long seed) {
    return new Random(~seed * GOLDEN);
  }

  /** The seed of another attempt; of the first, which is number 0, the question's own. */
  static long attempt(long seed, int number) {
    return seed + number * ATTEMPTS;
  }

  /** Noise for another part of the same pictures; part 0 is this. */
  Noise part(int number) {
    return new Noise(seed + number * PARTS, first);
  }

  /**
   * Normal numbers for several pictures. A picture's own do not depend on how many others there
   * are.
   *
   * @param shape whose last but one axis is the pictures
   */
  NDArray normal(NDManager manager, Shape shape, double sd) {
    return EngineArrays.of(manager, numbers(shape, random -> sd * random.nextGaussian()), shape);
  }

  /** The same, drawn again where they are beyond two standard deviations. */
  NDArray cut(NDManager manager, Shape shape, double sd) {
    return EngineArrays.of(
        manager,
        numbers(
            shape,
            random -> {
              double number = random.nextGaussian();
              while (Math.abs(number) > FARTHEST) {
                number = random.nextGaussian();
              }
              return sd * number;
            }),
        shape);
  }

  private float[] numbers(Shape shape, ToDoubleFunction<Random> next) {
    int pictures = Math.toIntExact(shape.get(shape.dimension() - 2));
    int after = Math.toIntExact(shape.get(shape.dimension() - 1));
    int before = Math.toIntExact(shape.size() / pictures / after);
    float[] values = new float[before * pictures * after];
    for (int picture = 0; picture < pictures; picture++) {
      Random random = new Random((seed + 1) * GOLDEN + first + picture);
      for (int i = 0; i < before; i++) {
        for (int j = 0; j < after; j++) {
          values[(i * pictures + picture) * after + j] = (float) next.applyAsDouble(random);
        }
      }
    }
    return values;
  }
}
