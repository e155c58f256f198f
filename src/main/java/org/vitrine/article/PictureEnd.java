package org.vitrine.article;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether a picture's file goes on to its end: one that was not copied wholly does not. */
final class PictureEnd {
  private static final int PART = 1 << 16;

  private PictureEnd() {}

  /**
   * Whether it ends as its format says. Nothing is decoded.
   *
   * @param head its first bytes
   */
  static boolean isThere(Path file, PictureFormat format, byte[] head) throws IOException {
    return switch (format) {
      case PNG -> holds(file, "IEND", 8);
      case JPEG -> holds(file, "\u00ff\u00d9", afterHeader(head));
      case GIF -> endsInTrailer(file);
      case WEBP -> head.length >= 12 && Files.size(file) >= 8 + little(head, 4);
      case AVIF, SVG -> true; // The one has no end of its own; the other's is read as XML.
    };
  }

  /** Where a JPEG's first scan begins: what stands before it can hold a small JPEG of its own. */
  private static long afterHeader(byte[] head) {
    int at = 2;
    while (at + 3 < head.length && (head[at] & 0xff) == 0xff && (head[at + 1] & 0xff) != 0xda) {
      boolean fill = (head[at + 1] & 0xff) == 0xff;
      at += fill ? 1 : 2 + (((head[at + 2] & 0xff) << 8) | (head[at + 3] & 0xff));
    }
    return at;
  }

  /** A film can follow a photograph in its file, so that all is looked through in the end. */
  private static boolean holds(Path file, String mark, long from) throws IOException {
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      long tail = Math.max(from, in.length() - PART);
      if (part(in, tail).contains(mark)) {
        return true;
      }
      for (long at = from; at < tail; at += PART - mark.length() + 1) {
        if (part(in, at).contains(mark)) {
          return true;
        }
      }
      return false;
    }
  }

  private static String part(RandomAccessFile in, long at) throws IOException {
    int length = Math.clamp(in.length() - at, 0, PART);
    byte[] bytes = new byte[length];
    in.seek(at);
    in.readFully(bytes);
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  /** Programs fill files up with zeros. */
  private static boolean endsInTrailer(Path file) throws IOException {
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      String tail = part(in, Math.max(0, in.length() - PART));
      int end = tail.length();
      while (end > 0 && tail.charAt(end - 1) == '\0') {
        end--;
      }
      return end > 0 && tail.charAt(end - 1) == ';';
    }
  }

  private static long little(byte[] head, int at) {
    return (head[at] & 0xffL)
        | (head[at + 1] & 0xffL) << 8
        | (head[at + 2] & 0xffL) << 16
        | (head[at + 3] & 0xffL) << 24;
  }
}
