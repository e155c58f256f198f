package org.vitrine.lens.model;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Reads PNG and JPEG. Everything that could make it large is bounded before anything is unpacked. A
 * transparent pixel is shown on white, as a page shows it; a turn noted in a JPEG is not followed.
 */
public final class PictureDecoder {
  /** The most bytes of a file. */
  public static final int MOST_BYTES = 20 << 20;

  /** The most pixels of a side. */
  public static final int MOST_SIDE = 8192;

  /** The most pixels of a picture. */
  public static final int MOST_PIXELS = 24_000_000;

  private static final Set<String> FORMATS = Set.of("png", "jpeg");

  private PictureDecoder() {}

  /** As every browser shows it. */
  public static RgbPicture decode(byte[] file) {
    return decode(file, InputSpec.Greys.STORED);
  }

  /**
   * @throws UnreadablePictureException if the bytes are no PNG or JPEG, damaged, or too large
   */
  public static RgbPicture decode(byte[] file, InputSpec.Greys greys) {
    if (file.length > MOST_BYTES) {
      throw new UnreadablePictureException(
          "a picture of at most %d bytes is taken; found %d".formatted(MOST_BYTES, file.length));
    }
    try (MemoryCacheImageInputStream in =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      while (readers.hasNext()) {
        ImageReader reader = readers.next();
        try {
          if (FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
            reader.setInput(in, true, true);
            checkSize(reader.getWidth(0), reader.getHeight(0));
            return picture(reader.read(0), greys);
          }
        } finally {
          reader.dispose();
        }
      }
    } catch (UnreadablePictureException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // The platform's readers answer damaged files with all kinds of exceptions.
      throw new UnreadablePictureException("the picture is damaged: " + e.getMessage(), e);
    }
    throw new UnreadablePictureException("a PNG or JPEG picture is wanted; found neither");
  }

  private static void checkSize(int width, int height) {
    if (width < 1
        || height < 1
        || width > MOST_SIDE
        || height > MOST_SIDE
        || (long) width * height > MOST_PIXELS) {
      throw new UnreadablePictureException(
          "a picture of 1 to %d pixels a side and at most %d in all is taken; found %d×%d"
              .formatted(MOST_SIDE, MOST_PIXELS, width, height));
    }
  }

  private static RgbPicture picture(BufferedImage image, InputSpec.Greys greys) {
    int width = image.getWidth();
    int positions = width * image.getHeight();
    float[] values = new float[3 * positions];
    boolean stored =
        greys == InputSpec.Greys.STORED
            && image.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_GRAY
            && !(image.getColorModel() instanceof IndexColorModel);
    int[] row = new int[width];
    for (int y = 0; y < image.getHeight(); y++) {
      if (stored) {
        grey(image, y, row);
      } else {
        image.getRGB(0, y, width, 1, row, 0, width);
      }
      for (int x = 0; x < width; x++) {
        int alpha = row[x] >>> 24;
        for (int c = 0; c < 3; c++) {
          int value = row[x] >> (16 - 8 * c) & 0xff;
          values[c * positions + y * width + x] =
              (value * alpha + 255 * (255 - alpha)) / (255f * 255f);
        }
      }
    }
    return new RgbPicture(width, image.getHeight(), values);
  }

  /** Greys as they are stored: Java itself takes them for linear light and brightens them. */
  private static void grey(BufferedImage image, int y, int[] row) {
    Raster raster = image.getRaster();
    int shift = raster.getSampleModel().getSampleSize(0) - 8;
    for (int x = 0; x < row.length; x++) {
      int value = raster.getSample(x, y, 0) >> shift;
      int alpha = raster.getNumBands() > 1 ? raster.getSample(x, y, 1) >> shift : 255;
      row[x] = alpha << 24 | value << 16 | value << 8 | value;
    }
  }
}
