package org.vitrine.lens.model.op;

import java.util.Map;
import java.util.function.Function;

/** Every operation that a {@code model.json} may name. */
final class OpReaders {
  private OpReaders() {}

  /** By name, how each operation reads its fields. */
  static final Map<String, Function<Fields, Op>> BY_NAME =
      Map.ofEntries(
          Map.entry(Add.NAME, fields -> new Add()),
          Map.entry(AveragePool.NAME, AveragePool::read),
          Map.entry(BatchNorm.NAME, BatchNorm::read),
          Map.entry(Concat.NAME, fields -> new Concat()),
          Map.entry(Conv.NAME, Conv::read),
          Map.entry(Dense.NAME, Dense::read),
          Map.entry(Dropout.NAME, Dropout::read),
          Map.entry(Flatten.NAME, fields -> new Flatten()),
          Map.entry(GlobalAverage.NAME, fields -> new GlobalAverage()),
          Map.entry(LeakyRelu.NAME, LeakyRelu::read),
          Map.entry(MaxPool.NAME, MaxPool::read),
          Map.entry(Relu.NAME, fields -> new Relu()),
          Map.entry(Softmax.NAME, fields -> new Softmax()));
}
