package org.vitrine.lens.study;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import org.vitrine.lens.QuestionException;
import org.vitrine.lens.Significant;
import org.vitrine.lens.model.ModelDescription;
import org.vitrine.lens.model.ProbeSet;

/**
 * How many pictures of a probe set are taken for what they show, before and after a change. What
 * shows none of the model's classes does not count. Not thread-safe.
 */
final class Accuracy {
  private static final int DIGITS = 4;
  private static final int NONE = -1;

  private final List<String> labels;

  /** Of each picture, or {@link #NONE}. */
  private final int[] wanted;

  private final int[] pictures;
  private final int[] before;
  private final int[] after;
  private int changed;

  /**
   * @throws QuestionException if no picture shows one of the model's classes
   */
  Accuracy(ModelDescription model, ProbeSet probe) {
    this.labels = model.labels();
    this.wanted =
        probe.members().stream().mapToInt(member -> labels.indexOf(member.label())).toArray();
    this.pictures = new int[labels.size()];
    this.before = new int[labels.size()];
    this.after = new int[labels.size()];
    Arrays.stream(wanted).filter(label -> label != NONE).forEach(label -> pictures[label]++);
    if (Arrays.stream(pictures).allMatch(count -> count == 0)) {
      throw new QuestionException(
          "accuracy",
          "field \"accuracy\": no label of the probe set is a class of the model \"%s\"; say false"
              .formatted(model.id()));
    }
  }

  /**
   * Takes in a batch.
   *
   * @param first the place of its first picture in the probe set
   * @param unchanged its logits
   * @param altered its logits after the change
   */
  void add(int first, float[] unchanged, float[] altered) {
    for (int row = 0; row < unchanged.length / labels.size(); row++) {
      int label = wanted[first + row];
      if (label != NONE) {
        int one = strongest(unchanged, row);
        int other = strongest(altered, row);
        before[label] += one == label ? 1 : 0;
        after[label] += other == label ? 1 : 0;
        changed += one == other ? 0 : 1;
      }
    }
  }

  /**
   * {@code {pictures, changed, before, after, classes: [{label, name, pictures, before, after}]}}.
   */
  ObjectNode told() {
    double all = Arrays.stream(pictures).sum();
    ObjectNode told = JsonNodeFactory.instance.objectNode();
    told.put("pictures", (int) all)
        .put("changed", changed)
        .put("before", Significant.round(Arrays.stream(before).sum() / all, DIGITS))
        .put("after", Significant.round(Arrays.stream(after).sum() / all, DIGITS));
    ArrayNode classes = told.putArray("classes");
    for (int label = 0; label < pictures.length; label++) {
      if (pictures[label] > 0) {
        classes
            .addObject()
            .put("label", label)
            .put("name", labels.get(label))
            .put("pictures", pictures[label])
            .put("before", before[label])
            .put("after", after[label]);
      }
    }
    return told;
  }

  private int strongest(float[] logits, int row) {
    int from = row * labels.size();
    return Strongest.of(Arrays.copyOfRange(logits, from, from + labels.size()), 1).get(0);
  }
}
