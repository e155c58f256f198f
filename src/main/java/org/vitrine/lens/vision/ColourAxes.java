package org.vitrine.lens.vision;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;

/**
 * From three axes of colour to red, green and blue of 0…1: {@code sigmoid(C·t)}, as in Lucid,
 * {@code optvis/param/color.py}. A fourth axis is how opaque a picture is: {@code sigmoid(t)}.
 */
final class ColourAxes {
  /** 3×3, C transposed. */
  private final NDArray matrix;

  ColourAxes(NDManager manager, ColourRoot root) {
    this.matrix = EngineArrays.of(manager, root.transposed(), new Shape(3, 3));
  }

  /**
   * @param axes of any shape whose last axis is 3 or 4
   * @return of the same shape
   */
  NDArray bounded(NDArray axes) {
    int last = axes.getShape().dimension() - 1;
    if (axes.getShape().get(last) == 3) {
      return JniUtils.sigmoid((PtNDArray) turned(axes));
    }
    NDArray colours = turned(axes.get(new NDIndex("..., :3")));
    NDArray opacity = axes.get(new NDIndex("..., 3:"));
    return JniUtils.sigmoid((PtNDArray) NDArrays.concat(new NDList(colours, opacity), last));
  }

  private NDArray turned(NDArray axes) {
    return axes.reshape(-1, 3).matMul(matrix).reshape(axes.getShape());
  }
}
