package org.vitrine.article.markdown;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells of what other dialects read and this one prints as it stands: TeX outside formulas,
 * shortcodes of Quarto, lists and tables of Pandoc; and citations that are all but right. What
 * stands in code or in a formula is none.
 */
final class ForeignMarks {
  private static final int LONGEST_SHOWN = 60;

  private static final Pattern SHORTCODE =
      Pattern.compile("\\{\\{[<%] {0,9}/? {0,9}([\\w-]{1,40})[^<>{}]{0,500}[>%]\\}\\}");
  private static final Pattern GRID = Pattern.compile("(?m)^\\+(?:[-=:]{2,}+\\+)+[ \\t]*$");

  /** Two rows of a table. */
  private static final Pattern BARS =
      Pattern.compile("(?m)^\\|[^\\n]*(?<!\\\\)\\|[ \\t]*\\n[ \\t]*\\|[^\\n]*(?<!\\\\)\\|[ \\t]*$");

  private static final Pattern EXAMPLES = Pattern.compile("(?m)^\\(@\\)[ \\t]");

  /** A list by letters: its second line looks like its first, which pandoc tells from initials. */
  private static final Pattern LETTERS =
      Pattern.compile(
          "(?s)(?:a([.)])[ \\t].{0,2000}?\\n[ \\t]*b\\1[ \\t]"
              + "|\\(a\\)[ \\t].{0,2000}?\\n[ \\t]*\\(b\\)[ \\t]"
              + "|A\\)[ \\t].{0,2000}?\\n[ \\t]*B\\)[ \\t]"
              + "|i([.)])[ \\t].{0,2000}?\\n[ \\t]*ii\\2[ \\t]).*");

  private static final Map<String, String> SHORTCODES =
      Map.of(
          "include", "put the text of that file here",
          "video", "link to it, or show a picture of it that links there",
          "embed", "put what it shows into the folder as a picture",
          "meta", "write the words themselves",
          "var", "write the words themselves",
          "kbd", "write <kbd>Ctrl</kbd>",
          "pagebreak", "remove it",
          "lipsum", "write the words themselves");

  private final Reading reading;

  ForeignMarks(Reading reading) {
    this.reading = reading;
  }

  /** What may stand in any line: a heading, a cell, a caption. */
  void check(BasedSequence text) {
    if (mayHoldMarks(text)) {
      inLine(text, words(text.toString()));
    }
  }

  private static boolean mayHoldMarks(BasedSequence text) {
    return text.indexOf('\\') >= 0 || text.indexOf("{{") >= 0 || CiteMarks.mayBeIn(text);
  }

  private void inLine(BasedSequence text, String words) {
    TexMarks.check(words, (at, length, told) -> tell(text, at, length, told));
    CiteMarks.check(words, (at, length, told) -> tell(text, at, length, told));
    Matcher shortcode = SHORTCODE.matcher(words);
    if (words.contains("{{") && shortcode.find()) {
      String hint = SHORTCODES.getOrDefault(shortcode.group(1), "write what it stands for");
      tell(
          text,
          shortcode.start(),
          shortcode.end() - shortcode.start(),
          new Told("shortcode", "a shortcode is printed as it stands", hint));
    }
  }

  void check(Paragraph paragraph) {
    BasedSequence text = paragraph.getContentChars();
    boolean possible =
        mayHoldMarks(text)
            || text.indexOf("(@)") >= 0
            || text.startsWith("+")
            || text.indexOf('|') >= 0
            || (text.length() > 3 && "aAi(".indexOf(text.charAt(0)) >= 0);
    if (!possible) {
      return;
    }
    String words = words(text.toString());
    inLine(text, words);
    Matcher grid = GRID.matcher(words);
    if (words.startsWith("+") && grid.lookingAt()) {
      tell(
          text,
          0,
          grid.end(),
          new Told(
              "grid-table",
              "a table drawn as a grid is printed as it stands",
              "write rows of | cell | cell |, the second line | --- | --- |"));
    }
    Matcher bars = BARS.matcher(words);
    if (words.indexOf('|') >= 0 && bars.find()) {
      tell(
          text,
          bars.start(),
          bars.end() - bars.start(),
          new Told(
              "no-table",
              "rows of a table are printed as a paragraph",
              "write | --- | --- | below the first row"));
    }
    Matcher examples = EXAMPLES.matcher(words);
    if (words.contains("(@)") && examples.find()) {
      tell(
          text,
          examples.start(),
          3,
          new Told(
              "example-list",
              "a list of examples is printed as it stands",
              "number it yourself: 1. and so on"));
    }
    if (LETTERS.matcher(words).matches()) {
      tell(
          text,
          0,
          words.indexOf('\n'),
          new Told(
              "lettered-list",
              "a list by letters is read as one paragraph",
              "write 1. and so on, or blank lines between the items"));
    }
  }

  /**
   * What is wrong with a mark, and what to write in its place.
   *
   * @param hint may be empty
   */
  record Told(String code, String problem, String hint) {}

  /** Takes a mark that was found. */
  interface Found {
    void at(int index, int length, Told told);
  }

  private void tell(BasedSequence text, int at, int length, Told told) {
    String found = text.subSequence(at, at + length).toString().lines().findFirst().orElse("");
    reading.warning(
        told.code(),
        reading.source().at(text.getIndexOffset(at)),
        told.problem(),
        found.length() <= LONGEST_SHOWN ? found : found.substring(0, LONGEST_SHOWN) + "…",
        told.hint());
  }

  /** The text with blanks in place of its code and its formulas. */
  private static String words(String text) {
    if (text.indexOf('`') < 0 && text.indexOf('$') < 0) {
      return text;
    }
    InlineScan scan = new InlineScan(text);
    StringBuilder words = new StringBuilder(text);
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      int end = c == '`' || c == '$' ? scan.partner(i) : -1;
      if (c == '\\') {
        i += 2;
      } else if (end > i) {
        for (int blank = i; blank <= end; blank++) {
          words.setCharAt(blank, words.charAt(blank) == '\n' ? '\n' : ' ');
        }
        i = end + 1;
      } else {
        i++;
      }
    }
    return words.toString();
  }
}
