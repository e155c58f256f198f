package org.vitrine.lens.vision;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The light on all that is seen, the grey around the picture included: each colour times a gain and
 * plus a shift. Values may leave 0…1.
 *
 * @param gain of red, green and blue
 * @param shift of red, green and blue
 */
record Light(List<Double> gain, List<Double> shift) {
  static final Light PLAIN = new Light(List.of(1.0, 1.0, 1.0), List.of(0.0, 0.0, 0.0));

  Light {
    gain = List.copyOf(gain);
    shift = List.copyOf(shift);
  }

  /** This one, and another on what it shows. */
  Light under(Light other) {
    return new Light(
        IntStream.range(0, 3).mapToObj(i -> gain.get(i) * other.gain.get(i)).toList(),
        IntStream.range(0, 3)
            .mapToObj(i -> shift.get(i) * other.gain.get(i) + other.shift.get(i))
            .toList());
  }

  /**
   * @param seen B×3×h×w
   * @return the same shape, differentiable
   */
  NDArray on(NDArray seen) {
    return equals(PLAIN) ? seen : seen.mul(colours(gain, seen)).add(colours(shift, seen));
  }

  private static NDArray colours(List<Double> values, NDArray seen) {
    float[] numbers = new float[values.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = values.get(i).floatValue();
    }
    return EngineArrays.of(seen.getManager(), numbers, new Shape(1, numbers.length, 1, 1));
  }
}
