package org.vitrine.site;

import java.util.List;
import org.vitrine.record.PageHead;

/**
 * What all pages of a site share.
 *
 * @param assets the theme's folder, seen from the site's: {@code assets/<hash>/}
 */
record SiteFrame(Masthead masthead, String assets) {

  /**
   * A page that the build makes of what there is, in the journal's language.
   *
   * @param place its folder, seen from the site's, with a slash at its end
   * @param style a style sheet of its own
   */
  Page page(String place, String heading, String style) {
    String whole = heading + " · " + masthead.title();
    return new Page(
        "../".repeat((int) place.chars().filter(c -> c == '/').count()),
        assets,
        masthead,
        masthead.language(),
        whole,
        "",
        place,
        PageHead.of(masthead.journal(), place, whole, ""),
        List.of(style),
        List.of("js/reader.js"));
  }
}
