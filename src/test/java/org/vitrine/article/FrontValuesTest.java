package org.vitrine.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitrine.diagnostic.Diagnostic;

/** Licences and languages are those that there are. */
class FrontValuesTest {
  @TempDir Path journal;
  private WrittenArticle article;

  @BeforeEach
  void makeAFolder() {
    article = new WrittenArticle(journal);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"", "'"})
  void aQuotationMarkThatNeverClosesIsToldWhereItOpens(String mark) {
    assertEquals(
        List.of(
            "articles/an-article/article.md:3:14: error[bad-yaml]: the front matter is not YAML; a"
                + " quotation mark opens here, and none closes; write it at the end of the value too"),
        front("description: " + mark + "A thing\nkeywords: [a, b]"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-02-30", "2026/04/31", "31 June 2026", "2025-02-29"})
  void aDayThatItsMonthDoesNotHaveIsToldSo(String day) {
    assertEquals(
        List.of(
            "articles/an-article/article.md:3:7: error[bad-date]: there is no such day; "
                + day
                + "; the month is shorter; write year-month-day: 2026-03-31"),
        front("date: " + day));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-13-01", "2026-02-32", "soon"})
  void whatIsNoDateIsToldSo(String day) {
    assertEquals(
        List.of(
            "articles/an-article/article.md:3:7: error[bad-date]: a date is not one; "
                + day
                + "; write year-month-day: 2026-03-31"),
        front("date: " + day));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CC-BY-4.0",
        "CC BY",
        "CC BY 3.0",
        "CC-BY-NC-SA-2.5",
        "https://creativecommons.org/licenses/by-sa/3.0/",
        "http://creativecommons.org/publicdomain/zero/1.0/legalcode",
        "CC0",
        "MIT",
        "GPL-3.0-or-later",
        "BSD-2-Clause",
        "{name: Our own, url: https://example.org/licence}"
      })
  void aLicenceThatIsOneIsTaken(String license) {
    assertEquals(List.of(), front("license: " + license));
  }

  @Test
  void aLicenceThatNobodyKnowsIsToldWithItsPlace() {
    assertEquals(
        List.of(
            "articles/an-article/article.md:3:10: warning[unknown-license]: a licence is unknown;"
                + " CC-BY-5.0; did you mean CC-BY-4.0?"),
        front("license: CC-BY-5.0"));
    assertEquals(
        List.of(
            "articles/an-article/article.md:3:10: warning[unknown-license]: a licence is unknown;"
                + " as you like; write an identifier of spdx.org/licenses such as CC-BY-4.0, the"
                + " address of a Creative Commons licence, or name: and url: of another one"),
        front("license: as you like"));
  }

  @Test
  void anIdentifierInAKeyOfItsOwnIsCheckedToo() {
    assertEquals(1, front("license: {spdx: CC-BY-5.0}").size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"en", "en-GB", "pt_BR", "zh-Hant-TW", "sr-Latn", "de-1996", "gsw", "es-419"})
  void aLanguageThatIsOneIsTaken(String language) {
    assertEquals(List.of(), front("lang: " + language));
  }

  @ParameterizedTest
  @ValueSource(strings = {"english", "e", "xx", "en-GBR", "en-QQ", "1", "de--AT"})
  void aLanguageThatIsNoneIsAnError(String language) {
    assertEquals(
        List.of(
            "articles/an-article/article.md:3:7: error[bad-language]: the value of lang is wrong; found "
                + language
                + "; write a tag such as en, en-GB, de or pt-BR"),
        front("lang: " + language));
  }

  @Test
  void aCountryByACodeOfEverydayIsGuessed() {
    assertEquals(
        List.of(
            "articles/an-article/article.md:3:7: error[bad-language]: the value of lang is wrong;"
                + " found en-UK; did you mean en-GB?"),
        front("lang: en-UK"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "author: Ada Lovelace, Alan Turing & Grace Hopper",
        "author: Ada Lovelace and Charles Babbage",
        "authors: [A B, C D & E F]",
        "author: [{name: A B and C D}]",
        "author: {name: Laurens van der Maaten & Sinéad O’Brien}"
      })
  void severalAuthorsInOneNameAreTold(String line) {
    List<Diagnostic> told = article.told("---\ntitle: T\n" + line + "\n---\n");
    assertEquals(List.of("several-authors"), told.stream().map(Diagnostic::code).toList());
  }

  @Test
  void theMessageSaysHowSeveralAuthorsAreWritten() {
    assertEquals(
        List.of(
            "articles/an-article/article.md:3:9: error[several-authors]: one author's name holds"
                + " several; A B & C D; write a list: author: [Ada Lovelace, Charles Babbage]; the name"
                + " of an institution is written as an item - family: its name"),
        front("author: A B & C D"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "author: Andrew Anderson",
        "author: Research and Development Group",
        "author: Bill and Melinda Gates Foundation",
        "author: The ATLAS and CMS Collaborations",
        "author: Procter & Gamble",
        "author: Jean Dupont & Fils",
        "author: DeepMind and friends",
        "author: [Ada Lovelace, Charles Babbage]",
        "author: [{family: Department of Health and Social Care}]",
        "author: [{name: {given: A, family: B & C}}]",
        "author: AT&T Labs"
      })
  void oneAuthorIsGood(String line) {
    assertEquals(List.of(), front(line));
  }

  @Test
  void anUpdateBeforeThePublicationIsTold() {
    assertEquals(
        List.of(
            "articles/an-article/article.md:4:10: warning[early-update]: an article is updated before"
                + " it is published; 2026-01-31, published 2026-03-31; correct one of the two days"),
        front("date: 2026-03-31\nupdated: 2026-01-31"));
    assertEquals(List.of(), front("date: 2026-03-31\nupdated: 2026-03-31"));
  }

  private List<String> front(String line) {
    return article.told("---\ntitle: T\n" + line + "\n---\n").stream()
        .map(Diagnostic::toString)
        .toList();
  }
}
