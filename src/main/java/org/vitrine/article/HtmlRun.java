package org.vitrine.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.vitrine.diagnostic.Position;

/**
 * The pieces of raw HTML among the children of one place, such as a paragraph: {@code <kbd>} and
 * {@code </kbd>} with text between them. Used once.
 */
final class HtmlRun {
  /** What may be open at once. */
  private static final int MOST_OPEN = 30;

  private final HtmlGate gate;
  private final LinkGate links;
  private final Report report;
  private final StringBuilder open = new StringBuilder();
  private final List<String> refused = new ArrayList<>();
  private String before = "";
  private String closing = "";
  private Position opened;
  private int pieces;

  HtmlRun(HtmlGate gate, LinkGate links, Report report) {
    this.gate = gate;
    this.links = links;
    this.report = report;
  }

  /** The next piece as it may be emitted; empty where it may not, which is told. */
  Optional<String> add(String html, IntFunction<Position> places) {
    Position position = places.apply(0);
    String closes = HtmlGate.closed(html);
    if (!closes.isEmpty() && refused.remove(closes)) {
      return Optional.empty(); // Told where it was opened.
    }
    if (!closes.isEmpty() && !closing.startsWith("</" + closes + ">")) {
      report.error(
          "unopened-html",
          position,
          "a tag closes what is not open",
          html.strip(),
          closing.isEmpty() ? "remove it" : "open is what " + closing + " closes");
      return Optional.empty();
    }
    if (++pieces > MOST_OPEN) {
      report.error(
          "too-deep", position, "too much HTML is open at once", "more than " + MOST_OPEN, "");
      return Optional.empty();
    }
    HtmlGate.Passed passed = gate.pass(open + html);
    if (!passed.refused().isEmpty()) {
      passed.refused().forEach(one -> refuse(one, html, places));
      refused.add(HtmlGate.opened(html));
      return Optional.empty();
    }
    if (!passed.html().startsWith(before)) {
      report.error("bad-html", position, "a tag does not fit where it stands", html.strip(), "");
      return Optional.empty();
    }
    for (HtmlLinks.Found link : HtmlLinks.in(html)) {
      links.pass(link.href(), places.apply(link.at())); // It tells of one that may not stand there.
    }
    final String piece = passed.html().substring(before.length());
    closing = passed.closing();
    if (closing.isEmpty()) {
      open.setLength(0);
      before = "";
      pieces = 0;
    } else {
      if (open.isEmpty()) {
        opened = position;
      }
      open.append(html);
      before = passed.html();
    }
    return Optional.of(piece);
  }

  /** Tells of what is open still. */
  void end() {
    if (!closing.isEmpty()) {
      report.error(
          "unclosed-html",
          opened,
          "a tag is never closed",
          closing + " is missing",
          "write it in the same paragraph, list item or cell");
    }
  }

  private void refuse(HtmlGate.Refused one, String html, IntFunction<Position> places) {
    int at = indexIgnoringCase(html, one.search());
    report.error(
        "refused-html",
        places.apply(Math.max(0, at)),
        "this HTML is not permitted",
        one.what(),
        hint(one.search()));
  }

  private static int indexIgnoringCase(String text, String wanted) {
    for (int i = 0; i + wanted.length() <= text.length(); i++) {
      if (text.regionMatches(true, i, wanted, 0, wanted.length())) {
        return i;
      }
    }
    return -1;
  }

  private static String hint(String what) {
    return switch (what) {
      case "<script" -> "what moves is a widget: ::: name {attributes}";
      case "<img" -> "write ![caption](figures/name.png){alt=\"what it shows\"}";
      case "<iframe", "<embed", "<object" -> "a page loads nothing from elsewhere; write a link";
      case "<style", "style" ->
          "the theme sets the page's style; use a layout class such as .l-page";
      case "href" ->
          "an address begins with https:, http: or mailto:, or has no scheme, as ../other/ has none";
      case "<d-cite" -> "cite as [@key], with the key of the bibliography";
      case "<d-footnote" -> "write a note as ^[its text] where its mark stands";
      case "<d-math" -> "write a formula as $x$, or on lines of its own between $$ and $$";
      case "<d-code" -> "write code between lines of ```";
      case "<figure", "<d-figure" -> "write ::: {#fig-name} around the pictures and the caption";
      default ->
          what.startsWith("<")
              ? "write < as \\< where the character itself is meant"
              : "remove it; class, lang, dir and title are permitted";
    };
  }
}
