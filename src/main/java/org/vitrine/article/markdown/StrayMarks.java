package org.vitrine.article.markdown;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells of paragraphs that are none: their author meant a heading, or the name of something. */
final class StrayMarks {
  private static final Pattern HEADING =
      Pattern.compile("(#(?=\\p{L})|#{2,6}(?=[^\\s#]))([^\\r\\n]*)");
  private static final Pattern STARTS = Pattern.compile("\\{[#.]\\p{L}");
  private static final int LONGEST_SHOWN = 60;

  private final Reading reading;

  StrayMarks(Reading reading) {
    this.reading = reading;
  }

  void check(Paragraph paragraph) {
    BasedSequence text = paragraph.getChars().trim();
    if (text.startsWith("#")) {
      heading(text);
    } else if (text.startsWith("{#") || text.startsWith("{.")) {
      attributes(text);
    } else if (text.endsWith("}") && paragraph.getLastChild() instanceof Text last) {
      behind(text, last);
    }
  }

  /** Braces at the end of a paragraph, which has no attributes (Pandoc's has none either). */
  private void behind(BasedSequence text, Text last) {
    int brace = text.lastIndexOf('{');
    boolean possible =
        brace > 0
            && text.charAt(brace - 1) != '\\'
            && text.getIndexOffset(brace) >= last.getStartOffset()
            && STARTS.matcher(text.subSequence(brace)).lookingAt();
    if (!possible || AttributeParser.end(text, brace) < text.length()) {
      return;
    }
    String braces = text.subSequence(brace).toString();
    reading.warning(
        "stray-attributes",
        reading.source().at(text.getIndexOffset(brace)),
        "braces behind a paragraph are printed",
        shortened(braces),
        "write [words]%s, or the paragraph between ::: %s and :::; \\{ where the character itself is meant"
            .formatted(shortened(braces), shortened(braces)));
  }

  private void heading(BasedSequence text) {
    Matcher heading = HEADING.matcher(text);
    if (heading.lookingAt()) {
      reading.warning(
          "no-heading",
          reading.at(text),
          "a line begins like a heading and is none",
          shortened(heading.group()),
          "write a blank behind %s, or \\# where the character itself is meant"
              .formatted(heading.group(1)));
    }
  }

  private void attributes(BasedSequence text) {
    Optional<AttributeParser.Parsed> found = AttributeParser.parse(text, 0, reading.source());
    if (found.isEmpty() || found.get().end() < text.length()) {
      return;
    }
    String name = found.get().attributes().id().map(AttributeSyntax.Name::text).orElse("");
    reading.error(
        "lone-attributes",
        reading.at(text),
        "attributes stand alone",
        shortened(text.toString()),
        hint(name.substring(0, Math.max(0, name.indexOf('-')))));
  }

  private static String hint(String kind) {
    return switch (kind) {
      case "sec" -> "write them at the end of the heading's line";
      case "fig" -> "write them directly behind the picture: ![…](figures/name.png){#fig-name}";
      case "tbl" -> "write them at the end of the table's caption: a line : Caption {#tbl-name}";
      case "eq" -> "write them behind the $$ that ends the formula";
      default -> "write them on the line of what they are about, behind it";
    };
  }

  private static String shortened(String text) {
    String line = text.lines().findFirst().orElse("");
    return line.length() <= LONGEST_SHOWN ? line : line.substring(0, LONGEST_SHOWN) + "…";
  }
}
