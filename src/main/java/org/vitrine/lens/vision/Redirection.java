package org.vitrine.lens.vision;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.Optional;
import org.vitrine.lens.UnansweredException;
import org.vitrine.lens.model.Network;
import org.vitrine.lens.model.Tape;
import org.vitrine.lens.model.op.Relu;

/**
 * The rule by which ReLUs, on the way back, send a gradient on that they would otherwise stop:
 * where the value before is below zero and the gradient would raise it; before a ReLU6 also where
 * it is above six and the gradient would lower it. Only for those pictures of the batch of which
 * nothing at all would get through. So a unit that is silent for the first noise finds a way to
 * speak (Lucid, {@code misc/redirected_relu_grad.py}).
 */
final class Redirection {
  private static final double SIX = 6;

  private Redirection() {}

  /**
   * @throws UnansweredException if the network is a program, which has no ReLUs to be found
   */
  static Tape.Rules rules(Network network) {
    if (network.description().graph().scripted()) {
      throw new UnansweredException(
          "field \"redirect\" is 0 for the model \"%s\": it is a TorchScript program, and"
                  .formatted(network.description().id())
              + " gradients cannot be led through it in another way");
    }
    return node ->
        node.op().rectifies()
            ? Optional.of(
                (before, gradient) -> sent(before, gradient, !(node.op() instanceof Relu)))
            : Optional.empty();
  }

  /**
   * What a ReLU sends on of a gradient uphill.
   *
   * @param before B×…, what it takes
   * @param six whether it also cuts off what is above six
   */
  static NDArray sent(NDArray before, NDArray gradient, boolean six) {
    NDManager scope = before.getManager();
    NDArray below = number(before.lt(0));
    NDArray closed = below;
    NDArray helpful = below.mul(number(gradient.gt(0)));
    if (six) {
      NDArray above = number(before.gt(SIX));
      closed = below.add(above);
      helpful = helpful.add(above.mul(number(gradient.lt(0))));
    }
    NDArray through = gradient.mul(scope.ones(before.getShape()).sub(closed));
    NDArray blocked = number(Measure.sumOfEach(through.abs()).eq(0));
    return through.add(gradient.mul(helpful).mul(blocked.reshape(each(before.getShape()))));
  }

  /** B×1×… */
  private static Shape each(Shape shape) {
    long[] each = new long[shape.dimension()];
    Arrays.fill(each, 1);
    each[0] = shape.get(0);
    return new Shape(each);
  }

  private static NDArray number(NDArray truth) {
    return truth.toType(DataType.FLOAT32, false);
  }
}
