package org.vitrine.bibliography;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in a work: CSL's name for what is counted, and the number. Pandoc's words for it, in
 * English as in Pandoc; the style prints them in the article's language.
 *
 * @param label CSL's term: {@code page}, {@code chapter}, {@code section}
 * @param value {@code 3}, {@code 33–35}
 */
record Locator(String label, String value) {
  private static final Map<String, String> LABELS = labels();
  private static final String LABEL =
      "((?i:" + String.join("|", LABELS.keySet()) + ")(?![A-Za-z])\\.?\\s*)";
  private static final String NUMBER =
      "(?:[A-Za-z]{0,2}\\d[\\w.:]*(?<!\\.)|[ivxlcdmIVXLCDM]+(?!\\w))";
  private static final String NUMBERS = "(" + NUMBER + "(?:\\s*(?:[-–—,&]|--)\\s*" + NUMBER + ")*)";
  private static final Pattern LABELLED = Pattern.compile(LABEL + NUMBERS);
  private static final Pattern BARE = Pattern.compile("([A-Za-z]{0,2}\\d[\\w.:–-]*(?<!\\.))");
  private static final Pattern BRACED = Pattern.compile("\\{([^{}]*)\\}");
  private static final int LONGEST = 2_000;

  /** A bracket's text behind the key, taken apart. */
  record Split(String locator, String suffix) {}

  /** The place at the text's start and what follows it. */
  static Split split(String rest) {
    String text = rest.strip();
    if (text.startsWith("[") && text.endsWith("]")) {
      text = text.substring(1, text.length() - 1).strip(); // @key [p. 3]
    }
    text = text.startsWith(",") ? text.substring(1).strip() : text;
    if (text.length() > LONGEST) {
      return new Split("", text);
    }
    Matcher braced = BRACED.matcher(text);
    if (braced.lookingAt()) {
      return new Split(braced.group(1).strip(), behind(text, braced.end()));
    }
    for (Pattern form : new Pattern[] {LABELLED, BARE}) {
      Matcher match = form.matcher(text);
      if (match.lookingAt()) {
        return new Split(match.group(), behind(text, match.end()));
      }
    }
    return new Split("", text);
  }

  /** What an author wrote as a place. What names nothing countable is a page, as in Pandoc. */
  static Locator parse(String written) {
    String text = written.strip();
    Matcher labelled = LABELLED.matcher(text);
    if (text.length() <= LONGEST && labelled.lookingAt()) {
      String word = labelled.group(1).strip().toLowerCase(Locale.ROOT);
      word = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
      String label = LABELS.getOrDefault(Pattern.quote(word), "page");
      return new Locator(label, dashed(text.substring(labelled.start(2))));
    }
    return new Locator("page", dashed(text));
  }

  private static String dashed(String value) {
    return value.replace("--", "–").replaceAll("(?<=\\d)-(?=\\d)", "–");
  }

  private static String behind(String text, int end) {
    return text.substring(end).strip();
  }

  private static Map<String, String> labels() {
    Map<String, String> labels = new LinkedHashMap<>();
    String[][] words = {
      {"page", "pages", "page", "pp", "p"},
      {"chapter", "chapters", "chapter", "chaps", "chap", "ch"},
      {"section", "sections", "section", "secs", "sec", "§§", "§"},
      {"figure", "figures", "figure", "figs", "fig"},
      {"equation", "equations", "equation", "eqs", "eq"},
      {"table", "tables", "table", "tab"},
      {"paragraph", "paragraphs", "paragraph", "paras", "para", "¶¶", "¶"},
      {"volume", "volumes", "volume", "vols", "vol"},
      {"column", "columns", "column", "cols", "col"},
      {"line", "lines", "line", "ll", "l"},
      {"note", "notes", "note", "nn", "n"},
      {"issue", "numbers", "number", "nos", "no"},
      {"part", "parts", "part", "pts", "pt"},
      {"appendix", "appendices", "appendix", "app"},
      {"verse", "verses", "verse", "vv", "v"},
    };
    for (String[] row : words) {
      for (int i = 1; i < row.length; i++) {
        labels.put(Pattern.quote(row[i]), row[0]);
      }
    }
    return labels;
  }
}
