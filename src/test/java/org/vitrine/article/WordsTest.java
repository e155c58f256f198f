package org.vitrine.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WordsTest {
  @Test
  void everyLanguageSaysWhatEnglishSaysAndPutsInTheSame() {
    for (String language : Words.LANGUAGES) {
      Words.file(language)
          .forEach(
              (key, text) -> {
                String english = Words.file("en").get(key);
                assertEquals(
                    parts(String.valueOf(english)),
                    parts(text),
                    language + " " + key + " " + english);
              });
    }
  }

  @Test
  void everyLanguageHasTwelveMonths() {
    for (String language : Words.LANGUAGES) {
      assertEquals(12, Words.of(language).say("months").split(",", -1).length, language);
    }
  }

  @Test
  void aLanguageIsChosenByItsTag() {
    assertEquals("Contents", Words.of("en-GB").say("contents"));
    assertEquals("Inhalt", Words.of("de-AT").say("contents"));
  }

  @Test
  void whatIsMissingIsSaidInEnglish() {
    assertEquals("Contents", Words.of("tlh").say("contents"));
  }

  /** Words that two languages write alike stand in both files all the same, but for a few marks. */
  @Test
  void everyLanguageSaysAllThatEnglishSays() {
    for (String language : Words.LANGUAGES) {
      SortedSet<String> lacking = new TreeSet<>(Words.file("en").keySet());
      lacking.removeAll(Words.file(language).keySet());
      lacking.removeAll(Set.of("caption", "comma", "date", "link"));
      assertEquals(Set.of(), lacking, language);
    }
  }

  @Test
  void everyRoleHasAName() {
    for (String role : CreditRoles.ROLES) {
      assertEquals(role, Words.of("en").role(role));
    }
    assertEquals("Rédaction – première version", Words.of("fr").role("Writing – original draft"));
  }

  @Test
  void aKeyThatIsNoneIsAMistakeOfThisProgram() {
    assertThrows(IllegalArgumentException.class, () -> Words.of("en").say("contnets"));
  }

  @Test
  void datesAreWrittenAsTheLanguageWritesThem() {
    LocalDate day = LocalDate.of(2026, 3, 1);
    assertEquals("1 March 2026", Words.of("en").date(day));
    assertEquals("1. März 2026", Words.of("de").date(day));
    assertEquals("1 de marzo de 2026", Words.of("es").date(day));
  }

  private static SortedSet<String> parts(String text) {
    List<String> found =
        Pattern.compile("\\{\\d}").matcher(text).results().map(MatchResult::group).toList();
    return new TreeSet<>(found);
  }
}
