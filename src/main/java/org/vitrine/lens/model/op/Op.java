package org.vitrine.lens.model.op;

import ai.djl.ndarray.NDArray;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * One operation of a graph. To add one: a record beside these, its name in the {@code permits}, its
 * reader in {@code OpReaders}, and an example of it in {@code OpExamples} among the tests, which
 * compute it by hand, measure its gradient and look whether its {@link #linear} form is linear.
 *
 * <p>Only {@link #forward} needs the engine; all else is plain Java.
 */
public sealed interface Op
    permits Add,
        AdaptiveAverage,
        Affine,
        AveragePool,
        BatchNorm,
        Concat,
        Conv,
        Dense,
        Dropout,
        Flatten,
        GlobalAverage,
        GlobalMax,
        LeakyRelu,
        LocalResponseNorm,
        MaxPool,
        Multiply,
        Opaque,
        Pad,
        Pointwise,
        Relu,
        Softmax {

  /** The names of all operations. */
  static SortedSet<String> names() {
    SortedSet<String> names = new TreeSet<>(OpReaders.BY_NAME.keySet());
    names.add(Opaque.NAME);
    return names;
  }

  /**
   * Reads the operation that the field {@code op} names.
   *
   * @param picture what the network takes
   * @throws MisfitException if a field is missing, wrong or out of range
   * @throws UnknownOpException if no operation of that name is known
   */
  static Op read(Fields fields, LayerShape picture) {
    String name = fields.text("op");
    if (name.equals(Opaque.NAME)) {
      return Opaque.read(fields, picture);
    }
    Function<Fields, Op> reader = OpReaders.BY_NAME.get(name);
    if (reader == null) {
      throw new UnknownOpException(name, names());
    }
    return reader.apply(fields);
  }

  /** Its name in {@code model.json}. */
  String name();

  /** Whether it gives nothing of what is below zero, and the lens therefore looks before it. */
  default boolean rectifies() {
    return false;
  }

  /**
   * The operation as a part of a linear network: a gate stands open, a choice of the largest is the
   * mean. Itself if it is linear as it is.
   *
   * @return of the same shapes and weights; empty if there is no such
   */
  default Optional<Op> linear() {
    return Optional.of(this);
  }

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
