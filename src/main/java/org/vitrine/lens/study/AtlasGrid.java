package org.vitrine.lens.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.vitrine.lens.study.layout.Places;

/**
 * The samples of a map by the cells of a grid.
 *
 * @param side how many cells a row and a column have
 * @param cells those with enough samples, row by row
 */
record AtlasGrid(int side, List<Cell> cells) {

  /**
   * One cell.
   *
   * @param row from 0 at y = 0
   * @param column from 0 at x = 0
   * @param samples their numbers
   */
  record Cell(int row, int column, List<Integer> samples) {
    Cell {
      samples = List.copyOf(samples);
    }
  }

  AtlasGrid {
    cells = List.copyOf(cells);
  }

  /**
   * @param places from 0 to 1; 1 belongs to the last cell
   * @param least how many samples a cell must have
   */
  static AtlasGrid of(Places places, int side, int least) {
    Map<Integer, List<Integer>> byCell = new TreeMap<>();
    for (int i = 0; i < places.count(); i++) {
      int number = index(places.y()[i], side) * side + index(places.x()[i], side);
      byCell.computeIfAbsent(number, key -> new ArrayList<>()).add(i);
    }
    List<Cell> cells = new ArrayList<>();
    byCell.forEach(
        (number, samples) -> {
          if (samples.size() >= least) {
            cells.add(new Cell(number / side, number % side, samples));
          }
        });
    return new AtlasGrid(side, cells);
  }

  private static int index(double place, int side) {
    return Math.clamp((int) (place * side), 0, side - 1);
  }
}
