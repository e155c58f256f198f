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
   * Pictures of each kind side by side, the kinds in rows.
   *
   * @param each pictures of a kind
   * @param across kinds in a row
   * @param zoom how many pixels wide a pixel becomes
   */
  public static BufferedImage of(PictureSet set, List<Kind> kinds, int each, int across, int zoom) {
    int step = Sample.SIDE * zoom + GAP;
    int rows = Math.ceilDiv(kinds.size(), across);
    BufferedImage sheet =
        new BufferedImage(
            across * each * step - GAP, rows * step - GAP, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < kinds.size() * each; i++) {
      int kind = i / each;
      int column = kind % across * each + i % each;
      Sample sample = set.sample(kinds.get(kind), i % each);
      draw(sheet, sample, column * step, kind / across * step, zoom);
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
