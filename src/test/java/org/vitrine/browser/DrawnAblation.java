package org.vitrine.browser;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.vitrine.lens.Question;

/**
 * What {@link DrawnLens} says of units that are changed: each takes a tenth from the first class,
 * half of it for a scale of a half, and one picture in ten from the second.
 */
final class DrawnAblation {
  private DrawnAblation() {}

  static ObjectNode of(Question.Ablate question, List<String> labels) {
    ObjectNode value = JsonNodeFactory.instance.objectNode().put("layer", question.layer());
    double loss = 0.1 * question.units().size() * Math.abs(1 - question.scale());
    if (question.image().isPresent()) {
      ObjectNode picture = value.putObject("picture");
      ranking(picture.putArray("before"), labels, 0);
      ranking(picture.putArray("after"), labels, loss);
    }
    if (question.accuracy()) {
      ObjectNode accuracy = value.putObject("accuracy");
      accuracy.put("pictures", 30).put("changed", question.units().size());
      accuracy.put("before", 0.9).put("after", 0.9 - question.units().size() / 30.0);
      ArrayNode classes = accuracy.putArray("classes");
      for (int label = 0; label < labels.size(); label++) {
        classes
            .addObject()
            .put("label", label)
            .put("name", labels.get(label))
            .put("pictures", 10)
            .put("before", 9)
            .put("after", label == 1 ? 9 - question.units().size() : 9);
      }
    }
    return value;
  }

  private static void ranking(ArrayNode ranked, List<String> labels, double loss) {
    for (int label = 0; label < labels.size(); label++) {
      ranked
          .addObject()
          .put("label", label)
          .put("name", labels.get(label))
          .put("logit", 2.0 - label)
          .put("probability", label == 0 ? 0.75 - loss : 0.125 + loss / 2);
    }
  }
}
