package org.vitrine.article;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.vitrine.article.markdown.QuotationMarks;

/**
 * What a page says beside its author's text, in the page's language: {@code words/<language>
 * .properties}; in English what is missing there. Immutable and thread-safe.
 */
public final class Words {
  private static final String ENGLISH = "en";

  /** Those that have a file. */
  static final List<String> LANGUAGES = List.of("ar", "de", ENGLISH, "es", "fr");

  private static final Map<String, Words> ALL =
      LANGUAGES.stream().collect(Collectors.toUnmodifiableMap(language -> language, Words::read));

  private final String language;
  private final SortedMap<String, String> words;

  private Words(String language, SortedMap<String, String> words) {
    this.language = language;
    this.words = Collections.unmodifiableSortedMap(words);
  }

  /**
   * The words of a language.
   *
   * @param tag BCP 47
   */
  public static Words of(String tag) {
    return ALL.getOrDefault(Locale.forLanguageTag(tag).getLanguage(), ALL.get(ENGLISH));
  }

  private static Words read(String language) {
    SortedMap<String, String> words = new TreeMap<>(file(ENGLISH));
    words.putAll(file(language));
    return new Words(language, words);
  }

  /** What a language's file holds. */
  static SortedMap<String, String> file(String language) {
    SortedMap<String, String> words = new TreeMap<>();
    try (InputStream in = Words.class.getResourceAsStream("words/" + language + ".properties")) {
      Properties read = new Properties();
      read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      read.stringPropertyNames().forEach(key -> words.put(key, read.getProperty(key)));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the words of " + language, e);
    }
    return words;
  }

  /**
   * What stands for a key.
   *
   * @param parts put in for {@code {0}}, {@code {1}}
   */
  public String say(String key, Object... parts) {
    String text = words.get(key);
    if (text == null) {
      throw new IllegalArgumentException("there are no words for " + key);
    }
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      boolean part = text.startsWith("{", at) && text.startsWith("}", at + 2);
      out.append(part ? parts[text.charAt(at + 1) - '0'] : text.charAt(at));
      at += part ? 3 : 1;
    }
    return out.toString();
  }

  /** How the language quotes. */
  public QuotationMarks quotationMarks() {
    String[] marks = say("quotes").split(",", -1);
    return new QuotationMarks(marks[0], marks[1], marks[2], marks[3]);
  }

  /** What a role of CRediT is called. */
  public String role(String role) {
    return say("credit-" + role.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-"));
  }

  /** Several things after each other: {@code a, b}. */
  public String list(List<String> things) {
    return String.join(say("comma"), things);
  }

  /** What the scripts of every page say, by key. */
  public SortedMap<String, String> ofReader() {
    return beginningWith("reader.");
  }

  /** What widget figures say, by key; under {@code language} the language that it is in. */
  public SortedMap<String, String> ofWidgets() {
    SortedMap<String, String> found = beginningWith("widget.");
    for (String key : List.of("and", "comma", "decimal-mark")) {
      found.put(key, say(key));
    }
    found.put("language", language);
    return found;
  }

  private SortedMap<String, String> beginningWith(String beginning) {
    SortedMap<String, String> found = new TreeMap<>();
    words.forEach(
        (key, text) -> {
          if (key.startsWith(beginning)) {
            found.put(key.substring(beginning.length()), text);
          }
        });
    return found;
  }

  /** The word before a number: {@code Figure}. */
  public String kind(Label.Kind kind) {
    return say(key(kind));
  }

  /** The word before several numbers: {@code Figures}. */
  public String kinds(Label.Kind kind) {
    return say(key(kind) + ".several");
  }

  /** {@code Figure 3}, on one line. */
  public String name(Label label) {
    return kind(label.kind()) + "\u00a0" + label.number();
  }

  /** {@code Figure 3:}. */
  public String caption(Label label) {
    return say("caption", kind(label.kind()), label.number());
  }

  private static String key(Label.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  /** A day, its month in letters: nobody mistakes it. */
  public String date(LocalDate date) {
    String month = say("months").split(",", -1)[date.getMonthValue() - 1];
    return say("date", date.getDayOfMonth(), month, date.getYear());
  }
}
