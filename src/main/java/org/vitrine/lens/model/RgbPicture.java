package org.vitrine.lens.model;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/**
 * A picture in Java: sRGB values of 0…1 as they are stored, not linear light. The values are not
 * copied, neither in nor out.
 */
public final class RgbPicture {
  private final int width;
  private final int height;
  private final float[] values;

  /**
   * @param values 3×height×width: red, green, blue, each row by row
   */
  public RgbPicture(int width, int height, float[] values) {
    if (width < 1 || height < 1 || values.length != 3L * width * height) {
      throw new IllegalArgumentException(
          "a picture of %d×%d has three values a pixel; found %d"
              .formatted(width, height, values.length));
    }
    this.width = width;
    this.height = height;
    this.values = values;
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  /** 3×height×width. */
  public float[] values() {
    return values;
  }

  /** The part of that size whose upper left corner is at (x, y). */
  public RgbPicture cut(int x, int y, int cutWidth, int cutHeight) {
    float[] part = new float[3 * cutWidth * cutHeight];
    for (int c = 0; c < 3; c++) {
      for (int row = 0; row < cutHeight; row++) {
        System.arraycopy(
            values,
            (c * height + y + row) * width + x,
            part,
            (c * cutHeight + row) * cutWidth,
            cutWidth);
      }
    }
    return new RgbPicture(cutWidth, cutHeight, part);
  }

  /** As PNG, 8 bits a channel; values outside 0…1 are cut off. The same values, the same bytes. */
  public byte[] png() {
    return written("png", image());
  }

  /**
   * As PNG with a fourth channel.
   *
   * @param opacity of each pixel, row by row, 0…1
   */
  public byte[] png(float[] opacity) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    int[] packed = packed();
    for (int p = 0; p < packed.length; p++) {
      packed[p] |= eightBits(opacity[p]) << 24;
    }
    image.setRGB(0, 0, width, height, packed, 0, width);
    return written("png", image);
  }

  /**
   * As JPEG, a fifth of the size of a PNG where a picture is all detail: for pictures that are
   * looked at in passing. The same values, the same bytes.
   */
  public byte[] jpeg() {
    return written("jpeg", image());
  }

  private BufferedImage image() {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, width, height, packed(), 0, width);
    return image;
  }

  private int[] packed() {
    int positions = width * height;
    int[] packed = new int[positions];
    for (int p = 0; p < positions; p++) {
      packed[p] =
          eightBits(values[p]) << 16
              | eightBits(values[positions + p]) << 8
              | eightBits(values[2 * positions + p]);
    }
    return packed;
  }

  private static byte[] written(String format, BufferedImage image) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(image, format, out)) {
        throw new IllegalStateException("this Java platform cannot write " + format);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static int eightBits(float value) {
    return Math.round(255 * Math.clamp(value, 0f, 1f));
  }
}
