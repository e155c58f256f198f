package org.vitrine.browser;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.vitrine.lens.ModelSummary.Layer;
import org.vitrine.lens.Question;

/**
 * What {@link DrawnLens} says of groups: each fires in a band of rows of its own, from the top
 * down, as much as its number, counted from 1, and twice as much on a second picture; it speaks as
 * much for the first class, and half as much against every other.
 */
final class DrawnGroups {
  private DrawnGroups() {}

  static ObjectNode of(
      Question.Groups question, Layer layer, List<String> labels, DrawnPictures pictures) {
    ObjectNode value = JsonNodeFactory.instance.objectNode().put("layer", layer.name());
    value.put("height", layer.height()).put("width", layer.width());
    value.put("channels", layer.channels()).put("unexplained", 0.12);
    ArrayNode named = value.putArray("labels");
    question
        .labels()
        .forEach(label -> named.addObject().put("label", label).put("name", labels.get(label)));
    ArrayNode groups = value.putArray("groups");
    for (int group = 0; group < question.groups(); group++) {
      ObjectNode one = groups.addObject().put("maximum", (group + 1) * question.images().size());
      String name = "group " + group + " of " + question.groups() + " " + layer.name();
      one.set("picture", pictures.wave(name, question.rendering().size(), 100));
      ArrayNode channels = one.putArray("channels");
      channels.addObject().put("channel", group).put("value", 0.8);
      channels.addObject().put("channel", group + 1).put("value", 0.6);
      one.putArray("direction").add(1);
      ArrayNode maps = one.putArray("maps");
      ArrayNode effects = one.putArray("effects");
      for (int picture = 0; picture < question.images().size(); picture++) {
        map(maps.addArray(), layer, group, question.groups(), (group + 1.0) * (picture + 1));
        ArrayNode each = effects.addArray();
        for (int label : question.labels()) {
          each.add((label == 0 ? 1 : -0.5) * (group + 1));
        }
      }
    }
    return value;
  }

  private static void map(ArrayNode map, Layer layer, int group, int groups, double value) {
    for (int at = 0; at < layer.positions(); at++) {
      map.add(at / layer.width() * groups / layer.height() == group ? value : 0);
    }
  }
}
