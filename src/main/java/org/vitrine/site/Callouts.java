package org.vitrine.site;

import java.util.Optional;
import org.vitrine.article.Block;
import org.vitrine.article.Words;

/** What is printed above a callout's text. */
final class Callouts {
  private static final String KIND = "callout-";

  private Callouts() {}

  /** Its own title, else the name of its kind (Quarto); empty where the division is no callout. */
  static Optional<String> title(Block.Division division, Words words) {
    return division.attributes().classes().stream()
        .filter(name -> name.startsWith(KIND))
        .findFirst()
        .map(name -> division.attributes().value("title").orElseGet(() -> words.say(name)));
  }
}
