package org.vitrine.script;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a page needs to show formulas: KaTeX's own style sheet, and the fonts that it names; and
 * small parts of the two largest, which are all that most formulas load of them.
 *
 * @param css refers to each font as {@code fonts/<name>}, beside itself, and to nothing else
 * @param fonts by name, such as {@code KaTeX_Main-Regular.woff2}: WOFF2 alone, which every browser
 *     in use reads
 */
public record FormulaStyle(String css, SortedMap<String, byte[]> fonts) {
  /** The older formats, which KaTeX offers after the first. */
  private static final Pattern OLDER =
      Pattern.compile(",url\\(fonts/[\\w-]+\\.(?:woff|ttf)\\) format\\(\"(?:woff|truetype)\"\\)");

  private static final Pattern FONT = Pattern.compile("url\\(fonts/([\\w-]+\\.woff2)\\)");

  public FormulaStyle {
    fonts = Collections.unmodifiableSortedMap(new TreeMap<>(fonts));
  }

  /** Reads it from the class path. */
  public static FormulaStyle read() {
    String whole = OLDER.matcher(Webjar.KATEX.text("dist/katex.min.css")).replaceAll("");
    String parts = new String(part("parts.css"), StandardCharsets.UTF_8);
    SortedMap<String, byte[]> fonts = new TreeMap<>();
    named(whole).forEach(name -> fonts.put(name, Webjar.KATEX.bytes("dist/fonts/" + name)));
    named(parts).forEach(name -> fonts.put(name, part(name)));
    // Of two rules for one sign a browser follows the later: the parts go before the whole fonts.
    return new FormulaStyle(whole + "\n" + parts, fonts);
  }

  private static Stream<String> named(String css) {
    return FONT.matcher(css).results().map(font -> font.group(1)).distinct();
  }

  private static byte[] part(String name) {
    try (InputStream in = FormulaStyle.class.getResourceAsStream("katex/" + name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }
}
