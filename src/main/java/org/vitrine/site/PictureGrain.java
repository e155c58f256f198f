package org.vitrine.site;

import java.util.Locale;
import org.vitrine.article.Picture;

/** How far a picture may be blown up. */
public enum PictureGrain {
  /** Small enough that each of its pixels is meant: enlarged with sharp edges. */
  SPRITE,
  /** A picture of pixels, enlarged to twice its size at the most. */
  PIXELS,
  /** A drawing, or a picture of unknown size: as large as there is room. */
  SMOOTH;

  private static final int LARGEST_SPRITE = 64;

  static PictureGrain of(Picture picture) {
    boolean drawing = picture.path().toLowerCase(Locale.ROOT).endsWith(".svg");
    if (drawing || picture.width().isEmpty() || picture.height().isEmpty()) {
      return SMOOTH;
    }
    int side = Math.max(picture.width().getAsInt(), picture.height().getAsInt());
    return side <= LARGEST_SPRITE ? SPRITE : PIXELS;
  }

  /** The most that it is enlarged. */
  private int most() {
    return switch (this) {
      case SPRITE -> 4;
      case PIXELS -> 2;
      case SMOOTH -> 1;
    };
  }

  /** The style of the picture in a figure that is wider than the text; none where it is smooth. */
  public String style(Picture picture) {
    return this == SMOOTH ? "" : "--most:%dpx".formatted(picture.width().getAsInt() * most());
  }
}
