package org.vitrine.bibliography;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads places in works as the authors of one language write them: {@code S. 3–5} in German beside
 * the {@code pp. 3-5} that Pandoc knows in every language. Immutable.
 */
public final class Locators {
  private static final int LONGEST = 2_000;
  private static final String NUMBER =
      "(?:[A-Za-z]{0,2}\\p{Nd}[\\w\\p{Nd}.:]*(?<!\\.)|[ivxlcdmIVXLCDM]+(?!\\w))";
  private static final String NUMBERS = "(" + NUMBER + "(?:\\s*(?:[-–—,&]|--)\\s*" + NUMBER + ")*)";
  private static final Pattern BARE =
      Pattern.compile("([A-Za-z]{0,2}\\p{Nd}[\\w\\p{Nd}.:–-]*(?<!\\.))");
  private static final Pattern BRACED = Pattern.compile("\\{([^{}]*)\\}");

  private final Map<String, String> labels;
  private final Pattern labelled;

  private Locators(Map<String, String> labels) {
    this.labels = labels;
    String words =
        labels.keySet().stream()
            .sorted((one, other) -> other.length() - one.length()) // "pp" before "p"
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    this.labelled =
        Pattern.compile("((?iu:" + words + ")(?!\\p{L})\\.?[\\s\u00a0\u202f]*)" + NUMBERS);
  }

  /**
   * Those of a language.
   *
   * @param tag BCP 47
   */
  public static Locators of(String tag) {
    Map<String, String> labels = new LinkedHashMap<>(LocatorTerms.of(CitationLocale.of(tag)));
    // The language's own win: an S. is a page in German, whatever it may be elsewhere.
    LocatorTerms.ofPandoc().forEach(labels::putIfAbsent);
    return new Locators(labels);
  }

  /** A bracket's text behind the key, taken apart. */
  record Split(Locator locator, String suffix) {}

  /** The place at the text's start and what follows it. */
  Split split(String rest) {
    String text = rest.strip();
    if (text.startsWith("[") && text.endsWith("]")) {
      text = text.substring(1, text.length() - 1).strip(); // @key [p. 3]
    }
    text = text.startsWith(",") ? text.substring(1).strip() : text;
    if (text.length() > LONGEST) {
      return new Split(Locator.NONE, text);
    }
    Matcher braced = BRACED.matcher(text);
    if (braced.lookingAt()) {
      String inside = braced.group(1).strip();
      return new Split(inside.isEmpty() ? Locator.NONE : parse(inside), behind(text, braced.end()));
    }
    for (Pattern form : new Pattern[] {labelled, BARE}) {
      Matcher match = form.matcher(text);
      if (match.lookingAt()) {
        return new Split(parse(match.group()), behind(text, match.end()));
      }
    }
    return new Split(Locator.NONE, text);
  }

  /** What an author wrote as a place. What names nothing countable is a page, as in Pandoc. */
  private Locator parse(String text) {
    Matcher match = labelled.matcher(text);
    if (!match.lookingAt()) {
      return new Locator("page", dashed(text), text);
    }
    String word = match.group(1).strip().replace("\u00a0", "").replace("\u202f", "");
    String label = labels.get(LocatorTerms.bare(word.toLowerCase(Locale.ROOT)));
    return new Locator(
        label == null ? "page" : label, dashed(text.substring(match.start(2))), text);
  }

  private static String dashed(String value) {
    return value.replace("--", "–").replaceAll("(?<=\\p{Nd})-(?=\\p{Nd})", "–");
  }

  private static String behind(String text, int end) {
    return text.substring(end).strip();
  }
}
