package org.vitrine.article;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** The addresses that links in a piece of HTML have. */
final class HtmlLinks {
  /** No tag holds another: what is looked for behind {@code <a} ends at the next bracket. */
  private static final Pattern LINK =
      Pattern.compile(
          "<!--(?:.*?-->|.*+)|<a\\s(?:[^<>]*?\\s)??href\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'<>]+))",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private HtmlLinks() {}

  /**
   * An address.
   *
   * @param at where it stands in the piece
   */
  record Found(String href, int at) {}

  static List<Found> in(String html) {
    List<Found> found = new ArrayList<>();
    Matcher link = LINK.matcher(html);
    while (link.find()) {
      for (int group = 1; group <= link.groupCount(); group++) {
        if (link.group(group) != null) {
          String href = Parser.unescapeEntities(link.group(group), true).strip();
          found.add(new Found(href, link.start(group)));
        }
      }
    }
    return found;
  }
}
