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

  private static final String OF_QUARTO = "column-";

  /** What is read of a picture's. */
  static final SortedSet<String> OF_PICTURES =
      Collections.unmodifiableSortedSet(
          new TreeSet<>(List.of("alt", "fig-alt", "height", "width")));

  /** Of a div of pictures. */
  static final SortedSet<String> OF_FIGURES =
      Collections.unmodifiableSortedSet(
          new TreeSet<>(List.of("dir", "lang", "layout-ncol", "layout-nrow")));

  private static final SortedSet<String> NONE = Collections.emptySortedSet();

  /** Of words in a line. */
  private static final SortedSet<String> OF_SPANS =
      Collections.unmodifiableSortedSet(new TreeSet<>(List.of("dir", "lang", "title")));

  /** Of a div of text. */
  static final SortedSet<String> OF_TEXT =
      Collections.unmodifiableSortedSet(new TreeSet<>(List.of("dir", "lang")));

  static final SortedSet<String> OF_CALLOUTS =
      Collections.unmodifiableSortedSet(new TreeSet<>(List.of("dir", "lang", "title")));

  private final Report report;
  private final ClassGate classes;

  AttributeGate(Report report) {
    this.report = report;
    this.classes = new ClassGate(report);
  }

  /** What may stand on a page with a span. */
  Attributes ofSpan(AttributeSyntax attributes) {
    classes.ofSpan(attributes);
    warnOfOthers(attributes, "a span", OF_SPANS);
    return rest(attributes, Set.of());
  }

  /** Tells of what does nothing on a heading. */
  void checkHeading(AttributeSyntax attributes) {
    classes.ofHeading(attributes);
    rest(attributes, Set.of());
    warnOfOthers(attributes, "a heading", NONE);
  }

  /**
   * What has no attributes but a name and classes, within the span that bears them.
   *
   * @param what it is, as its author is told: {@code a link}
   */
  Inline named(Inline inline, AttributeSyntax attributes, String what) {
    rest(attributes, Set.of());
    warnOfOthers(attributes, what, NONE);
    return named(inline, attributes);
  }

  /** A part of a line within the span that bears its name and its classes. */
  Inline named(Inline inline, AttributeSyntax attributes) {
    if (attributes.id().isEmpty() && attributes.classes().isEmpty()) {
      return inline;
    }
    return new Inline.Span(
        List.of(inline),
        new Attributes(
            attributes.id().map(AttributeSyntax.Name::text),
            attributes.classes().stream().map(AttributeSyntax.Name::text).toList(),
            Map.of()));
  }

  /** Tells of classes that do nothing on a div. */
  void checkClasses(BlockSyntax.Div div) {
    classes.ofDiv(div.name(), div.attributes());
  }

  /**
   * Whether a div's class is meant as a widget's name, as Pandoc would have it: it has a model.
   * Told once, and not for every attribute.
   */
  boolean isWidgetByClass(BlockSyntax.Div div) {
    Optional<AttributeSyntax.Name> named =
        div.attributes().value("model").isEmpty()
            ? Optional.empty()
            : div.attributes().classes().stream()
                .filter(name -> Layout.ofCssClass(name.text()).isEmpty())
                .findFirst();
    named.ifPresent(
        name ->
            report.error(
                "widget-by-class",
                name.position(),
                "a widget is named by a word, not by a class",
                "." + name.text(),
                "write ::: %s {model=…}".formatted(name.text())));
    return named.isPresent();
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
        } else if (name.text().startsWith(OF_QUARTO)) {
          quartosLayout(name);
        }
      }
    }
    return layout;
  }

  private void quartosLayout(AttributeSyntax.Name name) {
    String place = name.text().substring(OF_QUARTO.length());
    String meant = place.equals("margin") ? Layout.GUTTER.cssClass() : "l-" + place;
    report.warning(
        "unknown-layout",
        name.position(),
        "a layout is Quarto's and has no effect",
        "." + name.text(),
        Layout.ofCssClass(meant)
            .map(layout -> "write ." + meant)
            .orElse("write a layout such as .l-page or .l-screen-inset"));
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

  /** What may stand on a page with a picture; what has no effect there is told. */
  void ofPicture(AttributeSyntax attributes) {
    rest(attributes, OF_PICTURES);
    warnOfOthers(attributes, "a picture", OF_PICTURES);
  }

  /**
   * The attributes of a div or a table's caption; what has no effect there is told.
   *
   * @param known what has
   * @param of what it is, as its author is told: {@code a figure}
   */
  Attributes ofDiv(AttributeSyntax attributes, SortedSet<String> known, String of) {
    Attributes rest = rest(attributes, PictureColumns.KEYS);
    warnOfOthers(attributes, of, known);
    return rest;
  }

  /**
   * Tells of attributes that have no effect.
   *
   * @param what has them, {@code a callout}
   * @param known those that it has
   */
  void warnOfOthers(AttributeSyntax attributes, String what, SortedSet<String> known) {
    if (!attributes.readable()) {
      return; // What they belong to was not understood, which is told.
    }
    for (AttributeSyntax.Entry entry : attributes.entries()) {
      if (!known.contains(entry.key()) && !isRefused(entry.key().toLowerCase(Locale.ROOT))) {
        report.warning(
            "unknown-attribute",
            entry.position(),
            what + " has no attribute of this name",
            entry.key()
                + " has no effect"
                + (known.isEmpty() ? "" : "; %s has %s".formatted(what, String.join(", ", known))),
            hint(entry.key(), known));
      }
    }
  }

  /** What is meant by names that Quarto and Pandoc know. */
  private static String hint(String key, SortedSet<String> known) {
    boolean columns = key.startsWith("layout");
    return switch (key) {
      case "layout-ncol", "layout-nrow" ->
          "columns are for pictures: put them into a div with a figure's name, {#fig-name %s=2}"
              .formatted(key);
      case "fig-cap", "tbl-cap" -> "write the caption as a paragraph of the div";
      case "alt", "fig-alt" -> "write it behind the picture: ![…](figures/name.png){alt=\"…\"}";
      default ->
          Nearest.to(key, known)
              .map(name -> "did you mean " + name + "?")
              .orElse(
                  columns && known.contains("layout-ncol")
                      ? "remove it; layout-ncol=2 sets the pictures in two columns"
                      : "remove it");
    };
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
