package org.vitrine.bibliography;

import java.util.regex.Pattern;

/** An address or identifier in LaTeX: only what escapes a character there is undone. */
final class LatexAddress {
  private static final Pattern ADDRESS_COMMAND =
      Pattern.compile("\\\\(?:url|path|nolinkurl)\\s*\\{");
  private static final Pattern TILDE =
      Pattern.compile("\\\\textasciitilde\\s*(\\{\\})?|\\\\~(\\{\\})?");
  private static final Pattern UNDERSCORE = Pattern.compile("\\\\textunderscore\\s*(\\{\\})?");
  private static final Pattern LESS =
      Pattern.compile("\\$?(\\\\textless|\\\\lt|<)\\s*(\\{\\})?\\$?");
  private static final Pattern GREATER =
      Pattern.compile("\\$?(\\\\textgreater|\\\\gt|>)\\s*(\\{\\})?\\$?");
  private static final Pattern ESCAPED = Pattern.compile("\\\\([_%#&$~])");
  private static final Pattern BRACE = Pattern.compile("[{}]");

  private LatexAddress() {}

  static String of(String latex) {
    if (latex.indexOf('\\') < 0 && latex.indexOf('{') < 0 && latex.indexOf('$') < 0) {
      return latex.strip();
    }
    String text = ADDRESS_COMMAND.matcher(latex).replaceAll("");
    text = TILDE.matcher(text).replaceAll("~");
    text = UNDERSCORE.matcher(text).replaceAll("_");
    text = LESS.matcher(text).replaceAll("<");
    text = GREATER.matcher(text).replaceAll(">");
    text = ESCAPED.matcher(text).replaceAll("$1");
    return BRACE.matcher(text).replaceAll("").strip();
  }
}
