package org.vitrine.article;

import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.vitrine.script.Formula;

/**
 * A formula in a line of plain text: {@code x²} for {@code x^2}. Where Unicode has no characters
 * for it, its TeX.
 */
final class FormulaText {
  private static final String PLAIN = "0123456789+\u2212=()aehijklmnoprstuvx";
  private static final String RAISED =
      "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079\u207a\u207b\u207c\u207d\u207e"
          + "\u1d43\u1d49\u02b0\u2071\u02b2\u1d4f\u02e1\u1d50\u207f\u1d52\u1d56\u02b3\u02e2\u1d57\u1d58\u1d5b\u02e3";
  private static final String LOWERED =
      "\u2080\u2081\u2082\u2083\u2084\u2085\u2086\u2087\u2088\u2089\u208a\u208b\u208c\u208d\u208e"
          + "\u2090\u2091\u2095\u1d62\u2c7c\u2096\u2097\u2098\u2099\u2092\u209a\u1d63\u209b\u209c\u1d64\u1d65\u2093";

  /** Between function and argument MathML has a character without a width. */
  private static final String APPLIED = "\u2061";

  /** As within products and sums. */
  private static final String INVISIBLE = "[\u2061-\u2064\u200b]";

  private FormulaText() {}

  static String of(Formula formula) {
    Element math = Jsoup.parse(formula.mathml(), "", Parser.xmlParser()).selectFirst("math");
    return Optional.ofNullable(math)
        .flatMap(FormulaText::text)
        .map(
            text ->
                text.replaceAll(APPLIED + "(?=\\p{Alnum})", " ").replaceAll(INVISIBLE, "").strip())
        .filter(text -> !text.isEmpty())
        .orElse(formula.tex());
  }

  /** Nothing where it cannot be said in characters of one line. */
  private static Optional<String> text(Element element) {
    return switch (element.tagName()) {
      case "math", "semantics", "mrow", "mstyle" -> row(element);
      case "mi", "mn", "mo", "mtext" -> Optional.of(element.wholeText().replace('\u00a0', ' '));
      case "mspace" -> Optional.of(" ");
      case "annotation" -> Optional.of("");
      case "msup" -> script(element, RAISED);
      case "msub" -> script(element, LOWERED);
      default -> Optional.empty();
    };
  }

  private static Optional<String> row(Element element) {
    StringBuilder text = new StringBuilder();
    for (Element child : element.children()) {
      Optional<String> part = text(child);
      if (part.isEmpty()) {
        return Optional.empty();
      }
      if (isName(child) && text.toString().matches(".*\\p{Alnum}")) {
        text.append(' ');
      }
      text.append(part.get());
    }
    return Optional.of(text.toString());
  }

  /** {@code log}, unlike {@code n}. */
  private static boolean isName(Element element) {
    return element.tagName().equals("mi") && element.wholeText().matches("\\p{Alpha}{2,}");
  }

  private static Optional<String> script(Element element, String characters) {
    if (element.childrenSize() != 2) {
      return Optional.empty();
    }
    Optional<String> base = text(element.child(0));
    return text(element.child(1))
        .flatMap(script -> moved(script, characters))
        .flatMap(script -> base.map(it -> it + script));
  }

  private static Optional<String> moved(String script, String characters) {
    StringBuilder moved = new StringBuilder();
    for (int i = 0; i < script.length(); i++) {
      int at = PLAIN.indexOf(script.charAt(i));
      if (at < 0) {
        return Optional.empty();
      }
      moved.append(characters.charAt(at));
    }
    return Optional.of(moved.toString());
  }
}
