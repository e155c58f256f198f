package org.vitrine.lens.vision;

import java.util.Arrays;
import java.util.Optional;
import org.vitrine.lens.model.RgbPicture;

/** Square pictures of one size, edge to edge in rows; grey where there is none yet. */
final class Sheet {
  private static final float GREY = 0.5f;

  private final int rows;
  private final int columns;
  private final int cell;
  private final float[] colours;
  private final Optional<float[]> opacity;

  /**
   * @param cell height and width of each picture, pixels
   * @param transparent whether one can see through the pictures
   */
  Sheet(int rows, int columns, int cell, boolean transparent) {
    this.rows = rows;
    this.columns = columns;
    this.cell = cell;
    int pixels = Math.multiplyExact(rows * cell, columns * cell);
    this.colours = new float[Math.multiplyExact(3, pixels)];
    Arrays.fill(colours, GREY);
    this.opacity = transparent ? Optional.of(new float[pixels]) : Optional.empty();
  }

  /**
   * @param number of the picture, row by row
   */
  void put(int number, Print picture) {
    for (int colour = 0; colour < 3; colour++) {
      copy(number, picture.colours().values(), colour, colours);
    }
    opacity.ifPresent(values -> copy(number, picture.opacity().orElseThrow(), 0, values));
  }

  private void copy(int number, float[] from, int plane, float[] to) {
    int width = columns * cell;
    int corner = (plane * rows * cell + number / columns * cell) * width + number % columns * cell;
    for (int y = 0; y < cell; y++) {
      System.arraycopy(from, (plane * cell + y) * cell, to, corner + y * width, cell);
    }
  }

  Print print() {
    return new Print(new RgbPicture(columns * cell, rows * cell, colours), opacity);
  }
}
