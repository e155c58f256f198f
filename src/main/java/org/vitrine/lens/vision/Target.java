package org.vitrine.lens.vision;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.vitrine.lens.Objective;
import org.vitrine.lens.QuestionException;
import org.vitrine.lens.UnansweredException;
import org.vitrine.lens.model.ModelDescription;
import org.vitrine.lens.model.op.LayerShape;

/**
 * An objective as it is measured in a network that looks at pictures of some size.
 *
 * <p>The mean of a channel that a ReLU follows counts what is below zero by a tenth. Counted whole,
 * the best picture for a linear filter is a flat one, as what it likes at one place it dislikes at
 * the next; not counted at all, a channel that is silent at first would have no gradient.
 *
 * @param at a position, or empty for the mean over all
 */
record Target(Measured measured, Optional<Position> at) {

  private static final double SUPPRESSED = 0.1;

  record Position(int y, int x) {}

  /**
   * @param field the objective's place in the question, for errors
   * @param shapes of the network's nodes for the pictures that it looks at
   * @throws QuestionException if a neuron's position is not one of its layer
   */
  static Target of(
      Objective objective, String field, ModelDescription model, Map<String, LayerShape> shapes) {
    return switch (objective) {
      case Objective.Channel channel ->
          new Target(
              Measured.of(channel.layer(), channel.channel(), model.graph(), shapes),
              Optional.empty());
      case Objective.Logit logit ->
          new Target(new Measured(model.logits(), logit.label(), false), Optional.empty());
      case Objective.Neuron neuron -> {
        Measured measured = Measured.of(neuron.layer(), neuron.channel(), model.graph(), shapes);
        LayerShape shape = shapes.get(neuron.layer());
        Position position =
            new Position(
                coordinate(neuron.y(), shape.height(), field + ".y", neuron),
                coordinate(neuron.x(), shape.width(), field + ".x", neuron));
        yield new Target(measured, shape.spatial() ? Optional.of(position) : Optional.empty());
      }
      case Objective.Layer other -> throw unbuilt(other);
      case Objective.Direction other -> throw unbuilt(other);
      case Objective.DirectionNeuron other -> throw unbuilt(other);
      case Objective.Caricature other -> throw unbuilt(other);
      case Objective.Style other -> throw unbuilt(other);
      case Objective.Diversity other -> throw unbuilt(other);
      case Objective.Alignment other -> throw unbuilt(other);
      case Objective.L1 other -> throw unbuilt(other);
      case Objective.TotalVariation other -> throw unbuilt(other);
      case Objective.Blur other -> throw unbuilt(other);
      case Objective.Boundary other -> throw unbuilt(other);
      case Objective.Sum other -> throw unbuilt(other);
    };
  }

  private static UnansweredException unbuilt(Objective objective) {
    return new UnansweredException(
        "nothing here makes pictures for " + objective.getClass().getSimpleName());
  }

  /**
   * The value for one picture of a batch, differentiable.
   *
   * @param activations of the network's nodes, B×C×h×w or B×C
   * @return a single number
   */
  NDArray value(Map<String, NDArray> activations, int picture) {
    NDArray values = activations.get(measured.node());
    if (at.isPresent()) {
      return values.get(new NDIndex(picture, measured.channel(), at.get().y(), at.get().x()));
    }
    NDArray channel = values.get(new NDIndex(picture, measured.channel()));
    if (channel.isScalar()) {
      return channel;
    }
    return measured.rectified()
        ? JniUtils.leakyRelu((PtNDArray) channel, SUPPRESSED).mean()
        : channel.mean();
  }

  private static int coordinate(
      OptionalInt asked, int length, String field, Objective.Neuron neuron) {
    int coordinate = asked.orElse(length / 2);
    if (coordinate >= length) {
      throw new QuestionException(
          field,
          "field \"%s\": layer \"%s\" has positions 0 to %d for a picture of this size; found %d"
              .formatted(field, neuron.layer(), length - 1, coordinate));
    }
    return coordinate;
  }
}
