package org.vitrine.lens.study;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.vitrine.lens.Answerer;
import org.vitrine.lens.Effort;
import org.vitrine.lens.ModelSummary;
import org.vitrine.lens.Progress;
import org.vitrine.lens.Question;
import org.vitrine.lens.Significant;
import org.vitrine.lens.model.AskedPicture;
import org.vitrine.lens.model.Gradients;
import org.vitrine.lens.model.Network;
import org.vitrine.lens.model.Networks;
import org.vitrine.lens.model.Preprocessing;
import org.vitrine.lens.model.RgbPicture;
import org.vitrine.store.BlobStore;

/**
 * Tells which channels are strongest at each position of a layer: {@code {layer, height, width,
 * channels, top: [[{channel, value}…]…], maximum}}, the positions row by row, the strongest channel
 * first. Only values above zero are told, so there may be fewer than were asked for; {@code
 * maximum} is the largest of them, 0 if there is none. Of channels that are named, {@code maps:
 * [{channel, values}]} has the values at all positions, below zero as well.
 *
 * <p>The data of a "semantic dictionary": Olah and others, "The Building Blocks of
 * Interpretability", Distill 2018 (doi:10.23915/distill.00010).
 */
final class ActivationsAnswerer implements Answerer<Question.Activations> {
  private static final int DIGITS = 3;

  private final Networks networks;

  ActivationsAnswerer(Networks networks) {
    this.networks = networks;
  }

  @Override
  public Class<Question.Activations> question() {
    return Question.Activations.class;
  }

  @Override
  public Effort effort(Question.Activations question, ModelSummary model) {
    return Effort.looks(model, 1);
  }

  @Override
  public ObjectNode answer(Question.Activations question, BlobStore pictures, Progress progress) {
    Network network = networks.get(question.model());
    Preprocessing preprocessing = new Preprocessing(network.description().input());
    RgbPicture picture = AskedPicture.read(question.image(), preprocessing, pictures);
    return Gradients.without(
        () -> {
          try (NDManager scope = networks.engine().newManager()) {
            NDArray layer =
                network.forward(preprocessing.array(List.of(picture), scope), question.layer());
            return value(question, layer);
          }
        });
  }

  private static ObjectNode value(Question.Activations question, NDArray layer) {
    long[] shape = layer.getShape().getShape();
    int channels = (int) shape[1];
    int height = shape.length == 4 ? (int) shape[2] : 1;
    int width = shape.length == 4 ? (int) shape[3] : 1;
    float[] values = layer.toFloatArray();
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer
        .put("layer", question.layer())
        .put("height", height)
        .put("width", width)
        .put("channels", channels);
    ArrayNode top = answer.putArray("top");
    float maximum = 0;
    for (int position = 0; position < height * width; position++) {
      ArrayNode here = top.addArray();
      float[] column = column(values, channels, height * width, position);
      for (int channel : Strongest.of(column, question.top())) {
        if (column[channel] > 0) {
          here.addObject()
              .put("channel", channel)
              .put("value", Significant.round(column[channel], DIGITS));
          maximum = Math.max(maximum, column[channel]);
        }
      }
    }
    if (!question.channels().isEmpty()) {
      maps(answer.putArray("maps"), question.channels(), values, height * width);
    }
    return answer.put("maximum", Significant.round(maximum, DIGITS));
  }

  private static void maps(ArrayNode maps, List<Integer> channels, float[] values, int positions) {
    for (int channel : channels) {
      ArrayNode map = maps.addObject().put("channel", channel).putArray("values");
      for (int position = 0; position < positions; position++) {
        map.add(Significant.round(values[channel * positions + position], DIGITS));
      }
    }
  }

  /** The values of all channels at a position. */
  private static float[] column(float[] values, int channels, int positions, int position) {
    float[] column = new float[channels];
    for (int channel = 0; channel < channels; channel++) {
      column[channel] = values[channel * positions + position];
    }
    return column;
  }
}
