package org.vitrine.article;

import java.util.Locale;
import java.util.Map;
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

  private static final Map<String, Layout> OF_QUARTO =
      Map.of(
          "column-body", BODY,
          "column-body-outset", BODY_OUTSET,
          "column-page", PAGE,
          "column-page-inset", PAGE,
          "column-screen", SCREEN,
          "column-screen-inset", SCREEN_INSET,
          "column-screen-inset-shaded", SCREEN_INSET);

  /** {@code l-page-outset} and the like. */
  public String cssClass() {
    return "l-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** By its own class, or by that which Quarto has for it. */
  public static Optional<Layout> ofCssClass(String cssClass) {
    Layout alike = OF_QUARTO.get(cssClass);
    if (alike != null) {
      return Optional.of(alike);
    }
    for (Layout layout : values()) {
      if (layout.cssClass().equals(cssClass)) {
        return Optional.of(layout);
      }
    }
    return Optional.empty();
  }
}
