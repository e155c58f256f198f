package org.vitrine.bibliography;

import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;

/** TeX's accents as Unicode's combining characters. */
final class LatexAccents {
  private static final Map<String, String> COMBINING =
      Map.ofEntries(
          Map.entry("`", "\u0300"),
          Map.entry("'", "\u0301"),
          Map.entry("^", "\u0302"),
          Map.entry("~", "\u0303"),
          Map.entry("=", "\u0304"),
          Map.entry("u", "\u0306"),
          Map.entry(".", "\u0307"),
          Map.entry("\"", "\u0308"),
          Map.entry("r", "\u030A"),
          Map.entry("H", "\u030B"),
          Map.entry("v", "\u030C"),
          Map.entry("d", "\u0323"),
          Map.entry("c", "\u0327"),
          Map.entry("k", "\u0328"),
          Map.entry("b", "\u0331"),
          Map.entry("t", "\u0361"),
          Map.entry("G", "\u030F"),
          Map.entry("f", "\u0311"),
          Map.entry("h", "\u0309"),
          Map.entry("hat", "\u0302"),
          Map.entry("tilde", "\u0303"),
          Map.entry("bar", "\u0304"),
          Map.entry("breve", "\u0306"),
          Map.entry("dot", "\u0307"),
          Map.entry("ddot", "\u0308"),
          Map.entry("acute", "\u0301"),
          Map.entry("grave", "\u0300"),
          Map.entry("check", "\u030C"));

  private LatexAccents() {}

  static boolean isAccent(String command) {
    return COMBINING.containsKey(command);
  }

  /**
   * The text with the accent on its first letter. An accent on nothing is the accent alone, as
   * {@code \~{}} in addresses.
   */
  static String apply(String command, String text) {
    Optional<String> mark = Optional.ofNullable(COMBINING.get(command));
    if (text.isBlank()) {
      return switch (command) {
        case "~" -> "~";
        case "^" -> "^";
        case "`" -> "`";
        case "'" -> "'";
        default -> text;
      };
    }
    int first = text.offsetByCodePoints(0, 1);
    String letter =
        switch (text.substring(0, first)) {
          case "ı" -> "i"; // The dot goes when the accent comes.
          case "ȷ" -> "j";
          case String other -> other;
        };
    return Normalizer.normalize(
        letter + mark.orElse("") + text.substring(first), Normalizer.Form.NFC);
  }
}
