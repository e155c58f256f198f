package org.vitrine.article;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The size of a picture in pixels as its file says, so that a page keeps the place for it; empty
 * where the file does not say. Read from the file's first bytes: nothing is decoded.
 */
record PictureSize(OptionalInt width, OptionalInt height) {
  static final PictureSize UNKNOWN = new PictureSize(OptionalInt.empty(), OptionalInt.empty());

  private static final int LARGEST = 100_000;

  /** Beyond them not every browser shows a picture. */
  static final long MOST_PIXELS = 100_000_000;

  private static final Pattern SVG = Pattern.compile("<svg\\b[^>]{0,4000}>");
  private static final Pattern VIEW_BOX =
      Pattern.compile(
          "\\bviewBox\\s*=\\s*[\"']\\s*[-\\d.]+[\\s,]+[-\\d.]+[\\s,]+(\\d+)[\\d.]*[\\s,]+(\\d+)");

  static PictureSize read(byte[] head) {
    if (startsWith(head, "\u0089PNG\r\n\u001a\n") && head.length >= 24) {
      ByteBuffer sizes = ByteBuffer.wrap(head, 16, 8);
      return of(sizes.getInt(), sizes.getInt());
    }
    if (startsWith(head, "GIF8") && head.length >= 10) {
      return of(little(head, 6), little(head, 8));
    }
    if (startsWith(head, "\u00ff\u00d8")) {
      return jpeg(head);
    }
    if (startsWith(head, "RIFF") && head.length >= 30) {
      return webp(head);
    }
    Matcher svg = SVG.matcher(new String(head, StandardCharsets.ISO_8859_1));
    if (svg.find()) {
      Matcher box = VIEW_BOX.matcher(svg.group());
      if (box.find() && box.group(1).length() < 7 && box.group(2).length() < 7) {
        return drawn(Integer.parseInt(box.group(1)), Integer.parseInt(box.group(2)));
      }
    }
    return UNKNOWN;
  }

  private static PictureSize jpeg(byte[] head) {
    int at = 2;
    while (at + 9 < head.length && (head[at] & 0xff) == 0xff) {
      int marker = head[at + 1] & 0xff;
      boolean frame =
          marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
      if (frame) {
        return of(big(head, at + 7), big(head, at + 5));
      }
      at += marker == 0xff ? 1 : 2 + big(head, at + 2);
    }
    return UNKNOWN;
  }

  private static PictureSize webp(byte[] head) {
    String kind = new String(head, 12, 4, StandardCharsets.ISO_8859_1);
    return switch (kind) {
      case "VP8X" -> of(1 + three(head, 24), 1 + three(head, 27));
      case "VP8 " -> of(little(head, 26) & 0x3fff, little(head, 28) & 0x3fff);
      case "VP8L" -> {
        int bits = little(head, 21) | (little(head, 23) << 16);
        yield of(1 + (bits & 0x3fff), 1 + ((bits >> 14) & 0x3fff));
      }
      default -> UNKNOWN;
    };
  }

  /** Whether a picture of pixels has more of them than browsers show. */
  boolean isTooLarge() {
    return width.isPresent()
        && height.isPresent()
        && (Math.max(width.getAsInt(), height.getAsInt()) > LARGEST
            || (long) width.getAsInt() * height.getAsInt() > MOST_PIXELS);
  }

  /** The units of a drawing are no pixels. */
  private static PictureSize drawn(int width, int height) {
    return width > LARGEST || height > LARGEST ? UNKNOWN : of(width, height);
  }

  private static PictureSize of(int width, int height) {
    return width <= 0 || height <= 0
        ? UNKNOWN
        : new PictureSize(OptionalInt.of(width), OptionalInt.of(height));
  }

  private static boolean startsWith(byte[] head, String magic) {
    byte[] bytes = magic.getBytes(StandardCharsets.ISO_8859_1);
    return head.length >= bytes.length
        && Arrays.equals(head, 0, bytes.length, bytes, 0, bytes.length);
  }

  private static int little(byte[] head, int at) {
    return (head[at] & 0xff) | ((head[at + 1] & 0xff) << 8);
  }

  private static int three(byte[] head, int at) {
    return little(head, at) | ((head[at + 2] & 0xff) << 16);
  }

  private static int big(byte[] head, int at) {
    return ((head[at] & 0xff) << 8) | (head[at + 1] & 0xff);
  }
}
