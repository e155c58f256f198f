package org.vitrine.lens.model.op;

import ai.djl.ndarray.NDArray;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * One operation of a graph. To add one: a record beside these, its name in the {@code permits}, and
 * its reader in {@code OpReaders}.
 *
 * <p>Only {@link #forward} needs the engine; all else is plain Java.
 */
public sealed interface Op
    permits Add,
        AveragePool,
        BatchNorm,
        Concat,
        Conv,
        Dense,
        Dropout,
        Flatten,
        GlobalAverage,
        LeakyRelu,
        MaxPool,
        Relu,
        Softmax {

  /**
   * Reads the operation that the field {@code op} names.
   *
   * @throws MisfitException if a field is missing, wrong or out of range
   * @throws UnknownOpException if no operation of that name is known
   */
  static Op read(Fields fields) {
    String name = fields.text("op");
    Function<Fields, Op> reader = OpReaders.BY_NAME.get(name);
    if (reader == null) {
      throw new UnknownOpException(name, new TreeSet<>(OpReaders.BY_NAME.keySet()));
    }
    return reader.apply(fields);
  }

  /** Its name in {@code model.json}. */
  String name();

  /** Writes its fields, the name excepted. */
  void write(ObjectNode node);

  /**
   * The shape that it gives for one picture.
   *
   * @throws MisfitException if it does not take such inputs
   */
  LayerShape shape(List<LayerShape> inputs);

  /** Names and shapes of its weights, in the order in which they are stored. */
  default Map<String, List<Integer>> weights(List<LayerShape> inputs) {
    return Map.of();
  }

  /**
   * Computes it for a batch (N×C×H×W, or N×C), differentiable by every input. The result belongs to
   * the manager of the first input, and may be that input itself.
   */
  NDArray forward(List<NDArray> inputs, Weights weights);

  /** The only input of an operation that takes one. */
  static <T> T single(List<T> inputs) {
    if (inputs.size() != 1) {
      throw new MisfitException("one input is permitted; found " + inputs.size());
    }
    return inputs.get(0);
  }

  /** The only input of an operation that takes one, which must have positions. */
  static LayerShape spatial(List<LayerShape> inputs) {
    LayerShape input = single(inputs);
    if (!input.spatial()) {
      throw new MisfitException(
          "an input with positions (channels×height×width) is wanted; found " + input);
    }
    return input;
  }
}
