package org.vitrine.article;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.vitrine.diagnostic.Position;

/** The folder of one article: finds its files, and none outside it. Used for one reading. */
final class ArticleFolder {
  private static final int MOST_NAMES = 2_000;

  /** Each reads the whole folder. */
  private static final int MOST_GUESSES = 100;

  /** What a site can carry; data beyond it belongs in an archive that keeps data. */
  private static final long LARGEST_LINKED = 64L << 20;

  private final Path folder;
  private final Report report;
  private final Set<Path> inputs = new LinkedHashSet<>();
  private Optional<Path> real = Optional.empty();
  private int guesses;

  ArticleFolder(Path folder, Report report) {
    this.folder = folder.toAbsolutePath().normalize();
    this.report = report;
  }

  Path path() {
    return folder;
  }

  Set<Path> inputs() {
    return inputs;
  }

  /** Takes note of a file that the article depends on. */
  void uses(Path file) {
    inputs.add(file.toAbsolutePath().normalize());
  }

  /** A picture that the article shows, its size read from the file. */
  Optional<Picture> picture(String written, String alt, Position position) {
    if (written.isBlank()) {
      report.error(
          "missing-address",
          position,
          "a picture has no address",
          alt.isEmpty() ? "" : "![%s]()".formatted(shortened(alt)),
          "write the name of its file into the round brackets: ![…](figures/name.png)");
      return Optional.empty();
    }
    if (written.matches("(?i)[a-z][a-z0-9+.-]+:.*") || written.startsWith("//")) {
      report.error(
          "remote-picture",
          position,
          "a picture is not in the article's folder",
          shortened(written),
          "save it there: a page loads nothing from another host");
      return Optional.empty();
    }
    Optional<Path> file = inside(written, position);
    if (file.isEmpty()) {
      return Optional.empty();
    }
    String name = file.get().getFileName().toString();
    Optional<PictureFormat> promised = PictureFormat.named(name);
    if (promised.isEmpty()) {
      report.error(
          "unknown-picture-format",
          position,
          "a picture is of no format that pages show",
          shortened(written),
          "save it as one of " + String.join(", ", PictureFormat.allExtensions()));
      return Optional.empty();
    }
    uses(file.get());
    if (!Files.isRegularFile(file.get())) {
      report.error(
          "missing-figure-file",
          position,
          "there is no picture of this name",
          shortened(written),
          nearest(folder.relativize(file.get()))
              .map(found -> "did you mean " + found + "?")
              .orElse("put the file there, or correct the name"));
      return Optional.empty();
    }
    String path = folder.relativize(file.get()).toString().replace('\\', '/');
    return new PictureCheck(file.get(), path, promised.get(), position, report)
        .size()
        .map(size -> new Picture(path, alt, size.width(), size.height(), position));
  }

  /**
   * A file that the article links to, to be published with it: its path relative to the folder,
   * with slashes.
   */
  Optional<String> linked(String written, Position position) {
    Optional<Path> found = inside(written, position);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Path file = found.get();
    String path = folder.relativize(file).toString().replace('\\', '/');
    uses(file);
    if (path.startsWith(".") || path.contains("/.") || path.startsWith("answers/")) {
      return refuse(
          "private-file",
          position,
          "a link leads to a file that is not for readers",
          written,
          "hidden files and answers/ are not published; copy it to another place in the folder");
    }
    if (!Files.isRegularFile(file)) {
      return refuse(
          "missing-linked-file",
          position,
          "a link leads to a file that is not there",
          written,
          nearest(folder.relativize(file))
              .map(name -> "did you mean " + name + "?")
              .orElse(
                  "put the file into the article's folder, or write the whole address, https:// and"
                      + " all"));
    }
    if (Downloads.mediaType(path).isEmpty()) {
      return refuse(
          "unknown-file-format",
          position,
          "a link leads to a file of no format that is published",
          written,
          "put it into a .zip, or save it as one of " + String.join(", ", Downloads.extensions()));
    }
    try {
      if (Files.size(file) > LARGEST_LINKED) {
        return refuse(
            "large-file",
            position,
            "a link leads to a file that is too large",
            "%s has %,d bytes, at most %,d are published"
                .formatted(shortened(written), Files.size(file), LARGEST_LINKED),
            "put it into an archive for data and link to it there");
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
    return Optional.of(path);
  }

  private Optional<String> refuse(
      String code, Position position, String problem, String found, String hint) {
    report.error(code, position, problem, shortened(found), hint);
    return Optional.empty();
  }

  /** The file of a relative path; a path that leads out of the folder is told. */
  private Optional<Path> inside(String written, Position position) {
    try {
      String decoded = decoded(written);
      Path file = folder.resolve(decoded).normalize();
      boolean within =
          file.startsWith(folder)
              && !file.equals(folder)
              && !Path.of(decoded).isAbsolute()
              && !decoded.startsWith("/")
              && decoded.indexOf('\\') < 0
              && !decoded.contains("..");
      if (within && isReallyInside(file)) {
        return Optional.of(file);
      }
    } catch (IllegalArgumentException | IOException e) {
      // InvalidPathException is one: told below.
    }
    outside(written, position, "figures/name.png");
    return Optional.empty();
  }

  /**
   * Whether a link of the file system leads a name of the folder out of it, which is told.
   *
   * @param usual a name that the file could have
   */
  boolean leadsOut(String name, Position position, String usual) {
    try {
      Path file = folder.resolve(name).normalize();
      if (!file.startsWith(folder) || isReallyInside(file)) {
        return false; // Where the name itself leads out, its reader tells.
      }
    } catch (InvalidPathException e) {
      return false;
    } catch (IOException e) {
      // Told below.
    }
    outside(name, position, usual);
    return true;
  }

  private boolean isReallyInside(Path file) throws IOException {
    return !Files.exists(file) || file.toRealPath().startsWith(realFolder());
  }

  private void outside(String written, Position position, String usual) {
    report.error(
        "outside-folder",
        position,
        "a file lies outside the article's folder",
        shortened(written),
        "put it into the folder, and name it from there: " + usual);
  }

  /** The name that an address stands for; a percent sign that encodes nothing is one. */
  private static String decoded(String written) {
    return written.indexOf('%') < 0
        ? written
        : URLDecoder.decode(
            written.replaceAll("%(?![0-9A-Fa-f]{2})", "%25").replace("+", "%2B"),
            StandardCharsets.UTF_8);
  }

  private Path realFolder() throws IOException {
    if (real.isEmpty()) {
      real = Optional.of(folder.toRealPath());
    }
    return real.get();
  }

  private Optional<String> nearest(Path missing) {
    if (++guesses > MOST_GUESSES) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.walk(folder, 3)) {
      List<String> names =
          files
              .filter(Files::isRegularFile)
              .limit(MOST_NAMES)
              .map(file -> folder.relativize(file).toString().replace('\\', '/'))
              .sorted()
              .toList();
      return NearestFile.to(missing.toString().replace('\\', '/'), names);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static String shortened(String text) {
    return text.length() <= 100 ? text : text.substring(0, 100) + "…";
  }
}
