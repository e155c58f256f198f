package org.vitrine.lens.model.op;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * Local response normalisation (Krizhevsky, Sutskever and Hinton 2012, section 3.3) as Caffe and
 * PyTorch have it: x / (k + alpha · m)^beta, m being the mean of the squares of {@code size}
 * neighbouring channels at the same position, zeros counting where there are none. For TensorFlow's
 * numbers, size is 2·depth_radius + 1 and alpha is theirs times size.
 */
public record LocalResponseNorm(int size, double alpha, double beta, double k) implements Op {
  static final String NAME = "lrn";

  static LocalResponseNorm read(Fields fields) {
    return new LocalResponseNorm(
        fields.integer("size", 1, 1024, 5),
        fields.number("alpha", 0, 1e6, 1e-4),
        fields.number("beta", 0, 100, 0.75),
        fields.number("k", 1e-6, 1e6, 1));
  }

  @Override
  public String name() {
    return NAME;
  }

  /** As it is for small values, where the neighbours do not matter: x / k^beta. */
  @Override
  public Optional<Op> linear() {
    return Optional.of(new LocalResponseNorm(size, 0, beta, k));
  }

  @Override
  public void write(ObjectNode node) {
    node.put("size", size);
    node.put("alpha", alpha);
    node.put("beta", beta);
    node.put("k", k);
  }

  @Override
  public LayerShape shape(List<LayerShape> inputs) {
    return Op.spatial(inputs);
  }

  @Override
  public NDArray forward(List<NDArray> inputs, Weights weights) {
    NDArray input = inputs.get(0);
    Shape shape = input.getShape();
    // The channels become the height of a picture with one channel, over which a window walks.
    try (NDArray squares = JniUtils.square((PtNDArray) input);
        NDArray rows = squares.reshape(shape.get(0), 1, shape.get(1), shape.get(2) * shape.get(3));
        NDArray padded = new Padding.Sides(size / 2, 0, (size - 1) / 2, 0).put(rows, 0);
        NDArray means =
            JniUtils.avgPool(
                (PtNDArray) padded,
                new Shape(size, 1),
                new Shape(1, 1),
                new Shape(0, 0),
                false,
                true);
        NDArray aligned = means.reshape(shape);
        NDArray scaled = aligned.mul(Constants.of(input, alpha));
        NDArray shifted = scaled.add(Constants.of(input, k));
        NDArray power = shifted.pow(Constants.of(input, beta))) {
      return input.div(power);
    }
  }
}
