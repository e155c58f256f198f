package org.vitrine.web;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * A reader's own picture, made safe: decoded within bounds, brought to a size that a network can
 * use, and written anew as PNG, so that nothing of the file but its pixels goes further.
 *
 * @param png the new file
 */
record PictureUpload(byte[] png, int width, int height) {
  /** Larger files are refused unread. */
  static final int MOST_BYTES = 8 << 20;

  private static final long MOST_PIXELS = 40_000_000;

  /** A network sees nothing in less, and a scan of one line of text has no use here. */
  private static final int SHORTEST_SIDE = 8;

  private static final int MOST_SIDE = 16_384;

  /** The longer side afterwards, in pixels. */
  private static final int LONGEST_SIDE = 512;

  private static final List<String> FORMATS = List.of("png", "jpeg");

  /** A file that is no picture of ours to take. */
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    Refused(String message) {
      super(message);
    }
  }

  static PictureUpload read(byte[] file) throws Refused {
    if (file.length > MOST_BYTES) {
      throw new Refused(
          "field \"picture\": at most %d bytes are taken; found %d"
              .formatted(MOST_BYTES, file.length));
    }
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw new Refused("field \"picture\": PNG and JPEG are taken; found neither");
      }
      ImageReader reader = readers.next();
      try {
        String format = reader.getFormatName().toLowerCase(Locale.ROOT);
        if (!FORMATS.contains(format)) {
          throw new Refused("field \"picture\": PNG and JPEG are taken; found " + format);
        }
        reader.setInput(in, true, true);
        check(reader.getWidth(0), reader.getHeight(0));
        return scaled(reader.read(0));
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException e) {
      // Broken files make the decoders throw whatever they come across.
      throw new Refused(
          "field \"picture\": a whole picture is taken; this one is broken: " + e.getMessage());
    }
  }

  private static void check(int width, int height) throws Refused {
    if (Math.min(width, height) < SHORTEST_SIDE
        || Math.max(width, height) > MOST_SIDE
        || (long) width * height > MOST_PIXELS) {
      throw new Refused(
          "field \"picture\": %d to %d pixels a side are taken and at most %d in all; found %d×%d"
              .formatted(SHORTEST_SIDE, MOST_SIDE, MOST_PIXELS, width, height));
    }
  }

  private static PictureUpload scaled(BufferedImage picture) throws IOException {
    BufferedImage current = opaque(picture, picture.getWidth(), picture.getHeight());
    double factor =
        Math.min(1.0, LONGEST_SIDE / (double) Math.max(current.getWidth(), current.getHeight()));
    int width = Math.max(1, (int) Math.round(picture.getWidth() * factor));
    int height = Math.max(1, (int) Math.round(picture.getHeight() * factor));
    // Halving first keeps fine detail from turning into false patterns.
    while (current.getWidth() >= 2 * width && current.getHeight() >= 2 * height) {
      current = opaque(current, current.getWidth() / 2, current.getHeight() / 2);
    }
    current = opaque(current, width, height);
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(current, "png", png);
    return new PictureUpload(png.toByteArray(), width, height);
  }

  /** The picture at another size, on white. */
  private static BufferedImage opaque(BufferedImage picture, int width, int height) {
    BufferedImage to = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = to.createGraphics();
    pen.setBackground(java.awt.Color.WHITE);
    pen.clearRect(0, 0, width, height);
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.drawImage(picture, 0, 0, width, height, null);
    pen.dispose();
    return to;
  }
}
