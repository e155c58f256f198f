package org.vitrine.lens.model.op;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
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

  /** From so many pictures on the engine computes 1×1 convolutions with oneDNN. */
  private static final int MANY = 16;

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

  private NDArray compute(NDArray input, NDArray weight, NDArray biases) {
    Padding.Sides sides = window().sides(input);
    Extent before = sides.before();
    if (sides.symmetric() && (!pointwise() || before.equals(Extent.ZERO))) {
      return convolve(input, weight, biases, before);
    }
    try (NDArray padded = sides.put(input, 0)) {
      return convolve(padded, weight, biases, Extent.ZERO);
    }
  }

  /**
   * By the engine's own convolution where that is right. The fastest kernels that it has, seen in
   * oneDNN 3.7.1 on an AMD EPYC of family 26, leave out some channels of 1×1 convolutions, and are
   * wrong where a group has a single input channel and more than one group or output. The engine
   * takes them for 1×1 convolutions of many pictures or of long steps, and of single ones where it
   * has more than one thread.
   */
  NDArray convolve(NDArray input, NDArray weight, NDArray biases, Extent around) {
    if (pointwise()) {
      boolean plain =
          stride.equals(Extent.ONE)
              && input.getShape().get(0) < MANY
              && JniUtils.getNumThreads() == 1;
      return plain ? engines(input, weight, biases, around) : product(input, weight, biases);
    }
    boolean depthwise = groups > 1 && weight.getShape().get(0) == groups;
    return weight.getShape().get(1) == 1 && !depthwise
        ? widened(input, weight, biases, around)
        : engines(input, weight, biases, around);
  }

  private NDArray engines(NDArray input, NDArray weight, NDArray biases, Extent around) {
    return JniUtils.convolution(
        (PtNDArray) input,
        (PtNDArray) weight,
        (PtNDArray) biases,
        stride.toShape(),
        around.toShape(),
        dilation.toShape(),
        groups);
  }

  private boolean pointwise() {
    return kernel.equals(Extent.ONE) && groups == 1;
  }

  /** The positions, each a row of its channels, times the weights. */
  private NDArray product(NDArray input, NDArray weight, NDArray biases) {
    Shape from = weight.getShape();
    try (NDArray taken = stepped(input);
        NDArray last = taken.transpose(0, 2, 3, 1);
        NDArray rows = last.reshape(-1, from.get(1));
        NDArray matrix = weight.reshape(from.get(0), from.get(1));
        NDArray turned = matrix.transpose();
        NDArray product = rows.matMul(turned);
        NDArray whole = biases == null ? product.reshape(-1, from.get(0)) : product.add(biases);
        NDArray places =
            whole.reshape(
                last.getShape().get(0),
                last.getShape().get(1),
                last.getShape().get(2),
                from.get(0))) {
      return places.transpose(0, 3, 1, 2);
    }
  }

  /** The positions at which a kernel of one place comes to stand. */
  private NDArray stepped(NDArray input) {
    return stride.equals(Extent.ONE)
        ? view(input)
        : input.get(new NDIndex(":, :, ::%d, ::%d".formatted(stride.height(), stride.width())));
  }

  /** Each group by itself, with a second channel of zeros. */
  private NDArray widened(NDArray input, NDArray weight, NDArray biases, Extent around) {
    Conv one = new Conv(channels / groups, kernel, stride, padding, dilation, 1, bias);
    NDList values = new NDList();
    for (int group = 0; group < groups; group++) {
      String outputs = "%d:%d".formatted(group * one.channels, (group + 1) * one.channels);
      try (NDArray taken = input.get(new NDIndex(":, %d:%d".formatted(group, group + 1)));
          NDArray wide = withZeros(taken);
          NDArray own = part(weight, outputs);
          NDArray weights = withZeros(own);
          NDArray added = biases == null ? null : part(biases, outputs)) {
        values.add(one.engines(wide, weights, added, around));
      }
    }
    if (groups == 1) {
      return values.head();
    }
    try (values) {
      return NDArrays.concat(values, 1);
    }
  }

  private NDArray part(NDArray array, String outputs) {
    return groups == 1 ? view(array) : array.get(new NDIndex(outputs));
  }

  private static NDArray withZeros(NDArray single) {
    try (NDArray last = single.transpose(0, 2, 3, 1);
        NDArray zeros = last.zerosLike();
        NDArray both = NDArrays.concat(new NDList(last, zeros), 3)) {
      return both.transpose(0, 3, 1, 2);
    }
  }

  /** The same numbers, to be closed by itself. */
  private static NDArray view(NDArray array) {
    return array.reshape(array.getShape());
  }

  private Window window() {
    return new Window(kernel, stride, padding, dilation, false);
  }
}
