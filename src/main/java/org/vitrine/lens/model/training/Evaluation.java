package org.vitrine.lens.model.training;

import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.vitrine.lens.model.Engine;
import org.vitrine.lens.model.Network;

/**
 * What a trained network makes of pictures that it was not taught.
 *
 * @param confusions for each class, how many of its pictures were taken for each class
 */
public record Evaluation(List<List<Integer>> confusions) {
  private static final int BATCH = 64;

  public Evaluation {
    confusions = confusions.stream().map(List::copyOf).toList();
  }

  /**
   * Looks at pictures {@code 0} to {@code count}; those without a label for the head are passed
   * over.
   *
   * @param node the head
   * @param head its place among the labels of an {@link Example}
   */
  public static Evaluation of(
      Engine engine, Network network, String node, int head, PictureSource source, int count) {
    engine.enter();
    int classes = network.description().shapes().get(node).channels();
    int[][] counts = new int[classes][classes];
    for (int first = 0; first < count; first += BATCH) {
      int size = Math.min(BATCH, count - first);
      Batch batch = Batch.of(source, network.description().input(), first, size);
      try (NDManager scope = engine.newManager()) {
        float[] logits = network.forward(batch.array(scope), node).toFloatArray();
        for (int n = 0; n < size; n++) {
          if (batch.label(n, head) != Example.NONE) {
            counts[batch.label(n, head)][Loss.strongest(logits, n * classes, classes)]++;
          }
        }
      }
    }
    List<List<Integer>> confusions = new ArrayList<>();
    for (int[] row : counts) {
      confusions.add(Arrays.stream(row).boxed().toList());
    }
    return new Evaluation(confusions);
  }

  /** The share of all pictures that were taken for what they are; 0 where there were none. */
  public double accuracy() {
    int right = 0;
    int all = 0;
    for (int k = 0; k < confusions.size(); k++) {
      right += confusions.get(k).get(k);
      all += confusions.get(k).stream().mapToInt(Integer::intValue).sum();
    }
    return all == 0 ? 0 : (double) right / all;
  }

  /** The share of a class's pictures that were taken for what they are; 0 where there were none. */
  public double accuracy(int label) {
    int all = confusions.get(label).stream().mapToInt(Integer::intValue).sum();
    return all == 0 ? 0 : (double) confusions.get(label).get(label) / all;
  }
}
