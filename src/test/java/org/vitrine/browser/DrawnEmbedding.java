package org.vitrine.browser;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.vitrine.lens.Question;
import org.vitrine.lens.Question.Embedding.Layout;
import org.vitrine.lens.Questions;

/**
 * What {@link DrawnLens} says of where pictures lie: ten of each label in two rows of five, the
 * labels far from each other. The map of {@code edges} has the first label at the upper left; every
 * other layer's is the same, but mirrored; by PCA all pictures lie on a slope.
 */
final class DrawnEmbedding {
  private static final int EACH = 10;
  private static final int CELL = 32;
  private static final int COLUMNS = 6;
  private static final double[] X = {0, 0.92, 0.4};
  private static final double[] Y = {0, 0.1, 0.98};

  private DrawnEmbedding() {}

  static ObjectNode of(Question.Embedding question, List<String> labels, DrawnPictures pictures) {
    ObjectNode value = JsonNodeFactory.instance.objectNode();
    value.put("layer", question.layer()).put("method", Questions.name(question.method()));
    ArrayNode points = value.putArray("points");
    for (int i = 0; i < labels.size() * EACH; i++) {
      int label = i / EACH;
      int row = i % EACH / 5;
      double x = X[label] + i % 5 * 0.02;
      double y = Y[label] + row * 0.02;
      double place = i / (labels.size() * EACH - 1.0);
      boolean slope = question.method() == Layout.PCA;
      boolean mirrored = !question.layer().equals("edges");
      ObjectNode point = points.addObject();
      point.put("x", slope ? place : mirrored ? y : x).put("y", slope ? place : mirrored ? x : y);
      point.put("label", labels.get(label));
      ArrayNode nearest = point.putArray("nearest");
      for (int rank = 1; rank <= 6; rank++) {
        nearest.add(label * EACH + (i + rank) % EACH);
      }
    }
    ObjectNode sprites = value.putObject("sprites").put("cell", CELL).put("columns", COLUMNS);
    sprites.set("picture", pictures.wave("sprites", CELL * COLUMNS, 100));
    return value.put("trustworthiness", 0.875);
  }
}
