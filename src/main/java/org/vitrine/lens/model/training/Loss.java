package org.vitrine.lens.model.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Map;

/** The heads' cross entropies, smoothed, weighted and summed. */
record Loss(List<Head> heads, double smoothing) {

  /**
   * The mean over the batch, as an array without axes. A picture without a label for a head adds
   * nothing to that head's loss.
   */
  NDArray of(Map<String, NDArray> values, Batch batch, NDManager scope) {
    NDArray sum = scope.zeros(new Shape());
    for (int head = 0; head < heads.size(); head++) {
      NDArray logits = values.get(heads.get(head).node());
      int classes = Math.toIntExact(logits.getShape().get(1));
      NDArray shares =
          scope.create(shares(batch, head, classes), new Shape(batch.size(), classes)).duplicate();
      sum = sum.add(logits.logSoftmax(1).mul(shares).sum());
    }
    return sum;
  }

  /** What each logarithm of a probability is multiplied by. */
  private float[] shares(Batch batch, int head, int classes) {
    float[] shares = new float[batch.size() * classes];
    double scale = -heads.get(head).weight() / batch.size();
    for (int n = 0; n < batch.size(); n++) {
      int label = batch.label(n, head);
      if (label != Example.NONE) {
        for (int k = 0; k < classes; k++) {
          double share = smoothing / classes + (k == label ? 1 - smoothing : 0);
          shares[n * classes + k] = (float) (scale * share);
        }
      }
    }
    return shares;
  }

  /** How many pictures the first head takes for what they are. */
  static int right(NDArray logits, Batch batch) {
    float[] values = logits.toFloatArray();
    int classes = values.length / batch.size();
    int right = 0;
    for (int n = 0; n < batch.size(); n++) {
      right += strongest(values, n * classes, classes) == batch.label(n, 0) ? 1 : 0;
    }
    return right;
  }

  static int strongest(float[] values, int from, int classes) {
    int best = 0;
    for (int k = 1; k < classes; k++) {
      if (values[from + k] > values[from + best]) {
        best = k;
      }
    }
    return best;
  }
}
