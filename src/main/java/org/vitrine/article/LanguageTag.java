package org.vitrine.article;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;

/** Languages by their tags (BCP 47). */
public final class LanguageTag {
  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final String PERMITTED = "write a tag such as en, en-GB, de or pt-BR";

  private LanguageTag() {}

  /**
   * The tag in its usual spelling.
   *
   * @throws IllegalArgumentException that says what to write, where it is none: it is malformed, or
   *     its language or its country has no code in ISO 639 or ISO 3166 (of three letters, the form
   *     alone is looked at)
   */
  public static String parse(String written) {
    String tag = written.strip().replace('_', '-');
    try {
      Locale locale = new Locale.Builder().setLanguageTag(tag).build();
      String language = locale.getLanguage();
      String country = locale.getCountry();
      boolean known =
          language.length() == 2 ? LANGUAGES.contains(language) : language.length() == 3;
      // A tag's second part of three letters would take the place of its first.
      if (!known || tag.matches("[^-]+-[A-Za-z]{3}(-.*)?")) {
        throw new IllegalArgumentException(PERMITTED);
      }
      if (country.equals("UK")) {
        throw new IllegalArgumentException("did you mean " + language + "-GB?");
      }
      if (country.length() == 2 && !COUNTRIES.contains(country)) {
        throw new IllegalArgumentException(PERMITTED);
      }
      return locale.toLanguageTag();
    } catch (IllformedLocaleException e) {
      throw new IllegalArgumentException(PERMITTED, e);
    }
  }
}
