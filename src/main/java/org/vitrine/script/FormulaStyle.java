package org.vitrine.script;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a page needs to show formulas: KaTeX's own style sheet, and the fonts that it names.
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
    String css = OLDER.matcher(Webjar.KATEX.text("dist/katex.min.css")).replaceAll("");
    SortedMap<String, byte[]> fonts = new TreeMap<>();
    Matcher font = FONT.matcher(css);
    while (font.find()) {
      fonts.computeIfAbsent(font.group(1), name -> Webjar.KATEX.bytes("dist/fonts/" + name));
    }
    return new FormulaStyle(css, fonts);
  }
}
