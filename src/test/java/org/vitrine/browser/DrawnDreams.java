package org.vitrine.browser;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.vitrine.lens.Question;

/**
 * What {@link DrawnLens} makes of pictures: a dream's sizes are each a quarter of the result larger
 * than the one before, and the objective is a tenth of the steps that were taken.
 */
final class DrawnDreams {
  private DrawnDreams() {}

  static ObjectNode of(Question.Dream question, DrawnPictures pictures) {
    String name = question.objective() + " of " + question.image();
    ObjectNode value = JsonNodeFactory.instance.objectNode();
    value.set("source", pictures.wave("source " + question.image(), question.size(), 60));
    value.set("picture", pictures.wave(name, question.size(), 100));
    int all = question.octaves() * question.steps();
    value.put("value", all / 10.0);
    ArrayNode octaves = value.putArray("octaves");
    for (int octave = 1; octave <= question.octaves(); octave++) {
      int size = question.size() * octave / question.octaves();
      ObjectNode told = octaves.addObject().put("width", size).put("height", size);
      told.set("picture", pictures.wave(name, size, 100 * octave / question.octaves()));
      ArrayNode values = told.putArray("values");
      for (int step = 0; step < question.steps(); step++) {
        values.add(((octave - 1) * question.steps() + step) / 10.0);
      }
    }
    return value;
  }

  static ObjectNode of(Question.Caricature question, DrawnPictures pictures) {
    int size = question.rendering().size();
    ObjectNode value = JsonNodeFactory.instance.objectNode().put("layer", question.layer());
    value.set("source", pictures.wave("source " + question.image(), size, 60));
    value.set("picture", pictures.wave("caricature " + question.layer(), size, 100));
    int steps = question.rendering().steps();
    ArrayNode curve = value.put("value", steps / 10.0).putArray("curve");
    for (int step = 0; step <= steps; step++) {
      curve.add(step / 10.0);
    }
    return value;
  }
}
