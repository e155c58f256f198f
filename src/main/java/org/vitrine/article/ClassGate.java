package org.vitrine.article;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vitrine.article.markdown.AttributeSyntax;
import org.vitrine.diagnostic.Nearest;

/**
 * Tells of classes that do nothing here and something elsewhere, and of those that are nearly the
 * name of one. Any other is the journal's own: its style sheets may know it.
 */
final class ClassGate {
  /** Of spans, those that do something. */
  private static final List<String> SPANS = List.of("smallcaps", "underline");

  private static final Map<String, String> FOREIGN_SPANS =
      Map.of(
          "mark", "write <mark>words</mark>",
          "kbd", "write <kbd>Ctrl</kbd>",
          "ul", "write [words]{.underline}",
          "aside", "write ::: {.aside} and ::: on lines of their own around it",
          "column-margin", "write ::: {.aside} and ::: on lines of their own around it");

  /** Of headings, those that do something; no other comes to the page. */
  private static final List<String> HEADINGS = List.of("appendix", "unnumbered");

  private static final String IN_TURN = "its parts stand one below the other; remove it";

  private static final Map<String, String> FOREIGN_DIVS =
      Map.ofEntries(
          Map.entry(
              "panel-tabset",
              "its parts stand one below the other, each with its heading; remove it"),
          Map.entry("panel-sidebar", IN_TURN),
          Map.entry("panel-fill", IN_TURN),
          Map.entry("panel-center", IN_TURN),
          Map.entry("columns", IN_TURN),
          Map.entry("column", IN_TURN),
          Map.entry("content-visible", "it is shown everywhere; remove it"),
          Map.entry("content-hidden", "it is shown all the same; remove it with what it holds"),
          Map.entry("hidden", "it is shown all the same; remove it with what it holds"));

  private final Report report;

  ClassGate(Report report) {
    this.report = report;
  }

  void ofSpan(AttributeSyntax attributes) {
    attributes.classes().forEach(name -> check(name, FOREIGN_SPANS, SPANS, "a span"));
  }

  void ofHeading(AttributeSyntax attributes) {
    for (AttributeSyntax.Name name : attributes.classes()) {
      if (!HEADINGS.contains(name.text())) {
        tell(
            name,
            "a heading",
            Nearest.to(name.text(), HEADINGS)
                .map(near -> "did you mean ." + near + "?")
                .orElse("remove it; headings have ." + String.join(", .", HEADINGS)));
      }
    }
  }

  /**
   * Of a div that is nothing but a div.
   *
   * @param word after its colons
   */
  void ofDiv(Optional<AttributeSyntax.Name> word, AttributeSyntax attributes) {
    word.ifPresent(name -> check(name, FOREIGN_DIVS, List.of(), "a div"));
    attributes.classes().forEach(name -> check(name, FOREIGN_DIVS, DivKind.NAMES, "a div"));
  }

  private void check(
      AttributeSyntax.Name name, Map<String, String> foreign, List<String> known, String what) {
    String written = name.text();
    Optional<String> hint =
        known.contains(written)
            ? Optional.empty()
            : Optional.ofNullable(foreign.get(written))
                .or(() -> Nearest.to(written, known).map(near -> "did you mean ." + near + "?"));
    hint.ifPresent(told -> tell(name, what, told));
  }

  private void tell(AttributeSyntax.Name name, String what, String hint) {
    report.warning(
        "unknown-class",
        name.position(),
        "a class has no effect on " + what,
        "." + name.text(),
        hint);
  }

  static boolean isForeignDiv(String name) {
    return FOREIGN_DIVS.containsKey(name);
  }
}
