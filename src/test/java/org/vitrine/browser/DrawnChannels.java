package org.vitrine.browser;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.vitrine.lens.ModelSummary.Layer;
import org.vitrine.lens.Question;

/**
 * What {@link DrawnLens} says of channels that speak for a class: the first one has the class's
 * number and does as much as there are channels told, the next one less by one; against it are the
 * channels from the eighth down. What is told of a difference is more by ten. Each does it at the
 * position of its number, and at the first takes away one.
 */
final class DrawnChannels {
  private static final int LAST = 7;

  private DrawnChannels() {}

  /**
   * @param first what is added to the numbers of a layer's channels that has many
   */
  static ObjectNode of(Question.ChannelAttribution question, Layer layer, int first) {
    ObjectNode value = JsonNodeFactory.instance.objectNode().put("layer", layer.name());
    value.put("channels", layer.channels()).put("height", layer.height());
    value.put("width", layer.width()).put("sum", 20);
    value.putObject("score").put("value", 5 + question.label()).put("zero", 1);
    int offset = layer.channels() > LAST + 1 ? first : 0;
    int more = question.minus().isPresent() ? 10 : 0;
    ArrayNode adds = value.putArray("for");
    ArrayNode takes = value.putArray("against");
    for (int rank = 0; rank < question.top(); rank++) {
      int size = question.top() - rank;
      channel(adds, offset + question.label() + rank, size + more, layer, question.maps());
      channel(takes, offset + LAST - question.label() - rank, -size, layer, question.maps());
    }
    return value;
  }

  private static void channel(
      ArrayNode told, int channel, double value, Layer layer, boolean mapped) {
    int place = (int) (channel % layer.positions());
    ObjectNode one = told.addObject().put("channel", channel).put("value", value);
    one.putObject("activation")
        .put("sum", 8)
        .put("maximum", 4)
        .put("y", place / layer.width())
        .put("x", place % layer.width());
    if (mapped) {
      ArrayNode map = one.putArray("map");
      for (int at = 0; at < layer.positions(); at++) {
        map.add(at == place ? value : at == 0 ? -1 : 0);
      }
    }
  }
}
