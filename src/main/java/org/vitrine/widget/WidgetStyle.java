package org.vitrine.widget;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Style attributes of a figure: what may stand in them cannot load, nor cover the page around it.
 */
final class WidgetStyle {
  private static final Pattern PROPERTY =
      Pattern.compile(
          "--[a-z0-9-]{1,40}"
              + "|(?:min-|max-)?(?:width|height|inline-size|block-size)"
              + "|top|right|bottom|left|inset(?:-[a-z-]+)?"
              + "|(?:margin|padding|border|grid|flex|stroke|overflow)(?:-[a-z-]+)?"
              + "|color|background-color|opacity|visibility|fill(?:-opacity)?"
              + "|display|position|transform|transform-origin|aspect-ratio"
              + "|gap|row-gap|column-gap|order|(?:align|justify|place)-[a-z]+"
              + "|text-align|text-anchor|vertical-align|line-height|white-space|letter-spacing"
              + "|font-(?:size|weight|style|variant-numeric)"
              + "|object-fit|object-position|image-rendering");

  private static final Pattern VALUE = Pattern.compile("[\\w\\s.,%#+*/()-]*");

  /** A name before a bracket that is none of those that compute a number or a colour. */
  private static final Pattern OTHER_FUNCTION =
      Pattern.compile(
          "(?<![\\w-])(?!(?:calc|min|max|clamp|var|rgba?|hsla?|oklch|oklab|color-mix|light-dark"
              + "|translate[xy]?|scale[xy]?|rotate|repeat|minmax|fit-content)\\()[\\w-]+\\(");

  private static final Set<String> POSITIONS = Set.of("relative", "absolute", "static");
  private static final int LONGEST = 2_000;

  private WidgetStyle() {}

  /** The declarations of a style attribute that may not stand in it. */
  static List<String> refused(String style) {
    if (style.length() > LONGEST) {
      return List.of("more than %,d characters".formatted(LONGEST));
    }
    List<String> refused = new ArrayList<>();
    for (String declaration : style.split(";", -1)) {
      if (!declaration.isBlank() && !permitted(declaration)) {
        refused.add(declaration.strip());
      }
    }
    return refused;
  }

  private static boolean permitted(String declaration) {
    int colon = declaration.indexOf(':');
    if (colon < 0) {
      return false;
    }
    String property = declaration.substring(0, colon).strip();
    String value = declaration.substring(colon + 1).strip().toLowerCase(Locale.ROOT);
    return PROPERTY.matcher(property).matches()
        && VALUE.matcher(value).matches()
        && !OTHER_FUNCTION.matcher(value).find()
        && (!property.equals("position") || POSITIONS.contains(value));
  }
}
