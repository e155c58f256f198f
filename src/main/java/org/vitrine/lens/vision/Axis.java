package org.vitrine.lens.vision;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.util.Map;
import java.util.Optional;
import org.vitrine.lens.Objective;
import org.vitrine.lens.QuestionException;
import org.vitrine.lens.model.ModelDescription;
import org.vitrine.lens.model.op.LayerShape;

/**
 * One channel of one node, at a position or over all: what most objectives measure, as it is
 * measured in a network that looks at pictures of some size.
 *
 * <p>The mean of a channel that a ReLU follows counts what is below zero by a tenth. Counted whole,
 * the best picture for a linear filter is a flat one, as what it likes at one place it dislikes at
 * the next; not counted at all, a channel that is silent at first would have no gradient.
 *
 * @param at a position, or empty for the mean over all
 */
record Axis(Measured measured, Optional<Position> at) {

  private static final double SUPPRESSED = 0.1;

  /**
   * @param field the objective's place in the question, for errors
   * @param shapes of the network's nodes for the pictures that it looks at
   * @return empty if the objective is of another kind
   * @throws QuestionException if a neuron's position is not one of its layer
   */
  static Optional<Axis> of(
      Objective objective, String field, ModelDescription model, Map<String, LayerShape> shapes) {
    return switch (objective) {
      case Objective.Channel channel ->
          Optional.of(
              new Axis(
                  Measured.of(channel.layer(), channel.channel(), model.graph(), shapes),
                  Optional.empty()));
      case Objective.Logit logit ->
          Optional.of(
              new Axis(new Measured(model.logits(), logit.label(), false), Optional.empty()));
      case Objective.Neuron neuron ->
          Optional.of(
              new Axis(
                  Measured.of(neuron.layer(), neuron.channel(), model.graph(), shapes),
                  Position.of(neuron.layer(), neuron.y(), neuron.x(), field, shapes)));
      default -> Optional.empty();
    };
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
}
