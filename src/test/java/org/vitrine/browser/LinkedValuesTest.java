package org.vitrine.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.site.JournalFolder;

/** Numbers in the text that are a figure's. */
@Tag("browser")
class LinkedValuesTest {
  private static final String BETA = ".linked-value[data-of=beta]";
  private static final String MEMORY = ".linked-value[data-of=memory]";
  private static final String FIGURE = "#fig-m";

  @TempDir static Path folder;
  private static StaticHost host;
  private static Reader reader;

  @BeforeAll
  static void anArticleWhoseTextMovesItsFigure() {
    JournalFolder journal = JournalFolder.empty(folder).withJournalWidgets();
    journal.write(
        "articles/momentum/article.md",
        """
        ---
        title: Momentum
        author: Ada First
        date: 2026-11-20
        ---

        With [0.9]{.value figure=fig-m of=beta} it remembers [10]{.value figure=fig-m of=memory} steps.

        %s

        ::: scrubber {#fig-m sliders="beta: 0.9 from 0 to 0.98 by 0.01" let="memory = 1/(1 - beta)" begin="w = 1" next="w = beta*w" trace=w}
        Memory.
        :::
        """
            .formatted("Words upon words.\n\n".repeat(60)));
    assertEquals(List.of(), journal.build().diagnostics());
    host = StaticHost.over(journal.out());
    reader = Reader.create();
  }

  @AfterEach
  void nothingIsComplainedOf() {
    assertEquals(List.of(), reader.complaints());
    reader.leave();
  }

  @AfterAll
  static void close() {
    reader.close();
    host.close();
  }

  private static Page open() {
    Page page = reader.open(host.at("articles/momentum/index.html"));
    assertThat(page.locator(BETA)).hasAttribute("role", "slider");
    return page;
  }

  @Test
  void withoutJavaScriptTheyAreNumbersInASentence() {
    Page page =
        reader.open(
            host.at("articles/momentum/index.html"),
            new NewContextOptions().setJavaScriptEnabled(false));
    assertThat(page.locator("p:has(.linked-value)")).hasText("With 0.9 it remembers 10 steps.");
  }

  @Test
  void movedByKeyANumberMovesItsFigureAndWhatFollowsFromIt() {
    Page page = open();
    Locator beta = page.locator(BETA);
    beta.focus();
    page.keyboard().press("ArrowLeft");
    assertThat(beta).hasText("0.89");
    assertThat(beta).hasAttribute("aria-valuetext", "0.89");
    assertThat(page.locator(MEMORY)).hasText("9");
    page.keyboard().press("Home");
    assertThat(page.locator("p:has(.linked-value)")).hasText("With 0.00 it remembers 1 steps.");
    assertThat(page.locator(FIGURE + " .scrub-values")).hasText("memory = 1.00");
    assertThat(page).hasURL(Pattern.compile(".*#fig-m\\?beta=0"));
  }

  @Test
  void itIsDraggedAsASlider() {
    Page page = open();
    BoundingBox box = page.locator(BETA).boundingBox();
    double y = box.y + box.height / 2;
    page.mouse().move(box.x + 3, y);
    page.mouse().down();
    page.mouse().move(box.x - 147, y);
    page.mouse().up();
    assertThat(page.locator(BETA)).hasText("0.41");
    assertThat(page.locator(MEMORY)).hasText("2");
    page.mouse().move(box.x + box.width / 2, y);
    assertThat(page.locator(BETA)).hasText("0.41");
  }

  @Test
  void movedInTheFigureTheTextFollows() {
    Page page = open();
    page.locator(FIGURE).scrollIntoViewIfNeeded();
    assertThat(page.locator(FIGURE)).hasAttribute("data-state", "alive");
    page.locator(FIGURE + " input").focus();
    page.keyboard().press("End");
    assertThat(page.locator("p:has(.linked-value)")).hasText("With 0.98 it remembers 50 steps.");
  }

  @Test
  void aLinkToAStateIsTrueOfTheTextBeforeTheFigureIsReached() {
    Page page = reader.open(host.at("articles/momentum/index.html#fig-m?beta=0.5"));
    page.evaluate("() => window.scrollTo(0, 0)");
    assertThat(page.locator("p:has(.linked-value)")).hasText("With 0.50 it remembers 2 steps.");
    page.locator(BETA).focus();
    page.keyboard().press("ArrowRight");
    assertThat(page.locator(BETA)).hasText("0.51");
  }

  @Test
  void axeFindsNothing() {
    Page page = open();
    assertEquals(List.of(), AccessibilityTest.violations(page, "momentum"));
    assertTrue(page.locator(BETA).getAttribute("aria-label").startsWith("beta"));
  }
}
