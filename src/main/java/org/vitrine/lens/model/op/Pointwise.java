package org.vitrine.lens.model.op;

import ai.djl.ndarray.NDArray;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** One function of each value by itself. The ReLU, which the lens looks behind, is its own. */
public record Pointwise(Function function) implements Op {

  /** What is computed of each value. */
  public enum Function {
    /** min(max(x, 0), 6). */
    RELU6("relu6"),
    /** 1 / (1 + e^−x). */
    SIGMOID("sigmoid"),
    /** x · sigmoid(x), also called swish. */
    SILU("silu"),
    /** min(max(x + 3, 0), 6) / 6. */
    HARD_SIGMOID("hard-sigmoid"),
    /** x · hard-sigmoid(x) (Howard and others 2019). */
    HARD_SWISH("hard-swish"),
    /** The hyperbolic tangent. */
    TANH("tanh"),
    /** x · Φ(x), Φ being the normal distribution. */
    GELU("gelu");

    private final String label;

    Function(String label) {
      this.label = label;
    }

    /** Its name in {@code model.json}. */
    public String label() {
      return label;
    }
  }

  @Override
  public String name() {
    return function.label();
  }

  @Override
  public boolean rectifies() {
    return function == Function.RELU6;
  }

  @Override
  public Optional<Op> linear() {
    return switch (function) {
      case RELU6, SILU, HARD_SWISH, GELU -> Optional.of(LeakyRelu.OPEN);
      case SIGMOID, HARD_SIGMOID, TANH -> Optional.empty();
    };
  }

  @Override
  public void write(ObjectNode node) {}

  @Override
  public LayerShape shape(List<LayerShape> inputs) {
    return Op.single(inputs);
  }

  @Override
  public NDArray forward(List<NDArray> inputs, Weights weights) {
    PtNDArray x = (PtNDArray) inputs.get(0);
    return switch (function) {
      case RELU6 -> upToSix(x);
      case SIGMOID -> JniUtils.sigmoid(x);
      case SILU -> gated(x, JniUtils.sigmoid(x));
      case HARD_SIGMOID -> hardSigmoid(x);
      case HARD_SWISH -> gated(x, hardSigmoid(x));
      case TANH -> JniUtils.tanh(x);
      case GELU -> JniUtils.gelu(x);
    };
  }

  private static NDArray upToSix(PtNDArray x) {
    try (PtNDArray positive = JniUtils.relu(x)) {
      return JniUtils.min(positive, (PtNDArray) Constants.of(x, 6));
    }
  }

  private static NDArray hardSigmoid(PtNDArray x) {
    try (NDArray shifted = x.add(Constants.of(x, 3));
        NDArray cut = upToSix((PtNDArray) shifted)) {
      return cut.div(Constants.of(x, 6));
    }
  }

  private static NDArray gated(NDArray x, NDArray gate) {
    try (gate) {
      return x.mul(gate);
    }
  }
}
