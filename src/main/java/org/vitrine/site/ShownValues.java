package org.vitrine.site;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.vitrine.article.ValueMention;
import org.vitrine.diagnostic.Diagnostic;
import org.vitrine.diagnostic.Nearest;
import org.vitrine.widget.LinkedValue;

/**
 * Sees to it that the numbers of figures that stand in the text are those that the figures have.
 */
final class ShownValues {
  private static final Pattern NUMBER = Pattern.compile("[-\u2212]?\\d{1,12}([.,]\\d{1,12})?");

  private ShownValues() {}

  /**
   * @param drawn the text's figures, by their labels' ids
   * @param report told what is wrong
   */
  static void check(
      List<ValueMention> mentions, Map<String, DrawnFigure> drawn, Consumer<Diagnostic> report) {
    for (ValueMention mention : mentions) {
      DrawnFigure figure = drawn.get(mention.figure());
      if (figure == null) {
        told(
            report,
            mention,
            "there is no figure of this name whose values can be shown",
            mention.figure(),
            hint(mention.figure(), drawn.keySet()));
        continue;
      }
      SortedMap<String, LinkedValue> values = figure.values();
      LinkedValue value = values.get(mention.of());
      if (value == null) {
        told(
            report,
            mention,
            "the figure %s has no value of this name".formatted(mention.figure()),
            mention.of(),
            values.isEmpty()
                ? "it has none; a scrubber has some"
                : hint(mention.of(), values.keySet()));
      } else {
        compared(mention, value, report);
      }
    }
  }

  private static void compared(
      ValueMention mention, LinkedValue value, Consumer<Diagnostic> report) {
    Optional<BigDecimal> written = number(mention.text());
    if (written.isEmpty()) {
      told(
          report,
          mention,
          "a value is a number",
          mention.text(),
          "write " + rounded(value.value()));
    } else if (Math.abs(written.get().doubleValue() - value.value())
        > tolerance(written.get(), value)) {
      told(
          report,
          mention,
          "the text says another number than the figure at first",
          "%s in the text, %s in %s"
              .formatted(mention.text(), rounded(value.value()), mention.figure()),
          "write %s, or let the figure begin with the text's number"
              .formatted(rounded(value.value())));
    }
  }

  /** What follows from others may be rounded; what can be moved is written as its slider stands. */
  private static double tolerance(BigDecimal written, LinkedValue value) {
    return (value.range().isPresent() ? 0 : 0.5 * Math.pow(10, -written.scale())) + 1e-9;
  }

  private static String rounded(double value) {
    return new BigDecimal(value).round(new MathContext(6)).stripTrailingZeros().toPlainString();
  }

  /** With as many decimals as are written. */
  private static Optional<BigDecimal> number(String text) {
    return NUMBER.matcher(text).matches()
        ? Optional.of(new BigDecimal(text.replace('\u2212', '-').replace(',', '.')))
        : Optional.empty();
  }

  private static String hint(String name, Collection<String> known) {
    return Nearest.to(name, known)
        .map(one -> "did you mean " + one + "?")
        .orElse(known.isEmpty() ? "there are none" : "there are " + String.join(", ", known));
  }

  private static void told(
      Consumer<Diagnostic> report,
      ValueMention mention,
      String problem,
      String found,
      String hint) {
    report.accept(Diagnostic.error("unknown-value", mention.position(), problem, found, hint));
  }
}
