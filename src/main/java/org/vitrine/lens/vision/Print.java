package org.vitrine.lens.vision;

import java.util.Optional;
import org.vitrine.lens.model.RgbPicture;
import org.vitrine.store.BlobName;
import org.vitrine.store.BlobStore;

/** A finished picture, transparent or not. */
final class Print {
  private final RgbPicture colours;
  private final Optional<float[]> opacity;

  /**
   * @param opacity of each pixel, row by row, 0…1; empty for a picture that hides what is behind it
   */
  Print(RgbPicture colours, Optional<float[]> opacity) {
    this.colours = colours;
    this.opacity = opacity;
  }

  int width() {
    return colours.width();
  }

  int height() {
    return colours.height();
  }

  RgbPicture colours() {
    return colours;
  }

  /** Of each pixel, row by row; empty for a picture that hides what is behind it. */
  Optional<float[]> opacity() {
    return opacity;
  }

  /** As it is. */
  Encoded exact() {
    return new Encoded(opacity.map(colours::png).orElseGet(colours::png), "png");
  }

  /** For looking at in passing, as small as may be. */
  Encoded passing() {
    return opacity.isPresent() ? exact() : new Encoded(colours.jpeg(), "jpg");
  }

  /** A file's bytes and the ending of its name. */
  static final class Encoded {
    private final byte[] bytes;
    private final String extension;

    private Encoded(byte[] bytes, String extension) {
      this.bytes = bytes;
      this.extension = extension;
    }

    BlobName keep(BlobStore store) {
      return store.put(bytes, extension);
    }
  }
}
