package org.vitrine.article;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The formats of pictures that pages show, each known by how its files begin. */
enum PictureFormat {
  AVIF("AVIF", "avif"),
  GIF("GIF", "gif"),
  JPEG("JPEG", "jpg", "jpeg"),
  PNG("PNG", "png"),
  SVG("SVG", "svg"),
  WEBP("WebP", "webp");

  private static final Pattern SVG_ELEMENT =
      Pattern.compile("<(?:[A-Za-z][\\w.-]{0,50}:)?svg[\\s/>]");

  private final String shown;
  private final String extension;
  private final String alternative;

  PictureFormat(String shown, String extension) {
    this(shown, extension, extension);
  }

  PictureFormat(String shown, String extension, String alternative) {
    this.shown = shown;
    this.extension = extension;
    this.alternative = alternative;
  }

  /** As authors call it. */
  String shown() {
    return shown;
  }

  /** The usual end of its files' names. */
  String extension() {
    return extension;
  }

  static List<String> allExtensions() {
    return Stream.of(values())
        .flatMap(format -> Stream.of(format.extension, format.alternative))
        .distinct()
        .sorted()
        .toList();
  }

  /** The format that a file's name promises. */
  static Optional<PictureFormat> named(String file) {
    String extension = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return Stream.of(values())
        .filter(one -> one.extension.equals(extension) || one.alternative.equals(extension))
        .findFirst();
  }

  /** The format of a file that begins so. */
  static Optional<PictureFormat> of(byte[] head) {
    return Stream.of(values()).filter(format -> format.begins(head)).findFirst();
  }

  private boolean begins(byte[] head) {
    return switch (this) {
      case AVIF -> has(head, 4, "ftypavif") || has(head, 4, "ftypavis") || has(head, 4, "ftypmif1");
      case GIF -> has(head, 0, "GIF87a") || has(head, 0, "GIF89a");
      case JPEG -> has(head, 0, "\u00ff\u00d8\u00ff");
      case PNG -> has(head, 0, "\u0089PNG\r\n\u001a\n");
      case SVG -> isDrawing(new String(head, StandardCharsets.UTF_8));
      case WEBP -> has(head, 0, "RIFF") && has(head, 8, "WEBP");
    };
  }

  /** A mark of the byte order, a prologue and comments may stand before its element. */
  private static boolean isDrawing(String text) {
    String begin = text.startsWith("\ufeff") ? text.substring(1) : text;
    return begin.stripLeading().startsWith("<") && SVG_ELEMENT.matcher(text).find();
  }

  private static boolean has(byte[] head, int at, String signature) {
    byte[] bytes = signature.getBytes(StandardCharsets.ISO_8859_1);
    return head.length >= at + bytes.length
        && Arrays.equals(head, at, at + bytes.length, bytes, 0, bytes.length);
  }
}
