package org.vitrine.bibliography;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** The words of references in the languages that citationstyles.org has. */
final class CitationLocale {
  private static final String ENGLISH = "en-US";

  /** Where the region that a language is mostly of does not bear the language's letters. */
  private static final Map<String, String> MAIN_REGIONS =
      Map.ofEntries(
          Map.entry("en", ENGLISH),
          Map.entry("af", "af-ZA"),
          Map.entry("ca", "ca-AD"),
          Map.entry("cs", "cs-CZ"),
          Map.entry("cy", "cy-GB"),
          Map.entry("da", "da-DK"),
          Map.entry("el", "el-GR"),
          Map.entry("et", "et-EE"),
          Map.entry("fa", "fa-IR"),
          Map.entry("gl", "gl-ES"),
          Map.entry("he", "he-IL"),
          Map.entry("hi", "hi-IN"),
          Map.entry("ja", "ja-JP"),
          Map.entry("km", "km-KH"),
          Map.entry("ko", "ko-KR"),
          Map.entry("ms", "ms-MY"),
          Map.entry("nb", "nb-NO"),
          Map.entry("no", "nb-NO"),
          Map.entry("nn", "nn-NO"),
          Map.entry("pa", "pa-PK"),
          Map.entry("sl", "sl-SI"),
          Map.entry("sr", "sr-Cyrl-RS"),
          Map.entry("sv", "sv-SE"),
          Map.entry("uk", "uk-UA"),
          Map.entry("vi", "vi-VN"),
          Map.entry("zh", "zh-CN"));

  private CitationLocale() {}

  /**
   * The name of the words for a language.
   *
   * @param tag BCP 47
   * @return the language's own, else its main region's, else American English
   */
  static String of(String tag) {
    Locale locale = Locale.forLanguageTag(tag);
    String language = locale.getLanguage();
    String region = language + "-" + locale.getCountry();
    String alike = language + "-" + language.toUpperCase(Locale.ROOT);
    for (String name :
        new String[] {
          locale.toLanguageTag(), region, MAIN_REGIONS.getOrDefault(language, alike), language
        }) {
      if (CitationLocale.class.getResource(file(name)) != null) {
        return name;
      }
    }
    return ENGLISH;
  }

  /** The XML of a name that {@link #of} gave. */
  static String read(String name) {
    try (InputStream in = CitationLocale.class.getResourceAsStream(file(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the words of references in " + name, e);
    }
  }

  private static String file(String name) {
    return "/locales-" + name + ".xml";
  }
}
