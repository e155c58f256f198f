package org.vitrine.lens.vision;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import org.vitrine.lens.StoredPicture;
import org.vitrine.lens.model.Resampling;
import org.vitrine.lens.model.RgbPicture;
import org.vitrine.store.BlobStore;

/**
 * Many small pictures of one size in one: {@code {picture, cell, columns}}. The n-th stands in row
 * n / columns and column n % columns. Not thread-safe.
 */
public final class Sprites {
  private static final float EMPTY = 1;

  private final int cell;
  private final int columns;
  private final int rows;
  private final float[] values;

  /**
   * @param cell height and width of each, pixels
   */
  public Sprites(int count, int cell) {
    this.cell = cell;
    this.columns = Math.max(1, (int) Math.ceil(Math.sqrt(count)));
    this.rows = Math.max(1, (count + columns - 1) / columns);
    this.values = new float[3 * rows * columns * cell * cell];
    Arrays.fill(values, EMPTY);
  }

  /** Brought to the cell's size. */
  public void put(int number, RgbPicture picture) {
    float[] own = Resampling.to(picture, cell, cell).values();
    int width = columns * cell;
    for (int colour = 0; colour < 3; colour++) {
      for (int y = 0; y < cell; y++) {
        System.arraycopy(
            own,
            (colour * cell + y) * cell,
            values,
            (colour * rows * cell + number / columns * cell + y) * width + number % columns * cell,
            cell);
      }
    }
  }

  /** Keeps the sheet as JPEG: it is looked at small, and for an article of many it counts. */
  public ObjectNode keep(BlobStore pictures) {
    RgbPicture sheet = new RgbPicture(columns * cell, rows * cell, values);
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.set(
        "picture",
        new StoredPicture(pictures.put(sheet.jpeg(), "jpg"), sheet.width(), sheet.height()).json());
    return json.put("cell", cell).put("columns", columns);
  }
}
