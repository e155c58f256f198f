package org.vitrine.bibliography;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * What a citation processor printed, as HTML that may stand in any page: a handful of elements, no
 * styles, no addresses but those of the web and of this page.
 */
final class CitationHtml {
  private static final Map<String, String> ELEMENTS =
      Map.of(
          "font-style: italic", "i",
          "font-weight: bold", "b",
          "vertical-align: super", "sup",
          "vertical-align: sub", "sub",
          "text-decoration: underline", "u");

  private static final Cleaner CLEANER =
      new Cleaner(
          new Safelist()
              .addTags("i", "b", "sup", "sub", "u", "span", "a")
              .addAttributes("span", "class")
              .addAttributes("a", "href")
              .addProtocols("a", "href", "http", "https", "#"));

  private CitationHtml() {}

  /**
   * An entry of the list of references.
   *
   * @param label its mark in the list; empty where the style has none
   */
  record Entry(String label, String html) {}

  /** A group in the text. */
  static String clean(String html) {
    return cleaned(parse(html).body());
  }

  static Entry entry(String html, Optional<Doi> doi) {
    Document document = parse(html);
    Element label = document.selectFirst(".csl-left-margin");
    Element body = document.selectFirst(".csl-right-inline");
    if (body == null) {
      body = Optional.ofNullable(document.selectFirst(".csl-entry")).orElse(document.body());
    }
    if (label != null) {
      label.remove();
    }
    doi.ifPresent(known -> linkTo(known, document));
    return new Entry(label == null ? "" : label.text().strip(), cleaned(body));
  }

  /** Letters alone, as for a title of a page. */
  static String text(String html) {
    return Jsoup.parseBodyFragment(html).text();
  }

  private static Document parse(String html) {
    Document document = Jsoup.parseBodyFragment(html);
    document.outputSettings().prettyPrint(false);
    for (Element span : List.copyOf(document.select("span[style]"))) {
      String style = span.attr("style").strip();
      span.clearAttributes();
      if (ELEMENTS.containsKey(style)) {
        span.tagName(ELEMENTS.get(style));
      } else if (style.equals("font-variant: small-caps")) {
        span.addClass("small-caps");
      }
    }
    document.select("div.csl-block, div.csl-indent").forEach(block -> block.tagName("span"));
    document.select("em").forEach(element -> element.tagName("i"));
    document.select("strong").forEach(element -> element.tagName("b"));
    return document;
  }

  /** A DOI has characters that an address must encode. */
  private static void linkTo(Doi doi, Document document) {
    for (Element link : document.select("a[href*=doi.org/10.]")) {
      if (link.attr("href").toLowerCase(Locale.ROOT).endsWith(doi.text())) {
        link.attr("href", doi.url().toString());
      }
    }
  }

  private static String cleaned(Element body) {
    Document dirty = Document.createShell("");
    dirty.body().insertChildren(0, body.childNodesCopy());
    Document clean = CLEANER.clean(dirty);
    clean.outputSettings().prettyPrint(false).charset("UTF-8");
    return clean
        .body()
        .html()
        .strip()
        .replace(". , ", ", "); // What two of a style's affixes leave.
  }
}
