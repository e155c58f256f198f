package org.vitrine.site;

/** A picture's size on the page in CSS pixels. */
public record Size(int width, int height) {
  public Size {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException("a picture has pixels: %d × %d".formatted(width, height));
    }
  }

  /** The same shape, this wide. */
  Size scaledTo(int newWidth) {
    return new Size(newWidth, Math.max(1, Math.round((float) newWidth * height / width)));
  }
}
