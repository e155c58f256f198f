package org.vitrine.site;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import org.vitrine.store.AtomicFiles;
import org.vitrine.store.BlobName;

/**
 * Small pictures of articles for lists: one picture cut to shape, or several as a mosaic. Kept by
 * what they were made from. Thread-safe.
 */
final class Thumbnails {
  static final Size SIZE = new Size(960, 600);

  /** More than any camera makes; a picture that says it is larger is not decoded. */
  private static final long MOST_PIXELS = 60_000_000L;

  private static final int COLUMNS = 3;
  private static final int ROWS = 2;
  private static final int MOSAIC = COLUMNS * ROWS;

  /** Part of the names: changes with the way they are made. */
  private static final String EDITION = "2\n";

  private static final float QUALITY = 0.86f;

  private final Path cache;

  /**
   * @param cache a folder of its own, made where it is missing
   */
  Thumbnails(Path cache) {
    this.cache = cache;
  }

  /**
   * Makes one, unless it is there already.
   *
   * @param sources files of pictures; the first alone, or the first six where there are as many
   * @return its name here, the same for the same sources; empty where none of them could be read
   */
  Optional<String> make(List<byte[]> sources) {
    List<byte[]> used =
        sources.subList(0, sources.size() >= MOSAIC ? MOSAIC : Math.min(1, sources.size()));
    String name =
        BlobName.sha256(
            EDITION + used.stream().map(BlobName::sha256).collect(Collectors.joining("\n")));
    if (has(name)) {
      return Optional.of(name);
    }
    List<BufferedImage> pictures =
        used.stream().map(Thumbnails::decode).flatMap(Optional::stream).toList();
    if (pictures.isEmpty()) {
      return Optional.empty();
    }
    AtomicFiles.writeIfChanged(
        file(name),
        encode(pictures.size() == MOSAIC ? mosaic(pictures) : one(pictures.getFirst())));
    return Optional.of(name);
  }

  /** Whether it is still there. */
  boolean has(String name) {
    return Files.isRegularFile(file(name));
  }

  Path file(String name) {
    return cache.resolve(name + ".jpg");
  }

  private static BufferedImage one(BufferedImage picture) {
    BufferedImage canvas =
        new BufferedImage(SIZE.width(), SIZE.height(), BufferedImage.TYPE_INT_RGB);
    paint(canvas, picture, 0, 0, SIZE.width(), SIZE.height());
    return canvas;
  }

  private static BufferedImage mosaic(List<BufferedImage> pictures) {
    BufferedImage canvas =
        new BufferedImage(SIZE.width(), SIZE.height(), BufferedImage.TYPE_INT_RGB);
    int width = SIZE.width() / COLUMNS;
    int height = SIZE.height() / ROWS;
    for (int i = 0; i < pictures.size(); i++) {
      paint(canvas, pictures.get(i), i % COLUMNS * width, i / COLUMNS * height, width, height);
    }
    return canvas;
  }

  /** Fills a rectangle with the middle of a picture, on white where the picture is clear. */
  private static void paint(
      BufferedImage canvas, BufferedImage picture, int left, int top, int width, int height) {
    double scale =
        Math.max((double) width / picture.getWidth(), (double) height / picture.getHeight());
    int sourceWidth = Math.max(1, (int) Math.round(width / scale));
    int sourceHeight = Math.max(1, (int) Math.round(height / scale));
    int x = (picture.getWidth() - sourceWidth) / 2;
    int y = (picture.getHeight() - sourceHeight) / 2;
    Graphics2D graphics = canvas.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.setColor(Color.WHITE);
    graphics.fillRect(left, top, width, height);
    graphics.drawImage(
        halved(picture.getSubimage(x, y, sourceWidth, sourceHeight), width),
        left,
        top,
        width,
        height,
        null);
    graphics.dispose();
  }

  /** A picture much too large is halved until it is not: one step would drop pixels. */
  private static BufferedImage halved(BufferedImage picture, int width) {
    BufferedImage current = picture;
    while (current.getWidth() >= 2 * width && current.getHeight() > 1) {
      BufferedImage half =
          new BufferedImage(
              current.getWidth() / 2, current.getHeight() / 2, BufferedImage.TYPE_INT_ARGB);
      Graphics2D graphics = half.createGraphics();
      graphics.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
      graphics.drawImage(current, 0, 0, half.getWidth(), half.getHeight(), null);
      graphics.dispose();
      current = half;
    }
    return current;
  }

  /** What cannot be decoded has no thumbnail: a picture of a kind that Java does not read. */
  private static Optional<BufferedImage> decode(byte[] source) {
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(source))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return Optional.empty();
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        return (long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS
            ? Optional.empty()
            : Optional.of(reader.read(0));
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException e) {
      return Optional.empty(); // The decoders throw what they like on a broken file.
    }
  }

  private static byte[] encode(BufferedImage picture) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      ImageWriteParam how = writer.getDefaultWriteParam();
      how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      how.setCompressionQuality(QUALITY);
      how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
      writer.setOutput(out);
      writer.write(null, new IIOImage(picture, null, null), how);
    } catch (IOException e) {
      throw new UncheckedIOException("JPEG failed on bytes in memory", e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
