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

  private final SortedMap<String, String> words;

  private Words(SortedMap<String, String> words) {
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
    return new Words(words);
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

  /** The word before a number: {@code Figure}. */
  public String kind(Label.Kind kind) {
    return say(key(kind));
  }

  /** The word before several numbers: {@code Figures}. */
  public String kinds(Label.Kind kind) {
    return say(key(kind) + ".several");
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
