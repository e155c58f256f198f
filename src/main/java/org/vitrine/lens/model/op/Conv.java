package org.vitrine.lens.model.op;

import ai.djl.ndarray.NDArray;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Two-dimensional convolution (cross-correlation; the padding is zeros). Weights: {@code weight}
 * (outputs × inputs/groups × height × width) and, with a bias, {@code bias} (outputs).
 *
 * @param channels how many channels it gives; a multiple of {@code groups}
 * @param groups input and output channels are split into this many parts that do not see each
 *     other; as many as channels make the convolution depthwise
 */
public record Conv(
    int channels,
    Extent kernel,
    Extent stride,
    Padding padding,
    Extent dilation,
    int groups,
    boolean bias)
    implements Op {
  static final String NAME = "conv";

  public Conv {
    if (channels % groups != 0) {
      throw new MisfitException(
          "field \"channels\" is a multiple of the %d groups; found %d"
              .formatted(groups, channels));
    }
  }

  public Conv(
      int channels,
      Extent kernel,
      Extent stride,
      Extent padding,
      Extent dilation,
      int groups,
      boolean bias) {
    this(channels, kernel, stride, Padding.symmetric(padding), dilation, groups, bias);
  }

  static Conv read(Fields fields) {
    return new Conv(
        fields.integer("channels", 1, 65_536),
        fields.extent("kernel", 1, 64),
        fields.extent("stride", 1, 64, Extent.ONE),
        fields.padding("padding", 64),
        fields.extent("dilation", 1, 64, Extent.ONE),
        fields.integer("groups", 1, 65_536, 1),
        fields.flag("bias", true));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void write(ObjectNode node) {
    node.put("channels", channels);
    node.set("kernel", kernel.toJson());
    node.set("stride", stride.toJson());
    node.set("padding", padding.toJson());
    node.set("dilation", dilation.toJson());
    node.put("groups", groups);
    node.put("bias", bias);
  }

  @Override
  public LayerShape shape(List<LayerShape> inputs) {
    LayerShape input = Op.spatial(inputs);
    if (input.channels() % groups != 0) {
      throw new MisfitException(
          "the input's channels are a multiple of the %d groups; found %d"
              .formatted(groups, input.channels()));
    }
    return window().over(input, channels);
  }

  @Override
  public Map<String, List<Integer>> weights(List<LayerShape> inputs) {
    int each = Op.single(inputs).channels() / groups;
    Map<String, List<Integer>> shapes = new LinkedHashMap<>();
    shapes.put("weight", List.of(channels, each, kernel.height(), kernel.width()));
    if (bias) {
      shapes.put("bias", List.of(channels));
    }
    return shapes;
  }

  @Override
  public NDArray forward(List<NDArray> inputs, Weights weights) {
    return compute(inputs.get(0), weights.get("weight"), bias ? weights.get("bias") : null);
  }

  /** The same convolution with other weights, such as ones that hold a normalisation as well. */
  public NDArray forward(NDArray input, NDArray weight, NDArray biases) {
    return compute(input, weight, biases);
  }

  /**
   * Whether its gradient by what it takes is a convolution of the gradient with the weights turned
   * about: where it goes by single steps over all channels, and no padding is wider than the kernel
   * reaches.
   */
  public boolean turns() {
    return groups == 1
        && stride.equals(Extent.ONE)
        && padding instanceof Padding.Sides sides
        && sides.symmetric()
        && sides.top() <= reach().height()
        && sides.left() <= reach().width();
  }

  /**
   * The gradient of what it takes, for one that {@link #turns}.
   *
   * @param turned the weights with inputs and outputs exchanged and the kernel turned by half a
   *     circle, inputs × outputs × height × width
   */
  public NDArray back(NDArray gradient, NDArray turned) {
    Extent around = ((Padding.Sides) padding).before();
    return convolve(
        gradient,
        turned,
        null,
        new Extent(reach().height() - around.height(), reach().width() - around.width()));
  }

  /** How far the last place of the kernel is from its first. */
  private Extent reach() {
    return new Extent(
        dilation.height() * (kernel.height() - 1), dilation.width() * (kernel.width() - 1));
  }

  private NDArray compute(NDArray input, NDArray weight, NDArray biases) {
    Padding.Sides sides = window().sides(input);
    if (sides.symmetric()) {
      return convolve(input, weight, biases, sides.before());
    }
    try (NDArray padded = sides.put(input, 0)) {
      return convolve(padded, weight, biases, Extent.ZERO);
    }
  }

  private NDArray convolve(NDArray input, NDArray weight, NDArray biases, Extent around) {
    return JniUtils.convolution(
        (PtNDArray) input,
        (PtNDArray) weight,
        (PtNDArray) biases,
        stride.toShape(),
        around.toShape(),
        dilation.toShape(),
        groups);
  }

  private Window window() {
    return new Window(kernel, stride, padding, dilation, false);
  }
}
