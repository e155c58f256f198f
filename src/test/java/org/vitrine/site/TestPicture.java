package org.vitrine.site;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.ImageIO;

/** Pictures to look at, drawn rather than kept: bent stripes in colour, others for each seed. */
public final class TestPicture {
  private TestPicture() {}

  public static void write(Path file, int width, int height, int seed) {
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, png(width, height, seed));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] png(int width, int height, int seed) {
    Random random = new Random(seed);
    double angle = random.nextDouble() * 6;
    double bend = random.nextDouble() * 6;
    double pitch = 4 + random.nextDouble() * 14;
    double hue = random.nextDouble();
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double u = (x - width / 2.0) / height;
        double v = (y - height / 2.0) / height;
        double along = u * Math.cos(angle) + v * Math.sin(angle);
        double stripes = Math.sin(3 * pitch * along + 3 * Math.sin(bend + 4 * u * v * pitch / 3));
        double rings = Math.sin(2 * pitch * Math.hypot(u + 0.2 * Math.sin(bend), v));
        picture.setRGB(
            x,
            y,
            Color.HSBtoRGB(
                (float) (hue + 0.12 * stripes + 0.1 * rings),
                (float) (0.35 + 0.25 * rings),
                (float) (0.62 + 0.28 * stripes)));
      }
    }
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, "png", png);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return png.toByteArray();
  }
}
