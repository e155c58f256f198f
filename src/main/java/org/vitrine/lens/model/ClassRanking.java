package org.vitrine.lens.model;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a picture is taken for: {@code [{label, name, probability, logit}]}, most probable first.
 * The probabilities are those among all classes, not among the ones given.
 */
public final class ClassRanking {
  private ClassRanking() {}

  /**
   * @param logits one for each label
   * @param top how many classes to give
   */
  public static ArrayNode of(float[] logits, List<String> labels, int top) {
    double[] shares = new double[logits.length];
    float most = logits[0];
    for (float logit : logits) {
      most = Math.max(most, logit);
    }
    double sum = 0;
    for (int i = 0; i < logits.length; i++) {
      shares[i] = StrictMath.exp(logits[i] - most);
      sum += shares[i];
    }
    ArrayNode classes = JsonNodeFactory.instance.arrayNode();
    for (int label : strongest(logits, top)) {
      classes
          .addObject()
          .put("label", label)
          .put("name", labels.get(label))
          .put("probability", shortest(shares[label] / sum))
          .put("logit", shortest(logits[label]));
    }
    return classes;
  }

  /** The labels of the largest values; of equal ones the first. */
  private static List<Integer> strongest(float[] logits, int top) {
    return IntStream.range(0, logits.length)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer label) -> -logits[label]))
        .limit(top)
        .toList();
  }

  /** The shortest number that is the same float: no digits that mean nothing. */
  private static double shortest(double value) {
    return Double.parseDouble(Float.toString((float) value));
  }
}
