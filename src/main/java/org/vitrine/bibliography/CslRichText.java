package org.vitrine.bibliography;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * CSL-JSON's rich text on its way through a citation processor that knows only letters: tags become
 * single characters of Unicode's private use, and what must keep its case becomes letters that have
 * none. Texts that come in hold no such characters ({@link BibtexText}).
 */
final class CslRichText {
  /** Each tag of CSL-JSON with the HTML it means. */
  private enum Tag {
    ITALIC('\uE100', "<i>", "<i>"),
    ITALIC_END('\uE101', "</i>", "</i>"),
    BOLD('\uE102', "<b>", "<b>"),
    BOLD_END('\uE103', "</b>", "</b>"),
    SUBSCRIPT('\uE104', "<sub>", "<sub>"),
    SUBSCRIPT_END('\uE105', "</sub>", "</sub>"),
    SUPERSCRIPT('\uE106', "<sup>", "<sup>"),
    SUPERSCRIPT_END('\uE107', "</sup>", "</sup>"),
    SMALL_CAPITALS(
        '\uE108',
        "<span style=\"font-variant:small-caps\">",
        "<span style=\"font-variant: small-caps\">"),
    SPAN_END('\uE109', "</span>", "</span>");

    private final char mark;
    private final String csl;
    private final String html;

    Tag(char mark, String csl, String html) {
      this.mark = mark;
      this.csl = csl;
      this.html = html;
    }
  }

  private static final String NO_CASE = "<span class=\"nocase\">";
  private static final Map<Integer, String> HTML =
      Arrays.stream(Tag.values())
          .collect(Collectors.toUnmodifiableMap(tag -> (int) tag.mark, tag -> tag.html));
  private static final Map<String, String> MARKS =
      Arrays.stream(Tag.values())
          .collect(Collectors.toUnmodifiableMap(tag -> tag.csl, tag -> String.valueOf(tag.mark)));

  private static final Pattern TAGS =
      Pattern.compile("</?(?:i|b|sub|sup)>|</span>|<span (?:class=\"nocase\"|style=\"[a-z:-]+\")>");

  /** A name that is one word in capitals is no shouted title, which a style may calm. */
  private static final Pattern ACRONYM = Pattern.compile("[\\p{Lu}\\d]{2,12}");

  /** Letters as plane 15 has them: moved up, without upper or lower case. */
  private static final int WITHOUT_CASE = 0xF0000;

  private CslRichText() {}

  /** Letters alone. */
  static String plain(String rich) {
    return rich.indexOf('<') < 0 ? rich : TAGS.matcher(rich).replaceAll("");
  }

  static String encode(String rich) {
    if (rich.indexOf('<') < 0) {
      StringBuilder encoded = new StringBuilder();
      append(encoded, rich, ACRONYM.matcher(rich).matches());
      return encoded.toString();
    }
    StringBuilder encoded = new StringBuilder();
    List<Boolean> spans = new ArrayList<>();
    Matcher tag = TAGS.matcher(rich);
    int at = 0;
    while (tag.find()) {
      append(encoded, rich.substring(at, tag.start()), spans.contains(true));
      at = tag.end();
      if (tag.group().equals("</span>")) {
        boolean noCase = spans.isEmpty() || spans.removeLast();
        if (!noCase) {
          encoded.append(Tag.SPAN_END.mark);
        }
      } else {
        encoded.append(MARKS.getOrDefault(tag.group(), ""));
        if (tag.group().startsWith("<span")) {
          spans.add(tag.group().equals(NO_CASE));
        }
      }
    }
    append(encoded, rich.substring(at), false);
    return encoded.toString();
  }

  /** Gives HTML in which marks stand the tags and letters that they mean. */
  static String decode(String html) {
    StringBuilder decoded = new StringBuilder(html.length());
    html.codePoints()
        .forEach(
            point -> {
              if (HTML.containsKey(point)) {
                decoded.append(HTML.get(point));
              } else {
                boolean withoutCase = point >= WITHOUT_CASE && point < WITHOUT_CASE + 0xFFFE;
                decoded.appendCodePoint(withoutCase ? point - WITHOUT_CASE : point);
              }
            });
    return decoded.toString();
  }

  /** What braces protect in part is kept in whole: {N}eural, as many write it, is one word. */
  private static void append(StringBuilder encoded, String text, boolean noCase) {
    boolean inWord =
        !encoded.isEmpty() && encoded.codePointBefore(encoded.length()) >= WITHOUT_CASE;
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      i += Character.charCount(point);
      inWord &= Character.isLetter(point);
      boolean kept = (noCase || inWord) && Character.isLetter(point) && point < 0xFFFE;
      encoded.appendCodePoint(kept ? WITHOUT_CASE + point : point);
    }
  }
}
