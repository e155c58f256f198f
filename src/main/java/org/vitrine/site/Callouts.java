package org.vitrine.site;

import java.util.Locale;
import java.util.Optional;
import org.vitrine.article.Block;

/** What is printed above a callout's text. */
final class Callouts {
  private static final String KIND = "callout-";

  private Callouts() {}

  /** Its own title, else the name of its kind (Quarto); empty where the division is no callout. */
  static Optional<String> title(Block.Division division) {
    return division.attributes().classes().stream()
        .filter(name -> name.startsWith(KIND))
        .findFirst()
        .map(name -> division.attributes().value("title").orElseGet(() -> word(name)));
  }

  private static String word(String name) {
    String kind = name.substring(KIND.length());
    return kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1);
  }
}
