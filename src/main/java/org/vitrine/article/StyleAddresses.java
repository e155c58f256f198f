package org.vitrine.article;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which addresses a drawing may name, in its attributes and in its style sheets. */
final class StyleAddresses {
  private static final Pattern SCHEME = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:.*");
  private static final Pattern LINK = Pattern.compile("(?i)(https?|mailto):.*");
  private static final Pattern DATA =
      Pattern.compile(
          "(?i)data:(image/(png|jpe?g|gif|webp|avif|bmp)[;,]|font/|application/(x-)?font).*");

  /** A character by its number, the end of a line that goes on, or a character itself. */
  private static final Pattern ESCAPE =
      Pattern.compile("\\\\(?:([0-9A-Fa-f]{1,6})(?:\\r\\n|\\s)?|\\r\\n|[\\r\\n\\f]|(.))");

  private static final Pattern NAMESPACE = Pattern.compile("(?i)@namespace\\b[^;{}]*;");
  private static final Pattern IMPORT = Pattern.compile("(?i)@import\\b[^;{}]{0,40}");
  private static final Pattern URL = Pattern.compile("(?i)url\\(\\s*[\"']?([^\"')]*)");
  private static final Pattern STRING =
      Pattern.compile(
          "(?i)[\"']\\s*((?:(?:https?|ftp|wss?|file|blob|javascript):|[/\\\\]{2})[^\"']{0,60})");

  private StyleAddresses() {}

  /** Whether it leads to a place of the drawing, to a file beside it or to a picture within it. */
  static boolean isLocal(String written) {
    String address = plain(written);
    return !address.startsWith("//")
        && (!SCHEME.matcher(address).matches() || DATA.matcher(address).matches());
  }

  /** Whether it leads to another page, which is not loaded until a reader goes there. */
  static boolean isLink(String written) {
    return LINK.matcher(plain(written)).matches();
  }

  /** As browsers read it: control characters are left out, and a backslash is a slash. */
  private static String plain(String written) {
    return written.replaceAll("[\\p{Cntrl}\\s]+", "").replace('\\', '/');
  }

  /** What a style sheet, or a style, may not load. */
  static Optional<String> firstBad(String style) {
    String css = NAMESPACE.matcher(unescaped(style)).replaceAll("");
    Matcher imported = IMPORT.matcher(css);
    if (imported.find()) {
      return Optional.of(imported.group().strip());
    }
    Matcher string = STRING.matcher(css);
    return string.find() ? Optional.of(string.group(1).strip()) : url(css);
  }

  /** What a paint such as {@code url(#gradient)} may not load. */
  static Optional<String> firstBadUrl(String paint) {
    return url(unescaped(paint));
  }

  private static Optional<String> url(String css) {
    Matcher url = URL.matcher(css);
    while (url.find()) {
      if (!isLocal(url.group(1))) {
        return Optional.of(url.group(1).strip());
      }
    }
    return Optional.empty();
  }

  /** A style may write any character by its number: {@code u\72l(…)}. */
  private static String unescaped(String css) {
    if (css.indexOf('\\') < 0) {
      return css;
    }
    return ESCAPE
        .matcher(css)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    found.group(1) == null
                        ? Objects.requireNonNullElse(found.group(2), "")
                        : character(Integer.parseInt(found.group(1), 16))));
  }

  private static String character(int code) {
    return Character.isValidCodePoint(code) ? Character.toString(code) : "\ufffd";
  }
}
