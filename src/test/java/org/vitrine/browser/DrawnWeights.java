package org.vitrine.browser;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.vitrine.lens.Question;

/**
 * What {@link DrawnLens} says of weights: kernels of 3×3, all of a half but one at the place of the
 * earlier channel's number, which is larger by the later one's; of an odd earlier channel all are
 * below zero.
 */
final class DrawnWeights {
  private static final int PLACES = 9;

  private DrawnWeights() {}

  static ObjectNode of(Question.Weights question) {
    ObjectNode value = JsonNodeFactory.instance.objectNode();
    value.put("from", question.from()).put("layer", question.layer());
    value.put("height", 3).put("width", 3).put("maximum", 70);
    if (question.inputs().isEmpty()) {
      ArrayNode units = value.putArray("units");
      for (int channel : question.channels()) {
        ObjectNode unit = units.addObject().put("channel", channel);
        neighbours(unit.putArray("exciting"), channel, 0, question.top());
        neighbours(unit.putArray("inhibiting"), channel, 1, question.top());
      }
    } else {
      question.inputs().forEach(value.putArray("rows")::add);
      question.channels().forEach(value.putArray("columns")::add);
      ArrayNode kernels = value.putArray("kernels");
      for (int from : question.inputs()) {
        ArrayNode row = kernels.addArray();
        question.channels().forEach(to -> kernel(row.addArray(), from, to));
      }
    }
    return value;
  }

  private static void neighbours(ArrayNode told, int to, int first, int count) {
    for (int from = first; from < Math.min(2 * count, 8); from += 2) {
      double sum = 0.5 * PLACES + to;
      ObjectNode one = told.addObject().put("channel", from);
      one.put("excitation", first == 0 ? sum : 0).put("inhibition", first == 0 ? 0 : -sum);
      kernel(one.putArray("kernel"), from, to);
    }
  }

  private static void kernel(ArrayNode kernel, int from, int to) {
    int sign = from % 2 == 0 ? 1 : -1;
    for (int place = 0; place < PLACES; place++) {
      kernel.add(sign * (0.5 + (place == from % PLACES ? to : 0)));
    }
  }
}
