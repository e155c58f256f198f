package org.vitrine.lens.model.training;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.SequencedMap;
import org.vitrine.lens.model.ModelDescription;
import org.vitrine.lens.model.Tensor;

/**
 * The weights that a training begins with. Kernels and matrices: Gaussian with variance 2/inputs
 * (He et al. 2015). Normalisations begin as the identity, biases at 0.
 */
public final class Initialisation {
  private Initialisation() {}

  /** The same seed gives the same weights on every Java platform. */
  public static SequencedMap<String, Tensor> of(ModelDescription description, long seed) {
    // Random's Gaussian is specified to the bit; the newer generators' is not.
    Random random = new Random(seed);
    SequencedMap<String, Tensor> tensors = new LinkedHashMap<>();
    description.weights().forEach((name, shape) -> tensors.put(name, tensor(name, shape, random)));
    return tensors;
  }

  private static Tensor tensor(String name, List<Integer> shape, Random random) {
    int count = shape.stream().reduce(1, Math::multiplyExact);
    float[] values = new float[count];
    if (shape.size() > 1) {
      double deviation = Math.sqrt(2.0 * shape.get(0) / count);
      for (int i = 0; i < count; i++) {
        values[i] = (float) (random.nextGaussian() * deviation);
      }
    } else if (name.endsWith(".weight") || name.endsWith(".running_var")) {
      Arrays.fill(values, 1);
    }
    return new Tensor(shape, values);
  }
}
