package org.vitrine.article;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.vitrine.diagnostic.Position;

/** Looks at the file of one picture: whether it is what its name says, and may be published. */
final class PictureCheck {
  /** Of a picture, to find its format and its size in. */
  private static final int HEAD = 1 << 16;

  /** Beyond it a browser takes seconds to draw it. */
  private static final long LARGEST_DRAWING = 32L << 20;

  private final Path file;
  private final String path;
  private final PictureFormat promised;
  private final Position position;
  private final Report report;

  /**
   * @param path the file's, as the author is told
   * @param promised by its name
   */
  PictureCheck(Path file, String path, PictureFormat promised, Position position, Report report) {
    this.file = file;
    this.path = path;
    this.promised = promised;
    this.position = position;
    this.report = report;
  }

  /** The picture's size; empty for a picture that cannot be shown, which is told. */
  Optional<PictureSize> size() {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] head = in.readNBytes(HEAD);
      PictureSize size = PictureSize.read(head);
      boolean good =
          isAsPromised(head)
              && (promised == PictureFormat.SVG ? isSafe() : isWhole(head) && isShown(size));
      return good ? Optional.of(size) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private boolean isAsPromised(byte[] head) {
    Optional<PictureFormat> format = PictureFormat.of(head);
    return format.filter(promised::equals).isPresent()
        || refuse(
            "wrong-picture-format",
            "a picture is not what its name says",
            found(head, format),
            format
                .map(
                    it ->
                        "name it %s.%s, or save it as %s"
                            .formatted(
                                path.substring(0, path.lastIndexOf('.')),
                                it.extension(),
                                promised.shown()))
                .orElse("save it as %s, or name it by its format".formatted(promised.shown())));
  }

  private String found(byte[] head, Optional<PictureFormat> format) {
    if (format.isPresent()) {
      return "%s is %s, not %s".formatted(path, format.get().shown(), promised.shown());
    }
    if (head.length == 0) {
      return path + " is empty";
    }
    String begin =
        new String(head, 0, Math.min(8, head.length), StandardCharsets.US_ASCII)
            .replaceAll("[^ -~]", "?");
    String missing =
        promised == PictureFormat.SVG ? "no svg element" : "no " + promised.shown() + " signature";
    return "%s begins with \"%s\" and has %s".formatted(path, begin, missing);
  }

  private boolean isWhole(byte[] head) throws IOException {
    return PictureEnd.isThere(file, promised, head)
        || refuse(
            "broken-picture",
            "a picture is cut off",
            "%s has %,d bytes, and no end of a %s"
                .formatted(path, Files.size(file), promised.shown()),
            "copy or save it anew");
  }

  private boolean isShown(PictureSize size) {
    return !size.isTooLarge()
        || refuse(
            "large-picture",
            "a picture is too large",
            "%s is %,d by %,d pixels, %,d are shown at the most"
                .formatted(
                    path,
                    size.width().getAsInt(),
                    size.height().getAsInt(),
                    PictureSize.MOST_PIXELS),
            "save it smaller");
  }

  private boolean isSafe() throws IOException {
    if (Files.size(file) > LARGEST_DRAWING) {
      return refuse(
          "large-picture",
          "a drawing is too large",
          "%s has %,d bytes, at most %,d are read"
              .formatted(path, Files.size(file), LARGEST_DRAWING),
          "save it as PNG, or draw less in it");
    }
    try {
      Optional<DrawingGate.Finding> bad = DrawingGate.find(file);
      return bad.isEmpty()
          || refuse(
              "unsafe-svg",
              "a drawing holds what a browser would run or load",
              "%s, line %d: %s".formatted(path, bad.get().line(), bad.get().what()),
              bad.get().hint());
    } catch (XMLStreamException e) {
      return refuse(
          "broken-picture",
          "a drawing cannot be read",
          "%s, line %d: not well-formed XML"
              .formatted(
                  path, Math.max(1, e.getLocation() == null ? 1 : e.getLocation().getLineNumber())),
          "save it anew, or mend that line");
    }
  }

  private boolean refuse(String code, String problem, String found, String hint) {
    report.error(code, position, problem, found, hint);
    return false;
  }
}
