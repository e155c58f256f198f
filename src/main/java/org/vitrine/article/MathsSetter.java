package org.vitrine.article;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.vitrine.article.markdown.Snippet;
import org.vitrine.diagnostic.Position;
import org.vitrine.script.Formula;
import org.vitrine.script.TypesetException;
import org.vitrine.script.Typesetter;

/** Has an article's formulas set, each of them once. Used for one reading. */
final class MathsSetter {
  private static final int MOST = 3_000;

  private final Typesetter typesetter;
  private final Report report;
  private final Map<Key, Optional<Formula>> set = new HashMap<>();

  private record Key(String tex, boolean display) {}

  MathsSetter(Typesetter typesetter, Report report) {
    this.typesetter = typesetter;
    this.report = report;
  }

  Optional<Formula> set(Snippet snippet, boolean display) {
    String tex = snippet.text().strip();
    int lead = snippet.text().indexOf(tex);
    if (tex.isEmpty()) {
      report.error(
          "bad-formula",
          snippet.position(),
          "a formula is empty",
          "nothing between the dollars",
          "");
      return Optional.empty();
    }
    Key key = new Key(tex, display);
    Optional<Formula> kept = set.get(key);
    if (kept != null && kept.isPresent()) {
      return kept;
    }
    if (set.size() >= MOST && kept == null) {
      report.error(
          "too-many-formulas",
          snippet.position(),
          "the article has too many formulas",
          "more than %,d different ones".formatted(MOST),
          "divide it into several articles");
      return Optional.empty();
    }
    Optional<Formula> formula = Optional.empty();
    try {
      formula = Optional.of(typesetter.math(tex, display));
    } catch (TypesetException e) {
      Position position = snippet.at(lead + Math.max(0, e.offset()));
      report.error(
          "bad-formula", position, "a formula cannot be set", e.getMessage(), hint(e.getMessage()));
    }
    set.put(key, formula);
    return formula;
  }

  /** What an author does whose TeX is right elsewhere. */
  private static String hint(String message) {
    if (message.contains("\\label")) {
      return "write {#eq-name} behind the $$ that ends the formula";
    }
    if (message.contains("\\ref") || message.contains("\\eqref")) {
      return "write @eq-name in the text";
    }
    if (message.contains("multline") || message.contains("eqnarray")) {
      return "write aligned or gathered in its place";
    }
    if (message.contains("attempting to redefine")) {
      return "remove the definition, as it has a meaning already, or write \\renewcommand";
    }
    return message.contains("characters") ? "divide it" : "correct the TeX";
  }
}
