package org.vitrine.browser;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.vitrine.store.BlobName;
import org.vitrine.store.BlobStore;

/** Small pictures, a different one for each name. */
record DrawnPictures(BlobStore store) {

  /**
   * A coloured wave that grows clearer.
   *
   * @param name what its direction and colours come from
   * @param size height and width in pixels
   * @param clarity in per cent
   * @return the picture as answers hold it
   */
  ObjectNode wave(String name, int size, int clarity) {
    BlobName blob = store.put(png(drawn(name, size, clarity)), "png");
    return JsonNodeFactory.instance
        .objectNode()
        .put("blob", blob.toString())
        .put("width", size)
        .put("height", size);
  }

  static BufferedImage drawn(String name, int size, int clarity) {
    int seed = name.hashCode();
    double angle = seed % 360 * Math.PI / 180;
    BufferedImage picture = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        double along = (x * Math.cos(angle) + y * Math.sin(angle)) * 24 / size;
        int level = (int) (127 + 1.2 * Math.min(clarity, 100) * Math.sin(along));
        picture.setRGB(x, y, (level << 16) | ((255 - level) << 8) | ((seed >>> 3) & 0xff));
      }
    }
    return picture;
  }

  static byte[] png(BufferedImage picture) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
