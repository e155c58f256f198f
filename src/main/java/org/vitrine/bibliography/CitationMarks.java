package org.vitrine.bibliography;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Marks in the text that a citation processor makes: where each cited work begins and ends in its
 * group, where an author was to be left out, and where a list of names is open. Single characters
 * of Unicode's private use, which no text that comes in holds.
 */
final class CitationMarks {
  /** Stands for the author that is left out. */
  static final String NO_AUTHOR = "\uE002";

  /** Stands for the names that BibTeX's {@code and others} leaves open. */
  static final String OTHERS = "\uE003";

  private static final String BEGIN = "\uE000";
  private static final String END = "\uE001";

  /** Followed by the index of the cited work in its group. */
  private static final int INDEX = 0x100000;

  /** As many as the plane has room for. */
  static final int MOST = 0xFFFD;

  private static final Pattern CITE =
      Pattern.compile(BEGIN + "([\\x{100000}-\\x{10FFFD}])(.*?)" + END, Pattern.DOTALL);
  private static final String TAGS = "((?:<[^>]{1,200}>)*)";
  private static final Pattern LEFT_OUT =
      Pattern.compile(NO_AUTHOR + TAGS + "(?:[,.:;]?(?:\\s|&nbsp;)+|,)?" + TAGS);

  /** With the word that a style puts before the last of several names: "and", "&", "und". */
  private static final Pattern AND_OTHERS =
      Pattern.compile(
          "(?:\\s|&nbsp;)+(?:(?:\\p{L}{1,4}|&amp;|&)(?:\\s|&nbsp;)+)?" + OTHERS + "\\.?");

  private static final Pattern LINK = Pattern.compile("</?a(?: [^>]*)?>");
  private static final Pattern MARKS =
      Pattern.compile("[\\x{E000}-\\x{F8FF}\\x{F0000}-\\x{10FFFD}]");

  private CitationMarks() {}

  /** What is to stand before the work of this index. */
  static String begin(int index) {
    return BEGIN + Character.toString(INDEX + index);
  }

  static String end() {
    return END;
  }

  /** A text from outside without anything that could pass for a mark. */
  static String strip(String text) {
    return MARKS.matcher(text).replaceAll("");
  }

  /** What is printed of open names: <i>C. Olah et al.</i> */
  static String others(String html) {
    return AND_OTHERS.matcher(html).replaceAll(" et al.").replace(OTHERS, "et al.");
  }

  /** Makes each marked work a link to its entry in the list of references. */
  static String link(String html, List<CitedItem> group) {
    String withoutAuthors = LEFT_OUT.matcher(html).replaceAll("$1$2");
    Matcher cites = CITE.matcher(withoutAuthors);
    return cites.replaceAll(
        cite -> {
          String key = group.get(cite.group(1).codePointAt(0) - INDEX).key();
          String content = LINK.matcher(cite.group(2)).replaceAll(""); // No link in a link.
          return content.isBlank()
              ? ""
              : Matcher.quoteReplacement(
                  "<a href=\"#" + Reference.anchor(key) + "\">" + content + "</a>");
        });
  }
}
