package org.vitrine.browser;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.vitrine.lens.Question;

/**
 * What {@link DrawnLens} says of a map: every cell but the last has samples, as many as its column,
 * counted from 1; it speaks for the label of its third of the columns, as much as its row, counted
 * from 1, half as much for the next label, and against every other.
 */
final class DrawnAtlas {
  private static final int CELL = 16;

  private DrawnAtlas() {}

  static ObjectNode of(Question.Atlas question, List<String> labels, DrawnPictures pictures) {
    ObjectNode value = JsonNodeFactory.instance.objectNode();
    value.put("layer", question.layer()).put("samples", 90);
    if (question.versus().isPresent()) {
      value.putObject("axis").put("from", -2).put("to", 1);
    }
    ArrayNode grids = value.putArray("grids");
    for (int side : question.grids()) {
      ObjectNode grid = grids.addObject().put("grid", side);
      ObjectNode sprites = grid.putObject("sprites").put("cell", CELL).put("columns", side);
      sprites.set("picture", pictures.wave("atlas " + side, CELL * side, 100));
      ArrayNode cells = grid.putArray("cells");
      for (int at = 0; at < side * side - 1; at++) {
        cell(cells.addObject(), question, side, at, labels);
      }
    }
    return value;
  }

  private static void cell(
      ObjectNode cell, Question.Atlas question, int side, int at, List<String> labels) {
    int row = at / side;
    int column = at % side;
    cell.put("row", row).put("column", column).put("count", column + 1);
    question.label().ifPresent(one -> cell.put("effect", effect(one, row, column, side)));
    question.versus().ifPresent(one -> cell.put("versus", effect(one, row, column, side)));
    int best = 3 * column / side;
    ArrayNode named = cell.putArray("labels");
    for (int label : List.of(best, (best + 1) % labels.size())) {
      named
          .addObject()
          .put("label", label)
          .put("name", labels.get(label))
          .put("effect", effect(label, row, column, side));
    }
    ArrayNode effects = cell.putArray("effects");
    question.effects().forEach(label -> effects.add(effect(label, row, column, side)));
  }

  private static double effect(int label, int row, int column, int side) {
    return switch (Math.floorMod(label - 3 * column / side, 3)) {
      case 0 -> row + 1;
      case 1 -> 0.5 * (row + 1);
      default -> -0.5;
    };
  }
}
