package org.vitrine.article.markdown;

import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds TeX in a text that holds no formulas. */
final class TexMarks {
  private static final int LONGEST_FORMULA = 400;

  /** The names of marks that a paper in TeX has, and what is written for them here. */
  private static final Map<String, String> COMMANDS =
      Map.ofEntries(
          Map.entry("cite", "write [@key]"),
          Map.entry("citep", "write [@key]"),
          Map.entry("citet", "write @key"),
          Map.entry("parencite", "write [@key]"),
          Map.entry("textcite", "write @key"),
          Map.entry("ref", "write @fig-name, @sec-name, @tbl-name or @eq-name"),
          Map.entry("eqref", "write @eq-name"),
          Map.entry("autoref", "write @fig-name, @sec-name, @tbl-name or @eq-name"),
          Map.entry("cref", "write @fig-name, @sec-name, @tbl-name or @eq-name"),
          Map.entry("Cref", "write @fig-name, @sec-name, @tbl-name or @eq-name"),
          Map.entry("label", "write {#fig-name}, {#sec-name}, {#tbl-name} or {#eq-name}"),
          Map.entry("textbf", "write **weight**"),
          Map.entry("textit", "write *emphasis*"),
          Map.entry("emph", "write *emphasis*"),
          Map.entry("texttt", "write `code`"),
          Map.entry("textsc", "write [small capitals]{.smallcaps}"),
          Map.entry("footnote", "write ^[the note]"),
          Map.entry("section", "write # and a blank before its words"),
          Map.entry("subsection", "write ## and a blank before its words"),
          Map.entry("href", "write [words](address)"),
          Map.entry("url", "write <address>"),
          Map.entry("includegraphics", "write ![Caption](figures/name.png)"));

  /** With braces any is one; without them a name might be part of a path. */
  private static final Pattern COMMAND =
      Pattern.compile(
          "(?<!\\\\)\\\\(?:([A-Za-z]{1,30})\\*?\\{|("
              + String.join("|", COMMANDS.keySet())
              + ")\\*?\\[|(bigskip|centering|clearpage|footnotesize|hfill|hline|hspace|item|maketitle"
              + "|medskip|newline|newpage|noindent|pagebreak|par|smallskip|tableofcontents|vfill"
              + "|vspace)\\b)");

  private static final int MOST_COMMANDS = 4;

  private static final Pattern ENVIRONMENT = Pattern.compile("\\\\begin\\{([A-Za-z]{1,30})\\*?\\}");

  private static final Pattern ONE_LINE = Pattern.compile("equation|displaymath|math");
  private static final Pattern LINES =
      Pattern.compile("align|alignat|aligned|flalign|gather|gathered|multline|eqnarray|split");

  /** What a formula has and a remark in brackets has not. */
  private static final Pattern FORMULA = Pattern.compile("[=^_<>]|\\\\[A-Za-z]{2}");

  /** What brackets around a remark do not hold: {@code \(x\)}. */
  private static final Pattern SYMBOL = Pattern.compile("\\s*[\\p{L}\\p{N}]{1,2}'?\\s*");

  private static final Pattern LETTER = Pattern.compile("\\s*\\p{L}\\p{N}?'?\\s*");

  private TexMarks() {}

  static void check(String text, ForeignMarks.Found found) {
    if (text.indexOf('\\') < 0) {
      return;
    }
    // What stands in a formula that is told is not told once more.
    StringBuilder rest = new StringBuilder(text);
    brackets(text, '(', ')', "write $…$", rest, found);
    brackets(text, '[', ']', "write $$ … $$, with {#eq-name} behind it for a number", rest, found);
    Matcher environment = ENVIRONMENT.matcher(text);
    int from = 0;
    Set<String> told = new HashSet<>();
    while (environment.find(from)) {
      String name = environment.group(1);
      if (told.add("{" + name) && told.size() <= MOST_COMMANDS) {
        tell(environment.start(), environment.end(), instead(name), found);
      }
      int end = text.indexOf("\\end{" + name, environment.end());
      int close = end < 0 ? -1 : text.indexOf('}', end);
      from = close < 0 ? text.length() : close + 1;
      blank(rest, environment.start(), from);
    }
    Matcher command = COMMAND.matcher(rest);
    while (told.size() < MOST_COMMANDS && command.find()) {
      String name =
          Stream.of(1, 2, 3).map(command::group).filter(Objects::nonNull).findFirst().orElseThrow();
      if (told.add(name)) {
        tell(
            command.start(),
            command.start() + 1 + name.length(),
            COMMANDS.getOrDefault(
                name,
                "remove it, or write in Markdown what it means; what shows TeX stands between"
                    + " backticks"),
            found);
      }
    }
  }

  private static void tell(int start, int end, String hint, ForeignMarks.Found found) {
    found.at(
        start,
        end - start,
        new ForeignMarks.Told(
            "tex-outside-formula", "TeX outside a formula is printed as it stands", hint));
  }

  private static void blank(StringBuilder text, int start, int end) {
    for (int i = start; i < end; i++) {
      text.setCharAt(i, ' ');
    }
  }

  private static String instead(String environment) {
    if (ONE_LINE.matcher(environment).matches()) {
      return "write $$ … $$ {#eq-name} in place of \\begin{%s} … \\end{%s}"
          .formatted(environment, environment);
    }
    if (LINES.matcher(environment).matches()) {
      return "write $$ \\begin{aligned} … \\end{aligned} $$ {#eq-name}";
    }
    return "write it in Markdown; what shows TeX stands between backticks";
  }

  /** Tells of the first pair that holds a formula. Each bracket is looked at once. */
  private static void brackets(
      String text,
      char open,
      char close,
      String hint,
      StringBuilder rest,
      ForeignMarks.Found found) {
    boolean told = false;
    int start = mark(text, open, 0);
    int end = 0;
    while (start >= 0) {
      end = mark(text, close, Math.max(end, start + 2));
      if (end < 0) {
        return;
      }
      if (end - start < LONGEST_FORMULA && isFormula(text, start, end, open == '(')) {
        blank(rest, start, end + 2);
        if (!told) {
          found.at(
              start,
              end + 2 - start,
              new ForeignMarks.Told(
                  "tex-brackets", "a formula in brackets of TeX is printed as it stands", hint));
        }
        told = true;
      }
      start = mark(text, open, start + 2);
    }
  }

  private static boolean isFormula(String text, int start, int end, boolean round) {
    String inside = text.substring(start + 2, end);
    if (FORMULA.matcher(inside).find()) {
      return true;
    }
    boolean inWord =
        start > 0
            && (Character.isLetterOrDigit(text.charAt(start - 1)) || text.charAt(start - 1) == ']');
    // A number or a letter in square brackets is a mark or an editor's, unless it stands apart.
    boolean apart =
        !inside.equals(inside.strip())
            || (text.substring(0, start).isBlank() && text.substring(end + 2).isBlank());
    return !inWord
        && (round ? SYMBOL.matcher(inside).matches() : apart && LETTER.matcher(inside).matches());
  }

  /** The next bracket with a backslash that no other backslash takes away. */
  private static int mark(String text, char bracket, int from) {
    for (int i = text.indexOf('\\', from); i >= 0 && i + 1 < text.length(); ) {
      if (text.charAt(i + 1) == bracket) {
        return i;
      }
      i = text.indexOf('\\', i + 2);
    }
    return -1;
  }
}
