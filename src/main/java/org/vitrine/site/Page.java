package org.vitrine.site;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.vitrine.article.Words;
import org.vitrine.record.EmbeddedJson;
import org.vitrine.record.PageHead;

/**
 * What a page is besides its content.
 *
 * @param root the way from the page to the site's folder: {@code ../../}, or empty for a page that
 *     lies in it; so a site works below any path, and from a folder of files
 * @param assets the folder of the theme's files, seen from the site's: {@code assets/<hash>/}
 * @param title the document's title, whole
 * @param description a sentence or two for lists of links; may be empty
 * @param place its folder or its name, seen from the site's folder; empty for the first page
 * @param head what the page tells machines
 * @param styles style sheets beyond the theme's own, in the theme's folder
 * @param scripts run once the page is read, in the theme's folder
 */
public record Page(
    String root,
    String assets,
    Masthead masthead,
    String language,
    String title,
    String description,
    String place,
    PageHead head,
    List<String> styles,
    List<String> scripts) {

  /** Brings figures alive. */
  static final String WIDGETS = "js/widgets.js";

  private static final Set<String> WRITTEN_FROM_THE_RIGHT =
      Set.of("ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "syr", "ug", "ur", "yi");

  public Page {
    Objects.requireNonNull(masthead, "masthead");
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(description, "description");
    Objects.requireNonNull(head, "head");
    styles = List.copyOf(styles);
    scripts = List.copyOf(scripts);
  }

  /** The address of a file of the site, seen from this page. */
  public String url(String sitePath) {
    return root + sitePath;
  }

  /** The address of a file of the theme, seen from this page. */
  public String asset(String themePath) {
    return root + assets + themePath;
  }

  /** What the page says beside its text, in its language. */
  public Words words() {
    return Words.of(language);
  }

  /**
   * What its scripts say, as JSON for the page: they have no words of their own. Of figures only
   * where there are some.
   */
  public String spoken() {
    ObjectNode spoken = JsonNodeFactory.instance.objectNode();
    words().ofReader().forEach(spoken.putObject("reader")::put);
    if (scripts.contains(WIDGETS)) {
      words().ofWidgets().forEach(spoken.putObject("widget")::put);
    }
    return EmbeddedJson.of(spoken);
  }

  /** {@code rtl} or {@code ltr}. */
  public String direction() {
    return WRITTEN_FROM_THE_RIGHT.contains(Locale.forLanguageTag(language).getLanguage())
        ? "rtl"
        : "ltr";
  }
}
