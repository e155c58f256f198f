package org.vitrine.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a figure was made, on its page. */
class FigureStampsTest {
  private static final String ARTICLE = "articles/third/article.md";

  private JournalFolder journal;

  @BeforeEach
  void aJournalBuiltOnTheTwentyFourth(@TempDir Path temporary) {
    journal = JournalFolder.empty(temporary).withWidgets();
    build();
  }

  @Test
  void aFigureSaysWhatWasAskedOfWhatAndHowToAskAgain() {
    assertEquals("How this was made", stamp("fig-six").selectFirst("summary").text());
    assertEquals(
        "{\"ask\":\"visualize\"",
        said("One of them").substring(0, "{\"ask\":\"visualize\"".length()));
    assertEquals("./vitrine reproduce third fig-six", said("To make it again"));
    assertEquals("visualize 2", said("Engine’s versions"));
    assertEquals("1", said("Questions"));
    assertEquals("24 November 2026", said("Recorded"));
    assertTrue(
        said("Weight")
            .matches("program 0\\.[3-9] kB, data [1-9]\\.\\d kB, pictures at first \\d+\\.\\d kB"),
        said("Weight"));
  }

  @Test
  void theDayIsThatOfTheAnswersAndNotOfThePage() {
    journal.today(LocalDate.of(2027, 1, 31)).edit(ARTICLE, "title: ", "title: Again, ");
    build();
    assertEquals("24 November 2026", said("Recorded"));
  }

  @Test
  void otherAnswersHaveAnotherDay() {
    journal.today(LocalDate.of(2027, 1, 31)).edit(ARTICLE, "channels=\"0-5\"", "channels=\"0-4\"");
    build();
    assertEquals("31 January 2027", said("Recorded"));
  }

  @Test
  void anAnswerKeepsItsDayInWhicheverFigureItStands() {
    journal.today(LocalDate.of(2027, 1, 31)).edit(ARTICLE, "channels=\"6\"", "channels=\"0-5\"");
    build();
    assertEquals("24 November 2026", stamp("fig-own").select("time").text());
  }

  @Test
  void whereNobodyKnowsTheDayNoneIsSaid() {
    journal.write("articles/third/answers/recorded.json", "{").edit(ARTICLE, "title: ", "title: B");
    build();
    assertEquals("", stamp("fig-six").select("time").text());
  }

  private void build() {
    assertEquals(List.of(), journal.build().diagnostics());
  }

  private Element stamp(String figure) {
    return Jsoup.parse(journal.page("articles/third/index.html"))
        .selectFirst("#" + figure + " .stamp");
  }

  /** What the stamp of the six says under a heading. */
  private String said(String heading) {
    return stamp("fig-six").select("dt").stream()
        .filter(dt -> dt.text().equals(heading))
        .findFirst()
        .orElseThrow()
        .nextElementSibling()
        .text();
  }
}
