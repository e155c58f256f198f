package org.vitrine.article.markdown;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

  private static final Pattern COMMAND =
      Pattern.compile("\\\\(" + String.join("|", COMMANDS.keySet()) + ")\\*?[{\\[]");

  private static final Pattern ENVIRONMENT = Pattern.compile("\\\\begin\\{([A-Za-z]{1,30})\\*?\\}");

  private static final Pattern ONE_LINE = Pattern.compile("equation|displaymath|math");
  private static final Pattern LINES =
      Pattern.compile("align|alignat|aligned|flalign|gather|gathered|multline|eqnarray|split");

  /** What a formula has and a remark in brackets has not. */
  private static final Pattern FORMULA = Pattern.compile("[=^_<>]|\\\\[A-Za-z]{2}");

  /** What brackets around a remark do not hold: {@code \(x\)}. */
  private static final Pattern SYMBOL = Pattern.compile("\\s*[\\p{L}\\p{N}]{1,2}'?\\s*");

  private TexMarks() {}

  static void check(String text, ForeignMarks.Found found) {
    if (text.indexOf('\\') < 0) {
      return;
    }
    Matcher environment = ENVIRONMENT.matcher(text);
    if (environment.find()) {
      found.at(
          environment.start(),
          environment.end() - environment.start(),
          new ForeignMarks.Told(
              "tex-outside-formula",
              "TeX outside a formula is printed as it stands",
              instead(environment.group(1))));
      return;
    }
    Matcher command = COMMAND.matcher(text);
    if (command.find()) {
      found.at(
          command.start(),
          command.end(1) - command.start(),
          new ForeignMarks.Told(
              "tex-outside-formula",
              "TeX outside a formula is printed as it stands",
              COMMANDS.get(command.group(1))));
    }
    brackets(text, '(', ')', "write $…$", found);
    brackets(text, '[', ']', "write $$ … $$, with {#eq-name} behind it for a number", found);
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

  /** Looks for the first pair that holds a formula. Each bracket is looked at once. */
  private static void brackets(
      String text, char open, char close, String hint, ForeignMarks.Found found) {
    int start = mark(text, open, 0);
    int end = 0;
    while (start >= 0) {
      end = mark(text, close, Math.max(end, start + 2));
      if (end < 0) {
        return;
      }
      if (end - start < LONGEST_FORMULA && isFormula(text, start, end, open == '(')) {
        found.at(
            start,
            end + 2 - start,
            new ForeignMarks.Told(
                "tex-brackets", "a formula in brackets of TeX is printed as it stands", hint));
        return;
      }
      start = mark(text, open, start + 2);
    }
  }

  private static boolean isFormula(String text, int start, int end, boolean maybeSymbol) {
    String inside = text.substring(start + 2, end);
    boolean inWord =
        start > 0
            && (Character.isLetterOrDigit(text.charAt(start - 1)) || text.charAt(start - 1) == ']');
    return FORMULA.matcher(inside).find()
        || (maybeSymbol && !inWord && SYMBOL.matcher(inside).matches());
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
