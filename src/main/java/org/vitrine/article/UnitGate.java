package org.vitrine.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vitrine.article.markdown.AttributeSyntax;
import org.vitrine.article.markdown.InlineSyntax;

/**
 * Reads the units that a text names, {@code [mixed4a:12]{.unit model=primer}} or {@code [the curve
 * detector]{.unit model=primer unit="mixed4a:12"}}. Used for one article.
 */
final class UnitGate {
  private static final String CLASS = "unit";
  private static final Pattern NAME = Pattern.compile("(\\S+):(\\d{1,6})");
  private static final SortedSet<String> KNOWN = new TreeSet<>(List.of("model", "unit"));

  private final AttributeGate attributes;
  private final Report report;
  private final List<UnitMention> mentions = new ArrayList<>();

  UnitGate(AttributeGate attributes, Report report) {
    this.attributes = attributes;
    this.report = report;
  }

  static boolean isUnit(InlineSyntax.Span span) {
    return span.attributes().hasClass(CLASS);
  }

  /** What it names; empty if that is wrong, which is told. */
  Optional<UnitMention> pass(InlineSyntax.Span span) {
    AttributeSyntax given = span.attributes();
    attributes.warnOfOthers(given, "a unit", KNOWN);
    String name = given.value("unit").orElse(PlainText.of(span.children())).strip();
    Matcher parts = NAME.matcher(name);
    Optional<String> model = given.value("model").map(String::strip);
    if (model.isEmpty()) {
      report.error(
          "bad-unit",
          span.position(),
          "a unit has a model",
          name,
          "write [mixed4a:12]{.unit model=primer}");
      return Optional.empty();
    }
    if (!parts.matches()) {
      report.error(
          "bad-unit",
          given.entry("unit").map(AttributeSyntax.Entry::valuePosition).orElse(span.position()),
          "a unit is named by its layer and its number there",
          name,
          "write [mixed4a:12]{.unit model=%s}, or other words and unit=\"mixed4a:12\""
              .formatted(model.get()));
      return Optional.empty();
    }
    UnitMention mention =
        new UnitMention(
            model.get(), parts.group(1), Integer.parseInt(parts.group(2)), span.position());
    mentions.add(mention);
    return Optional.of(mention);
  }

  List<UnitMention> mentions() {
    return mentions;
  }
}
