package org.vitrine.article;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.vitrine.article.markdown.AttributeSyntax;
import org.vitrine.article.markdown.BlockSyntax;
import org.vitrine.diagnostic.Nearest;

/** Takes attributes apart: the layout, and what may stand on a page. Used for one article. */
final class AttributeGate {
  /** What would run or load something, or change the page around it. */
  private static final Set<String> REFUSED =
      Set.of(
          "style",
          "src",
          "srcset",
          "srcdoc",
          "href",
          "action",
          "formaction",
          "id",
          "class",
          "slot",
          "is",
          "name");

  /** What is read of a picture's. */
  static final SortedSet<String> OF_PICTURES =
      Collections.unmodifiableSortedSet(
          new TreeSet<>(List.of("alt", "fig-alt", "height", "width")));

  private final Report report;
  private final ClassGate classes;

  AttributeGate(Report report) {
    this.report = report;
    this.classes = new ClassGate(report);
  }

  /** What may stand on a page with a span. */
  Attributes ofSpan(AttributeSyntax attributes) {
    this.classes.ofSpan(attributes);
    return rest(attributes, Set.of());
  }

  /** Tells of classes that do nothing on a div. */
  void checkClasses(BlockSyntax.Div div) {
    classes.ofDiv(div.name(), div.attributes());
  }

  Layout layout(List<AttributeSyntax> attributes) {
    Layout layout = Layout.BODY;
    for (AttributeSyntax each : attributes) {
      for (AttributeSyntax.Name name : each.classes()) {
        Optional<Layout> found = Layout.ofCssClass(name.text());
        if (found.isPresent() || name.text().startsWith("l-")) {
          if (found.isEmpty()) {
            List<String> known = new ArrayList<>();
            for (Layout one : Layout.values()) {
              known.add(one.cssClass());
            }
            report.error(
                "unknown-layout",
                name.position(),
                "a layout is unknown",
                "." + name.text(),
                Nearest.to(name.text(), known)
                    .map(one -> "did you mean ." + one + "?")
                    .orElse("the layouts are ." + String.join(", .", known)));
          }
          layout = found.orElse(layout);
        }
      }
    }
    return layout;
  }

  /** The layout of a div, which may be its bare word: {@code ::: l-page}. */
  Layout layout(BlockSyntax.Div div) {
    return div.name()
        .flatMap(name -> Layout.ofCssClass(name.text()))
        .orElseGet(() -> layout(List.of(div.attributes())));
  }

  /**
   * The attributes without the layout and without those that are read for themselves.
   *
   * @param read keys that have been read
   */
  Attributes rest(AttributeSyntax attributes, Set<String> read) {
    Map<String, String> values = new LinkedHashMap<>();
    for (AttributeSyntax.Entry entry : attributes.entries()) {
      String key = entry.key().toLowerCase(Locale.ROOT);
      if (values.containsKey(entry.key())) {
        duplicate(entry);
      } else if (isRefused(key)) {
        report.error(
            "refused-attribute",
            entry.position(),
            "an attribute is not permitted",
            entry.key(),
            "remove it; classes and {#id} are permitted");
      } else if (!read.contains(entry.key())) {
        values.put(entry.key(), entry.value());
      }
    }
    List<String> classes =
        attributes.classes().stream()
            .map(AttributeSyntax.Name::text)
            .filter(name -> Layout.ofCssClass(name).isEmpty())
            .toList();
    return new Attributes(attributes.id().map(AttributeSyntax.Name::text), classes, values);
  }

  private static boolean isRefused(String key) {
    return key.startsWith("on") || REFUSED.contains(key) || key.indexOf(':') >= 0;
  }

  /** What may stand on a page with a picture, told what has no effect there. */
  void ofPicture(AttributeSyntax attributes) {
    rest(attributes, OF_PICTURES);
    warnOfOthers(attributes, "a picture", OF_PICTURES);
  }

  /**
   * Tells of attributes that have no effect.
   *
   * @param what has them, {@code a callout}
   * @param known those that it has
   */
  void warnOfOthers(AttributeSyntax attributes, String what, SortedSet<String> known) {
    for (AttributeSyntax.Entry entry : attributes.entries()) {
      if (!known.contains(entry.key()) && !isRefused(entry.key().toLowerCase(Locale.ROOT))) {
        report.warning(
            "unknown-attribute",
            entry.position(),
            what + " has no attribute of this name",
            "%s has no effect; %s has %s".formatted(entry.key(), what, String.join(", ", known)),
            Nearest.to(entry.key(), known)
                .map(name -> "did you mean " + name + "?")
                .orElse("remove it"));
      }
    }
  }

  void duplicate(AttributeSyntax.Entry entry) {
    report.error(
        "duplicate-attribute",
        entry.position(),
        "an attribute is given twice",
        entry.key() + "=" + entry.value(),
        "remove one of the two");
  }
}
