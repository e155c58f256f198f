package org.vitrine.widget;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Cleaner;
import org.vitrine.diagnostic.Diagnostic;
import org.vitrine.diagnostic.Position;
import org.vitrine.store.BlobName;

/**
 * What a module rendered, made fit for a page: nothing runs in it, nothing is loaded from
 * elsewhere, every picture is one that the figure's answers hold and says what it shows.
 *
 * @param html well-formed, with pictures as {@code lens/blobs/<blob>}
 * @param shown the pictures in it, each once, in their order
 * @param diagnostics what was turned away or is missing
 */
record WidgetHtml(String html, List<BlobName> shown, List<Diagnostic> diagnostics) {
  /** A browser might read cleaned HTML otherwise than we wrote it: it is cleaned until it stays. */
  private static final int MOST_CLEANINGS = 4;

  private static final String PREFIX = "lens/blobs/";

  /**
   * Cleans and checks.
   *
   * @param widget the module's name
   * @param known the pictures that the figure's answers and attributes hold
   * @param position of the figure
   */
  static WidgetHtml of(String html, String widget, Set<BlobName> known, Position position) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    WidgetSafelist safelist = new WidgetSafelist();
    Document document = settled(html, safelist);
    String cleaned = text(document);
    for (String refused : safelist.refused()) {
      diagnostics.add(
          Diagnostic.warning(
              "widget-html",
              position,
              "the widget \"%s\" rendered what a figure may not hold".formatted(widget),
              "%s was left out".formatted(refused),
              "see what may be rendered in docs/widgets.md"));
    }
    List<BlobName> shown = pictures(document, widget, known, position, diagnostics);
    if (document.body().text().isBlank() && shown.isEmpty() && cleaned.indexOf("<svg") < 0) {
      diagnostics.add(
          Diagnostic.error(
              "widget-html",
              position,
              "the widget \"%s\" rendered nothing to see".formatted(widget),
              "a figure is complete without JavaScript",
              "return the figure's HTML from render"));
    }
    return new WidgetHtml(cleaned, shown, List.copyOf(diagnostics));
  }

  private static Document settled(String html, WidgetSafelist safelist) {
    Document document = clean(html, safelist);
    for (int i = 0; i < MOST_CLEANINGS; i++) {
      Document again = clean(text(document), safelist);
      if (text(again).equals(text(document))) {
        return document;
      }
      document = again;
    }
    return clean("", safelist); // Written to be read in two ways: nothing of it is kept.
  }

  private static Document clean(String html, WidgetSafelist safelist) {
    Document clean = new Cleaner(safelist).clean(Jsoup.parseBodyFragment(html));
    clean.outputSettings().prettyPrint(false);
    return clean;
  }

  private static String text(Document document) {
    return document.body().html();
  }

  private static List<BlobName> pictures(
      Document document,
      String widget,
      Set<BlobName> known,
      Position position,
      List<Diagnostic> diagnostics) {
    Set<BlobName> shown = new LinkedHashSet<>();
    int withoutAlt = 0;
    for (Element picture : document.select("img, image")) {
      String url = picture.attr(picture.normalName().equals("img") ? "src" : "href");
      Optional<BlobName> blob =
          Optional.of(url)
              .filter(found -> found.startsWith(PREFIX)) // Any other has been turned away.
              .map(found -> BlobName.parse(found.substring(PREFIX.length())))
              .filter(known::contains);
      if (blob.isPresent()) {
        shown.add(blob.get());
      } else {
        diagnostics.add(
            Diagnostic.error(
                "widget-html",
                position,
                "the widget \"%s\" shows a picture that no answer holds".formatted(widget),
                url.isEmpty() ? "it has no address that is permitted" : "found " + url,
                "show pictures of the answers that load or questions asked for"));
      }
      if (picture.normalName().equals("img") && !picture.hasAttr("alt")) {
        withoutAlt++;
      }
    }
    if (withoutAlt > 0) {
      diagnostics.add(
          Diagnostic.error(
              "missing-alt",
              position,
              "the widget \"%s\" shows pictures without a text alternative".formatted(widget),
              "%d of its pictures have no alt".formatted(withoutAlt),
              "say in alt what each shows; alt=\"\" where the text beside it does"));
    }
    return List.copyOf(shown);
  }
}
