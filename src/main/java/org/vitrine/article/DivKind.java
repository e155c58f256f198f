package org.vitrine.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vitrine.article.markdown.AttributeSyntax;
import org.vitrine.article.markdown.BlockSyntax;

/** What a fenced div is. */
enum DivKind {
  WIDGET,
  FIGURE,
  TABLE,
  ASIDE,
  CALLOUT,
  EXAMPLE,
  PLAIN;

  static final List<String> CALLOUTS =
      List.of(
          "callout-note", "callout-tip", "callout-important", "callout-caution", "callout-warning");

  /** Bare words after the colons that are classes; any other is the name of a widget module. */
  static final List<String> NAMES =
      List.of(
          "aside",
          "margin",
          "column-margin",
          "figure",
          "table",
          "callout",
          "example",
          "details",
          "appendix",
          "acknowledgements",
          "acknowledgments",
          "contributions");

  static DivKind of(BlockSyntax.Div div) {
    if (widget(div).isPresent()) {
      return WIDGET;
    }
    List<String> classes = classes(div);
    String id = div.attributes().id().map(AttributeSyntax.Name::text).orElse("");
    if (classes.contains("aside")
        || classes.contains("margin")
        || classes.contains("column-margin")) {
      return ASIDE;
    }
    if (classes.stream().anyMatch(name -> name.equals("callout") || name.startsWith("callout-"))) {
      return CALLOUT;
    }
    if (classes.contains("example")) {
      return EXAMPLE;
    }
    if (classes.contains("figure") || id.startsWith("fig-")) {
      return FIGURE;
    }
    return classes.contains("table") || id.startsWith("tbl-") ? TABLE : PLAIN;
  }

  /** The widget module that a div names. */
  static Optional<AttributeSyntax.Name> widget(BlockSyntax.Div div) {
    return div.name()
        .filter(
            name ->
                !NAMES.contains(name.text())
                    && !ClassGate.isForeignDiv(name.text())
                    && !name.text().startsWith("callout-")
                    && Layout.ofCssClass(name.text()).isEmpty());
  }

  /** The div's classes, its bare word among them. */
  static List<String> classes(BlockSyntax.Div div) {
    List<String> classes = new ArrayList<>();
    div.name().ifPresent(name -> classes.add(name.text()));
    div.attributes().classes().forEach(name -> classes.add(name.text()));
    return classes;
  }
}
