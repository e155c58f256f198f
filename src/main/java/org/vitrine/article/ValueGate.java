package org.vitrine.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.vitrine.article.markdown.AttributeSyntax;
import org.vitrine.article.markdown.InlineSyntax;

/**
 * Reads the numbers of figures that stand in the text, {@code [0.9]{.value figure=fig-momentum
 * of=beta}}. Used for one article.
 */
final class ValueGate {
  private static final String CLASS = "value";
  private static final SortedSet<String> KNOWN = new TreeSet<>(List.of("figure", "of"));

  private final AttributeGate attributes;
  private final Report report;
  private final List<ValueMention> mentions = new ArrayList<>();

  ValueGate(AttributeGate attributes, Report report) {
    this.attributes = attributes;
    this.report = report;
  }

  static boolean isValue(InlineSyntax.Span span) {
    return span.attributes().hasClass(CLASS);
  }

  /** What it shows; empty if that is wrong, which is told. */
  Optional<ValueMention> pass(InlineSyntax.Span span) {
    AttributeSyntax given = span.attributes();
    attributes.warnOfOthers(given, "a value", KNOWN);
    String text = PlainText.of(span.children()).strip();
    Optional<String> figure = given.value("figure").map(String::strip);
    Optional<String> of = given.value("of").map(String::strip);
    if (figure.isEmpty() || of.isEmpty()) {
      report.error(
          "bad-value",
          span.position(),
          "a value is a number of a figure",
          text,
          "write [0.9]{.value figure=fig-momentum of=beta}");
      return Optional.empty();
    }
    ValueMention mention = new ValueMention(figure.get(), of.get(), text, span.position());
    mentions.add(mention);
    return Optional.of(mention);
  }

  List<ValueMention> mentions() {
    return mentions;
  }
}
