package org.vitrine.article;

import java.util.Locale;
import java.util.Optional;

/** How wide a block stands on the page: Distill's layout classes. */
public enum Layout {
  BODY,
  BODY_OUTSET,
  PAGE,
  PAGE_OUTSET,
  SCREEN,
  SCREEN_INSET,
  GUTTER;

  /** {@code l-page-outset} and the like. */
  public String cssClass() {
    return "l-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Layout> ofCssClass(String cssClass) {
    for (Layout layout : values()) {
      if (layout.cssClass().equals(cssClass)) {
        return Optional.of(layout);
      }
    }
    return Optional.empty();
  }
}
