package org.vitrine.lens.model.op;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** Every operation that a {@code model.json} may name. */
final class OpReaders {
  private OpReaders() {}

  /** By name, how each operation reads its fields. */
  static final Map<String, Function<Fields, Op>> BY_NAME = all();

  private static Map<String, Function<Fields, Op>> all() {
    Map<String, Function<Fields, Op>> readers = new HashMap<>();
    readers.put(AdaptiveAverage.NAME, AdaptiveAverage::read);
    readers.put(Add.NAME, fields -> new Add());
    readers.put(Affine.NAME, Affine::read);
    readers.put(AveragePool.NAME, AveragePool::read);
    readers.put(BatchNorm.NAME, BatchNorm::read);
    readers.put(Concat.NAME, fields -> new Concat());
    readers.put(Conv.NAME, Conv::read);
    readers.put(Dense.NAME, Dense::read);
    readers.put(Dropout.NAME, Dropout::read);
    readers.put(Flatten.NAME, fields -> new Flatten());
    readers.put(GlobalAverage.NAME, GlobalAverage::read);
    readers.put(GlobalMax.NAME, GlobalMax::read);
    readers.put(LeakyRelu.NAME, LeakyRelu::read);
    readers.put(LocalResponseNorm.NAME, LocalResponseNorm::read);
    readers.put(MaxPool.NAME, MaxPool::read);
    readers.put(Multiply.NAME, fields -> new Multiply());
    readers.put(Pad.NAME, Pad::read);
    readers.put(Relu.NAME, fields -> new Relu());
    readers.put(Softmax.NAME, fields -> new Softmax());
    for (Pointwise.Function function : Pointwise.Function.values()) {
      readers.put(function.label(), fields -> new Pointwise(function));
    }
    return Map.copyOf(readers);
  }
}
