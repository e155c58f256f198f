package org.vitrine.lens.model.op;

import ai.djl.ndarray.NDArray;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;

/**
 * What is put around a layer before a window walks over it: so many positions on each side, or as
 * many as TensorFlow's rule "same" asks for.
 *
 * <p>In {@code model.json} one number for all sides, {@code [height, width]}, {@code [top, left,
 * bottom, right]}, or {@code "same"}.
 */
public sealed interface Padding {

  /** The word for {@link Same} in {@code model.json}. */
  String SAME = "same";

  /** None at all. */
  static Padding none() {
    return symmetric(Extent.ZERO);
  }

  /** As many positions before as after. */
  static Padding symmetric(Extent each) {
    return new Sides(each.height(), each.width(), each.height(), each.width());
  }

  /** The positions on each side of a layer of that size, for a window of that shape. */
  Sides around(int height, int width, Extent kernel, Extent stride, Extent dilation);

  JsonNode toJson();

  /** So many positions on each side, whatever the size of the layer. */
  record Sides(int top, int left, int bottom, int right) implements Padding {
    @Override
    public Sides around(int height, int width, Extent kernel, Extent stride, Extent dilation) {
      return this;
    }

    boolean symmetric() {
      return top == bottom && left == right;
    }

    /** The sides of a symmetric one, as the engine's windows take them. */
    Extent before() {
      return new Extent(top, left);
    }

    /** The layer with {@code value} around it, differentiable. */
    NDArray put(NDArray input, double value) {
      return JniUtils.pad((PtNDArray) input, new long[] {left, right, top, bottom}, value);
    }

    @Override
    public JsonNode toJson() {
      return symmetric()
          ? before().toJson()
          : JsonNodeFactory.instance.arrayNode().add(top).add(left).add(bottom).add(right);
    }
  }

  /**
   * TensorFlow's rule: so that a window comes to stand at ⌈size / stride⌉ places, the odd position
   * after the layer.
   */
  record Same() implements Padding {
    @Override
    public Sides around(int height, int width, Extent kernel, Extent stride, Extent dilation) {
      int high = whole(height, kernel.height(), stride.height(), dilation.height());
      int wide = whole(width, kernel.width(), stride.width(), dilation.width());
      return new Sides(high / 2, wide / 2, high - high / 2, wide - wide / 2);
    }

    private static int whole(int size, int kernel, int stride, int dilation) {
      int places = Math.ceilDiv(size, stride);
      return Math.max(0, (places - 1) * stride + dilation * (kernel - 1) + 1 - size);
    }

    @Override
    public JsonNode toJson() {
      return TextNode.valueOf(SAME);
    }
  }
}
