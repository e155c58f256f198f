package org.vitrine.widget;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.vitrine.lens.Question;

/** What two models have in common, by nobody's measure. */
final class FakeComparison {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private FakeComparison() {}

  static ObjectNode of(Question.Compare question) {
    ObjectNode value = JSON.objectNode().put("pictures", 30);
    ObjectNode classes = value.putObject("classes").put("accuracy", 0.9).put("otherAccuracy", 0.5);
    classes.put("disagreements", 12).putArray("confusions");
    for (int i = 0; i < Math.min(question.examples(), 12); i++) {
      ObjectNode example = classes.withArray("examples").addObject().put("label", "cat");
      example
          .put("taken", "cat")
          .put("otherTaken", "dog")
          .set("picture", FakeLens.picture("example " + i));
    }
    question.layers().forEach(value.withArray("layers")::add);
    question.otherLayers().forEach(value.withArray("otherLayers")::add);
    for (String measure : List.of("alignment", "canonical", "weighted")) {
      ObjectNode told = value.putObject(measure);
      for (int row = 0; row < question.layers().size(); row++) {
        ArrayNode values = told.withArray("values").addArray();
        ArrayNode chances = told.withArray("chance").addArray();
        question.otherLayers().forEach(layer -> chances.add(0.01 * values.add(0.5).size()));
      }
    }
    for (int place = 0; place < question.layers().size(); place++) {
      ObjectNode pair = value.withArray("units").addObject().put("layer", "conv1").put("mean", 0.5);
      pair.put("other", "conv1");
      ObjectNode match = pair.withArray("pairs").addObject().put("unit", 3).put("other", 5);
      match.put("correlation", 0.8);
      pair.withArray("alone").addObject().put("unit", 2).put("correlation", 0.2);
      pair.withArray("otherAlone").addObject().put("unit", 1).put("correlation", 0.3);
    }
    return value;
  }
}
