package org.vitrine.browser;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.vitrine.lens.Question;

/**
 * What {@link DrawnLens} says of two models: the early stage takes ten of thirty pictures for
 * another thing, every other model two. Layers at the same place are alike, the later the less;
 * each unit matches the next one of the other model.
 */
final class DrawnCompare {
  private DrawnCompare() {}

  static ObjectNode of(Question.Compare question, List<String> labels, DrawnPictures pictures) {
    boolean early = question.other().endsWith("early");
    int differ = early ? 10 : 2;
    ObjectNode value = JsonNodeFactory.instance.objectNode().put("pictures", 30);
    ObjectNode classes = value.putObject("classes").put("accuracy", 0.9);
    classes.put("otherAccuracy", 0.9 - differ / 30.0).put("disagreements", differ);
    ArrayNode examples = classes.putArray("examples");
    for (int i = 0; i < Math.min(question.examples(), differ); i++) {
      String label = labels.get(i % labels.size());
      ObjectNode example = examples.addObject().put("label", label).put("taken", label);
      example.put("otherTaken", labels.get((i + 1) % labels.size()));
      example.set("picture", pictures.wave("example " + i, 64, 100));
    }
    ObjectNode confusion = classes.putArray("confusions").addObject().put("label", "fish");
    confusion.put("taken", "bird").put("count", 0).put("otherCount", differ / 2);
    question.layers().forEach(value.putArray("layers")::add);
    question.otherLayers().forEach(value.putArray("otherLayers")::add);
    likenesses(value.putObject("alignment"), question, early ? 0.5 : 0.1, 0.01);
    likenesses(value.putObject("canonical"), question, early ? 0.3 : 0.05, 0.25);
    likenesses(value.putObject("weighted"), question, early ? 0.25 : 0.04, 0.2);
    ArrayNode units = value.putArray("units");
    int pairs = Math.min(question.layers().size(), question.otherLayers().size());
    for (int place = 0; place < pairs; place++) {
      ObjectNode pair = units.addObject().put("layer", question.layers().get(place));
      pair.put("other", question.otherLayers().get(place)).put("mean", early ? 0.5 : 0.9);
      for (int i = 0; i < question.matched(); i++) {
        ObjectNode match = pair.withArray("pairs").addObject().put("unit", i);
        match.put("other", i + 1).put("correlation", 0.95 - 0.1 * i);
        alone(pair.withArray("alone"), 5 + i, 0.35 + 0.2 * i);
        alone(pair.withArray("otherAlone"), 6 + i, 0.45 + 0.2 * i);
      }
    }
    return value;
  }

  private static void alone(ArrayNode alone, int unit, double correlation) {
    alone.addObject().put("unit", unit).put("correlation", correlation);
  }

  /**
   * @param loss from one layer to the next
   */
  private static void likenesses(
      ObjectNode told, Question.Compare question, double loss, double chance) {
    for (int row = 0; row < question.layers().size(); row++) {
      ArrayNode values = told.withArray("values").addArray();
      ArrayNode chances = told.withArray("chance").addArray();
      for (int column = 0; column < question.otherLayers().size(); column++) {
        values.add(row == column ? 0.98 - loss * row : 0.3 + 0.1 * row);
        chances.add(chance);
      }
    }
  }
}
