package org.vitrine.lens.model.pictures;

import java.awt.image.BufferedImage;
import java.util.List;

/** Pictures side by side, for a person to look at. */
public final class ContactSheet {
  private static final int GAP = 2;

  private ContactSheet() {}

  /** One picture as an image of its own size. */
  public static BufferedImage image(Sample sample) {
    BufferedImage image = new BufferedImage(Sample.SIDE, Sample.SIDE, BufferedImage.TYPE_INT_RGB);
    draw(image, sample, 0, 0, 1);
    return image;
  }

  /**
   * A row of pictures for each kind.
   *
   * @param kinds one a row
   * @param columns pictures of a kind
   * @param zoom how many pixels wide a pixel becomes
   */
  public static BufferedImage of(PictureSet set, List<Kind> kinds, int columns, int zoom) {
    int step = Sample.SIDE * zoom + GAP;
    BufferedImage sheet =
        new BufferedImage(columns * step, kinds.size() * step, BufferedImage.TYPE_INT_RGB);
    for (int row = 0; row < kinds.size(); row++) {
      for (int column = 0; column < columns; column++) {
        Sample sample = set.sample(kinds.get(row), column);
        draw(sheet, sample, column * step, row * step, zoom);
      }
    }
    return sheet;
  }

  private static void draw(BufferedImage image, Sample sample, int left, int top, int zoom) {
    int area = Sample.SIDE * Sample.SIDE;
    for (int i = 0; i < area * zoom * zoom; i++) {
      int x = i % (Sample.SIDE * zoom);
      int y = i / (Sample.SIDE * zoom);
      int at = y / zoom * Sample.SIDE + x / zoom;
      int rgb = 0;
      for (int c = 0; c < 3; c++) {
        rgb = rgb << 8 | Math.round(sample.pixels()[c * area + at] * 255);
      }
      image.setRGB(left + x, top + y, rgb);
    }
  }
}
