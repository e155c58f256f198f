package org.vitrine.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.owasp.html.HtmlChangeListener;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Which raw HTML may stand in an article. What the allow-list does not hold is refused, never
 * silently left out. Immutable and thread-safe.
 */
final class HtmlGate {
  private static final Pattern CLASSES = Pattern.compile("[A-Za-z0-9_ -]*");
  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9,.:/ -]*");

  private static final PolicyFactory POLICY =
      new HtmlPolicyBuilder()
          .allowElements(
              "abbr",
              "b",
              "bdi",
              "bdo",
              "blockquote",
              "br",
              "cite",
              "code",
              "dd",
              "del",
              "details",
              "dfn",
              "div",
              "dl",
              "dt",
              "em",
              "hr",
              "i",
              "ins",
              "kbd",
              "li",
              "mark",
              "ol",
              "p",
              "pre",
              "q",
              "rp",
              "rt",
              "ruby",
              "s",
              "samp",
              "small",
              "span",
              "strong",
              "sub",
              "summary",
              "sup",
              "time",
              "u",
              "ul",
              "var",
              "wbr",
              "a",
              "table",
              "caption",
              "colgroup",
              "col",
              "thead",
              "tbody",
              "tfoot",
              "tr",
              "th",
              "td")
          .allowWithoutAttributes("span", "a")
          .allowAttributes("class")
          .matching(CLASSES)
          .globally()
          .allowAttributes("lang", "dir", "title")
          .globally()
          .allowAttributes("href")
          .onElements("a")
          .allowAttributes("datetime")
          .matching(WORD)
          .onElements("time", "del", "ins")
          .allowAttributes("open")
          .matching(WORD)
          .onElements("details")
          .allowAttributes("start", "reversed", "type")
          .matching(WORD)
          .onElements("ol", "li")
          .allowAttributes("colspan", "rowspan", "scope", "headers", "align", "span")
          .matching(WORD)
          .onElements("td", "th", "col", "colgroup")
          .allowUrlProtocols("https", "http", "mailto")
          .toFactory();

  private static final Pattern CLOSING =
      Pattern.compile("\\s*</\\s*([A-Za-z][A-Za-z0-9-]*)\\s*>\\s*");

  private static final Pattern DECLARATION = Pattern.compile("<\\?\\w*|<!(?!--)\\[?\\w*");

  private static final Pattern OPENING = Pattern.compile("\\s*<\\s*([A-Za-z][A-Za-z0-9-]*)");

  /** Stands behind a piece of HTML to show what is open there. No text of an author holds it. */
  private static final String MARK = "\ue000\ue001\ue000";

  /**
   * What the policy makes of a piece of HTML.
   *
   * @param html the piece, safe to emit
   * @param closing the tags that close what is open behind it
   * @param refused what it may not hold, each as an author would look for it
   */
  record Passed(String html, String closing, List<Refused> refused) {}

  /**
   * Something that may not stand there.
   *
   * @param what {@code <script>}, {@code onclick}
   * @param search what to look for in the source
   */
  record Refused(String what, String search) {}

  Passed pass(String html) {
    List<Refused> refused = new ArrayList<>();
    if (html.contains(MARK)) {
      refused.add(new Refused("a character of private use", MARK));
      return new Passed("", "", refused);
    }
    Matcher declaration = DECLARATION.matcher(html);
    if (declaration.find()) { // The policy leaves them out and does not say so.
      refused.add(new Refused(declaration.group(), declaration.group()));
      return new Passed("", "", refused);
    }
    String safe =
        POLICY.sanitize(
            html + MARK,
            new HtmlChangeListener<List<Refused>>() {
              @Override
              public void discardedTag(List<Refused> found, String element) {
                found.add(new Refused("<" + element + ">", "<" + element));
              }

              @Override
              public void discardedAttributes(
                  List<Refused> found, String element, String... attributes) {
                for (String attribute : attributes) {
                  found.add(new Refused(attribute + " of <" + element + ">", attribute));
                }
              }
            },
            refused);
    int mark = safe.indexOf(MARK);
    if (mark < 0) {
      // A tag that swallows the text behind it, such as an unclosed <script>.
      if (refused.isEmpty()) {
        refused.add(new Refused("a tag that is never closed", "<"));
      }
      return new Passed(safe, "", refused);
    }
    return new Passed(safe.substring(0, mark), safe.substring(mark + MARK.length()), refused);
  }

  /** The element that a piece of HTML begins with; empty where it is something else. */
  static String opened(String html) {
    Matcher match = OPENING.matcher(html);
    return match.lookingAt() ? match.group(1).toLowerCase(Locale.ROOT) : "";
  }

  /** The element that a piece of HTML closes and does nothing else; empty where it is more. */
  static String closed(String html) {
    Matcher match = CLOSING.matcher(html);
    return match.matches() ? match.group(1).toLowerCase(Locale.ROOT) : "";
  }
}
