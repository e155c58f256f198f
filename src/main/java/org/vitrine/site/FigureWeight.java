package org.vitrine.site;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.vitrine.store.BlobStore;

/**
 * What a figure costs who reads it, in bytes.
 *
 * @param module its program with all that this imports, gzipped
 * @param data what the program is given when it wakes, not compressed
 * @param pictures those that are seen at first
 */
public record FigureWeight(long module, long data, long pictures) {
  static FigureWeight of(DrawnFigure drawn, BlobStore blobs) {
    return new FigureWeight(
        drawn.moduleBytes(),
        drawn.recordedJson().getBytes(StandardCharsets.UTF_8).length,
        drawn.shown().stream().map(blobs::size).mapToLong(OptionalLong::orElseThrow).sum());
  }

  /** Kilobytes of each, to a tenth. */
  public List<String> kilobytes() {
    return List.of(kilobytes(module), kilobytes(data), kilobytes(pictures));
  }

  private static String kilobytes(long bytes) {
    return String.format(Locale.ROOT, "%.1f", bytes / 1000.0);
  }
}
