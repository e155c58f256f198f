package org.vitrine.bibliography;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * LaTeX, as it stands in BibTeX fields, in Unicode: accents in every form, symbols, simple
 * formulas, dashes and quotation marks. A command that is not known leaves its argument.
 *
 * <p>Rich text is CSL-JSON's: {@code <i>}, {@code <b>}, {@code <sub>}, {@code <sup>}, {@code <span
 * style="font-variant:small-caps">}, and {@code <span class="nocase">} around what braces protect
 * from a change of case.
 */
final class LatexText {
  private static final Pattern SPACE = Pattern.compile("[ \\t\\n\\r\\f]+");

  /** Deeper than the splitter lets braces be: only accents upon accents get here. */
  private static final int DEEPEST = 200;

  private final String source;
  private final boolean rich;
  private final StringBuilder out = new StringBuilder();
  private int at;
  private int depth;
  private boolean math;

  private LatexText(String source, boolean rich) {
    this.source = source;
    this.rich = rich;
  }

  /** With italics, and the like, and protected capitals marked. */
  static String rich(String latex) {
    return convert(latex, true);
  }

  /** Letters alone. */
  static String plain(String latex) {
    return convert(latex, false);
  }

  private static String convert(String latex, boolean rich) {
    if (latex.indexOf('\\') < 0 && latex.indexOf('{') < 0 && !hasLigature(latex)) {
      return SPACE
          .matcher(Normalizer.normalize(latex, Normalizer.Form.NFC))
          .replaceAll(" ")
          .strip();
    }
    LatexText text = new LatexText(latex, rich);
    while (text.at < latex.length()) {
      text.out.append(text.next());
    }
    String all = SPACE.matcher(text.out).replaceAll(" ").strip();
    return Normalizer.normalize(all, Normalizer.Form.NFC);
  }

  private static boolean hasLigature(String latex) {
    return latex.contains("--")
        || latex.contains("``")
        || latex.contains("''")
        || latex.indexOf('~') >= 0
        || latex.indexOf('$') >= 0;
  }

  /** The next thing, converted: a character, a group, a command with what it takes. */
  private String next() {
    char c = source.charAt(at);
    return switch (c) {
      case '\\' -> command();
      case '{' -> group();
      case '}' -> character("");
      case '$' -> formula(source.startsWith("$$", at) ? "$$" : "$");
      case '~' -> character("\u00A0");
      case '^', '_' -> {
        at++;
        yield math ? tagged(c == '^' ? "sup" : "sub", argument()) : String.valueOf(c);
      }
      case '-' -> math ? character("−") : dashes();
      case '`' -> source.startsWith("``", at) ? skip(2, "“") : character("‘");
      case '\'' -> source.startsWith("''", at) ? skip(2, "”") : character(math ? "′" : "'");
      default -> {
        int point = source.codePointAt(at);
        yield skip(Character.charCount(point), Character.toString(point));
      }
    };
  }

  private String character(String converted) {
    return skip(1, converted);
  }

  private String skip(int characters, String converted) {
    at += characters;
    return converted;
  }

  private String dashes() {
    int length = 0;
    while (at < source.length() && source.charAt(at) == '-') {
      at++;
      length++;
    }
    return switch (length) {
      case 1 -> "-";
      case 2 -> "–";
      default -> "—";
    };
  }

  /** {@code {…}}. One that does not begin with a command protects its capitals (BibTeX's rule). */
  private String group() {
    boolean special = source.startsWith("{\\", at);
    String content = braced();
    boolean protectsCapitals =
        rich && !special && !math && depth == 0 && content.chars().anyMatch(Character::isUpperCase);
    return protectsCapitals ? "<span class=\"nocase\">" + content + "</span>" : content;
  }

  private String braced() {
    at++;
    depth++;
    StringBuilder content = new StringBuilder();
    while (at < source.length() && source.charAt(at) != '}') {
      String declared = depth > DEEPEST ? "" : declaration();
      content.append(declared.isEmpty() ? next() : tagged(declared, rest()));
    }
    at = Math.min(source.length(), at + 1);
    depth--;
    return content.toString();
  }

