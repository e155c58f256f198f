package org.vitrine.widget;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.vitrine.lens.StoredPicture;
import org.vitrine.store.BlobStore;

/**
 * The pictures that an article shows to a model: files in its folder, or pictures of a model's
 * probe set. They go into the store as they are, once they are seen to be whole.
 */
final class ImageFiles {
  private static final long MOST_BYTES = 8 << 20;
  private static final long MOST_PIXELS = 16_000_000;
  private static final String PROBE = "probe/";
  private static final Pattern PROBE_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

  /** The formats taken, and how their files end. */
  private static final Map<String, String> EXTENSIONS = Map.of("png", "png", "jpeg", "jpg");

  private static final String NEITHER = "it is neither PNG nor JPEG";

  private final Path article;
  private final Path models;
  private final BlobStore blobs;

  /**
   * @param article the article's folder
   * @param models the folder of the models' folders
   */
  ImageFiles(Path article, Path models, BlobStore blobs) {
    this.article = article;
    this.models = models;
    this.blobs = blobs;
  }

  /**
   * Puts a picture into the store.
   *
   * @param path from the article's folder, or {@code probe/<name>}
   * @param model the id of the model whose probe set is meant
   */
  StoredPicture read(String path, Optional<String> model) throws WrongValue {
    Path file =
        path.startsWith(PROBE) && model.isPresent()
            ? probe(path.substring(PROBE.length()), model.get())
            : inArticle(path);
    Whole picture;
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw unreadable(
            path, "it has %,d bytes; at most %,d are read".formatted(Files.size(file), MOST_BYTES));
      }
      picture = whole(path, Files.readAllBytes(file));
    } catch (IOException | RuntimeException e) {
      // Broken files make the decoders throw whatever they come across.
      throw unreadable(path, "it is broken: " + e.getMessage());
    }
    return new StoredPicture(
        blobs.put(picture.content(), picture.extension()), picture.width(), picture.height());
  }

  private Path probe(String name, String model) throws WrongValue {
    Path file = models.resolve(model).resolve("probe").resolve(name + ".png");
    if (!PROBE_NAME.matcher(name).matches() || !Files.isRegularFile(file)) {
      throw new WrongValue(
          "missing-picture",
          "the model \"%s\" has no probe picture \"%s\"".formatted(model, name),
          "its probe pictures lie in models/%s/probe, and are named without .png".formatted(model),
          "");
    }
    return file;
  }

  private Path inArticle(String path) throws WrongValue {
    return ArticleFile.find(article, path)
        .orElseThrow(
            () ->
                new WrongValue(
                    "missing-picture",
                    "there is no picture \"%s\" in the article's folder".formatted(path),
                    "a picture is a PNG or JPEG file there, or probe/<name> from the model's probe"
                        + " set",
                    ""));
  }

  /** A file that can be decoded. */
  private record Whole(byte[] content, String extension, int width, int height) {}

  private static Whole whole(String path, byte[] content) throws IOException, WrongValue {
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw unreadable(path, NEITHER);
      }
      ImageReader reader = readers.next();
      try {
        String format = reader.getFormatName().toLowerCase(Locale.ROOT);
        if (!EXTENSIONS.containsKey(format)) {
          throw unreadable(path, NEITHER);
        }
        reader.setInput(in, true, true);
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > MOST_PIXELS) {
          throw unreadable(
              path,
              "it has %,d pixels; at most %,d are read"
                  .formatted((long) width * height, MOST_PIXELS));
        }
        reader.read(0);
        return new Whole(content, EXTENSIONS.get(format), width, height);
      } finally {
        reader.dispose();
      }
    }
  }

  private static WrongValue unreadable(String path, String why) {
    return new WrongValue(
        "unreadable-picture", "the picture \"%s\" cannot be used".formatted(path), why, "");
  }
}
