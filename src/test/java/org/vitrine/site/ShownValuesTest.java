package org.vitrine.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers of figures in the text, as their author meets them. */
class ShownValuesTest {
  private static final String ARTICLE = "articles/momentum/article.md";

  private JournalFolder journal;

  @BeforeEach
  void anArticleThatNamesAFiguresNumber(@TempDir Path temporary) {
    journal = JournalFolder.empty(temporary).withJournalWidgets();
    journal.write(
        ARTICLE,
        """
        ---
        title: Momentum
        author: Ada First
        date: 2026-11-20
        ---

        Here are [0.9]{.value figure=fig-m of=beta} and [−3.33]{.value figure=fig-m of=fall}.

        ::: scrubber {#fig-m sliders="beta: 0.9 from 0 to 0.98" let="fall = -10/3" curves="beta*x"}
        Memory.
        :::
        """);
  }

  @Test
  void theyStandInThePageAsTheyAreWrittenAndOneThatMovesHasItsEnds() {
    assertEquals(List.of(), told());
    var page = Jsoup.parse(journal.page("articles/momentum/index.html"));
    assertEquals(List.of("0.9", "−3.33"), page.select(".linked-value").eachText());
    assertEquals("0.98", page.selectFirst(".linked-value").attr("data-to"));
    assertEquals(1, page.select("[data-step]").size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[0.9]{ | [0.8]{ | 7:10: error[unknown-value]: the text says another number than the figure at first; 0.8 in the text, 0.9 in fig-m",
        "[0.9]{ | [1]{ | 7:10: error[unknown-value]: the text says another number than the figure at first; 1 in the text, 0.9 in fig-m; write 0.9, or let",
        "[−3.33] | [−3.34] | 7:49: error[unknown-value]: the text says another number than the figure at first; −3.34 in the text, -3.33333 in fig-m",
        "[0.9]{ | [nine]{ | 7:10: error[unknown-value]: a value is a number; nine; write 0.9",
        "of=beta | of=betta | 7:10: error[unknown-value]: the figure fig-m has no value of this name; betta; did you mean beta?",
        "=fig-m of=beta | =fig-n of=beta | 7:10: error[unknown-value]: there is no figure of this name whose values can be shown; fig-n; did you mean fig-m?",
        "figure=fig-m of=beta | of=beta | 7:10: error[bad-value]: a value is a number of a figure; 0.9; write [0.9]{.value figure=fig-momentum of=beta}"
      })
  void whatIsWrongIsToldWhereItStands(String from, String to, String said) {
    journal.edit(ARTICLE, from, to);
    List<String> told = told();
    assertEquals(1, told.size(), told.toString());
    assertTrue(told.get(0).startsWith(ARTICLE + ":" + said), told.get(0));
  }

  private List<String> told() {
    return journal.build().diagnostics().stream().map(Object::toString).toList();
  }
}