  /** What is left of the group, up to its closing brace. */
  private String rest() {
    StringBuilder content = new StringBuilder();
    while (at < source.length() && source.charAt(at) != '}') {
      content.append(next());
    }
    return content.toString();
  }

  /** The tag of a {@code \em} that holds up to the group's end, read over; else empty. */
  private String declaration() {
    for (String name :
        new String[] {"\\em", "\\it", "\\itshape", "\\sl", "\\bf", "\\bfseries", "\\sc"}) {
      int end = at + name.length();
      if (source.startsWith(name, at)
          && end < source.length()
          && !Character.isLetter(source.charAt(end))) {
        at = end;
        skipSpace();
        return switch (name) {
          case "\\bf", "\\bfseries" -> "b";
          case "\\sc" -> "sc";
          default -> "i";
        };
      }
    }
    return "";
  }

  /** A formula up to what closes it, or to the group's end. Its letters keep their case. */
  private String formula(String close) {
    at += close.startsWith("$") && !math ? close.length() : 0;
    math = true;
    StringBuilder content = new StringBuilder();
    while (at < source.length() && source.charAt(at) != '}' && !source.startsWith(close, at)) {
      content.append(next());
    }
    math = false;
    at = Math.min(source.length(), at + (source.startsWith(close, at) ? close.length() : 0));
    return rich && depth == 0
        ? "<span class=\"nocase\">" + content + "</span>"
        : content.toString();
  }

  private String command() {
    String name = commandName();
    if (LatexAccents.isAccent(name)) {
      return LatexAccents.apply(name, argument());
    }
    return switch (name) {
      case "emph", "textit", "textsl", "mathit" -> tagged("i", argument());
      case "textbf", "mathbf", "boldsymbol" -> tagged("b", argument());
      case "textsc" -> tagged("sc", argument());
      case "textsuperscript" -> tagged("sup", argument());
      case "textsubscript" -> tagged("sub", argument());
      case "url", "path", "nolinkurl" -> rawArgument();
      case "href" -> {
        rawArgument();
        yield argument();
      }
      case "(" -> formula("\\)");
      case "frac" -> argument() + "/" + argument();
      default -> spacedWord(LatexSymbols.symbol(name).orElse(""));
    };
  }

  /** In a formula {@code \log n} is two words. */
  private String spacedWord(String symbol) {
    boolean word = math && symbol.length() > 1 && Character.isLetter(symbol.charAt(0));
    boolean more = at < source.length() && Character.isLetterOrDigit(source.charAt(at));
    return word && more ? symbol + " " : symbol;
  }

  /** Reads {@code \name}, and the space that only ends the name. */
  private String commandName() {
    int start = ++at;
    while (at < source.length() && asciiLetter(source.charAt(at))) {
      at++;
    }
    if (at > start) {
      String name = source.substring(start, at);
      skipSpace();
      if (source.startsWith("{}", at) && LatexSymbols.symbol(name).isPresent()) {
        at += 2; // \o{}: the braces only end the name.
      }
      return name;
    }
    if (at < source.length()) {
      at++;
    }
    return source.substring(start, at);
  }

  /** What a command takes: a group, a command, or one character. */
  private String argument() {
    skipSpace();
    if (at >= source.length() || source.charAt(at) == '}' || ++depth > DEEPEST) {
      return "";
    }
    String converted = source.charAt(at) == '{' ? braced() : next();
    depth--;
    return converted;
  }

  private void skipSpace() {
    while (at < source.length() && Character.isWhitespace(source.charAt(at))) {
      at++;
    }
  }

  private String rawArgument() {
    int open = at;
    if (!source.startsWith("{", open)) {
      return "";
    }
    int close = source.indexOf('}', open);
    at = close < 0 ? source.length() : close + 1;
    return LatexAddress.of(source.substring(open, at));
  }

  private String tagged(String tag, String content) {
    if (!rich || content.isEmpty()) {
      return content;
    }
    return tag.equals("sc")
        ? "<span style=\"font-variant:small-caps\">" + content + "</span>"
        : "<" + tag + ">" + content + "</" + tag + ">";
  }

  private static boolean asciiLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
