package org.vitrine.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.cli.LiveJournal;
import org.vitrine.cli.VitrineProcess;

/**
 * What a reader of a real network's steps sees: the numbers are its own, so they have to add up.
 */
@Tag("browser")
@Tag("engine")
@Tag("slow")
class ExplainerWidgetTest {
  private static final String CONVOLUTION = "#fig-convolution";
  private static final String RELU = "#fig-relu";
  private static final String POOLING = "#fig-pooling";
  private static final String SOFTMAX = "#fig-softmax";
  private static final Pattern NUMBER = Pattern.compile("[+\u2212]?\\d+(\\.\\d+)?");

  @TempDir static Path folder;
  private static LiveJournal journal;
  private static StaticHost host;
  private static Reader reader;

  @BeforeAll
  static void anArticleThatExplainsPrimer() throws Exception {
    journal = LiveJournal.in(folder.resolve("journal"));
    journal.write(
        LiveJournal.ARTICLE,
        """
        ---
        title: A small article
        date: 2026-01-01
        author: Dora Fourth
        ---

        ::: explainer {#fig-convolution model=primer image=probe/cat-00 from=conv2 layer=conv3 channel=2}
        The ReLU of conv2 stands between.
        :::

        ::: explainer {#fig-relu model=primer image=probe/cat-00 shows=relu layer=conv2 channel=4}
        A cut.
        :::

        ::: explainer {#fig-pooling model=primer image=probe/cat-00 shows=pooling from=conv3 layer=pool3 channel=2}
        Means.
        :::

        ::: explainer {#fig-softmax model=primer image=probe/cat-00 shows=softmax top=4}
        Shares.
        :::
        """);
    try (VitrineProcess build = VitrineProcess.start(journal, "build")) {
      assertEquals(0, build.exitCode(), build.said());
    }
    host = StaticHost.over(journal.site());
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

  private static Page alive(String figure) {
    return WidgetPage.alive(reader.open(host.at("articles/small/index.html")), figure);
  }

  @Test
  void theProductsAddUpToTheNetworksValueAtEveryPositionThatIsLookedAt() {
    Page page = alive(CONVOLUTION);
    Locator map = page.locator(CONVOLUTION + " [role=gridcell]");
    map.focus();
    for (String key : List.of("ArrowLeft", "Shift+ArrowUp", "Home", "PageUp", "ArrowDown")) {
      page.keyboard().press(key);
      String[] sides = page.locator(CONVOLUTION + " .explain-numbers").textContent().split("=", -1);
      double sum = NUMBER.matcher(sides[0]).results().mapToDouble(one -> value(one.group())).sum();
      assertEquals(value(sides[1].strip()), sum, 0.06, key + ": " + String.join("=", sides));
    }
    assertThat(page.locator(CONVOLUTION + " [role=status]"))
        .containsText("conv3:2, row 2, column 1");
  }

  @Test
  void aMeanIsThatOfItsWindow() {
    Page page = alive(POOLING);
    String numbers = page.locator(POOLING + " .explain-numbers").textContent();
    List<Double> all = NUMBER.matcher(numbers).results().map(one -> value(one.group())).toList();
    assertEquals(6, all.size(), numbers);
    double mean = all.subList(0, 4).stream().mapToDouble(Double::doubleValue).sum() / 4;
    assertEquals(all.get(5), mean, 0.01, numbers);
  }

  @Test
  void whatIsBelowZeroIsCutWhereverThePointerGoes() {
    Page page = alive(RELU);
    assertThat(page.locator(RELU + " .explain-numbers"))
        .hasText(Pattern.compile("max\\(0, \u2212\\d.*\\) = 0.00"));
    String before = page.locator(RELU + " .explain-image .value").textContent();
    page.locator(RELU + " .net-grid").hover();
    assertThat(page.locator(RELU + " .explain-image .value")).not().hasText(before);
    page.locator(RELU + " figcaption").hover();
    assertThat(page.locator(RELU + " .explain-image .value")).hasText(before);
  }

  @Test
  void sharesAreReadClassByClass() {
    Page page = alive(SOFTMAX);
    page.locator(SOFTMAX + " [role=radiogroup] .explain-class").first().focus();
    page.keyboard().press("ArrowDown");
    String numbers = page.locator(SOFTMAX + " .explain-numbers").textContent();
    Matcher parts = Pattern.compile("(\\S+) / (\\S+) = (.*)").matcher(numbers);
    assertTrue(parts.matches(), numbers);
    assertTrue(Double.parseDouble(parts.group(1)) < 1, numbers);
    assertThat(page).hasURL(Pattern.compile(".*#fig-softmax\\?class=1"));
  }

  @Test
  void stepsToComeAreFaintAndTheStateIsALink() {
    Page page = alive(CONVOLUTION);
    page.locator(CONVOLUTION + " [data-set=step]").first().click();
    assertThat(page.locator(CONVOLUTION + " [data-stage='3']")).hasCSS("opacity", "0.12");
    page.locator(CONVOLUTION + " [role=gridcell]").focus();
    page.keyboard().press("Home");
    assertThat(page).hasURL(Pattern.compile(".*#fig-convolution\\?x=0&y=\\d+&step=1"));
    Page again = WidgetPage.alive(reader.open(URI.create(page.url())), CONVOLUTION);
    assertThat(again.locator(CONVOLUTION + " .explain-image .value")).containsText("column 1");
    assertThat(again.locator(CONVOLUTION + " .explain")).hasAttribute("data-step", "1");
  }

  @Test
  void withoutJavaScriptAllStepsAreThereWithTheirNumbers() {
    Page page =
        reader.open(
            host.at("articles/small/index.html"),
            new NewContextOptions().setJavaScriptEnabled(false));
    assertThat(page.locator(CONVOLUTION + " [data-stage]")).hasCount(3);
    assertThat(page.locator(CONVOLUTION + " .explain-square [role=img]").first())
        .hasAttribute("aria-label", Pattern.compile("Values in the window: .*"));
    assertEquals(4, page.locator(".explain-formula").count());
  }

  @Test
  void whatIsNotOneConvolutionHasNoFigureAndItsAuthorIsTold() throws Exception {
    journal.edit(LiveJournal.ARTICLE, "from=conv2 layer=conv3", "from=conv1 layer=conv3");
    try (VitrineProcess check = VitrineProcess.start(journal, "build")) {
      assertEquals(1, check.exitCode(), check.said());
      assertTrue(check.said().contains(LiveJournal.ARTICLE + ":7:1: error"), check.said());
    } finally {
      journal.edit(LiveJournal.ARTICLE, "from=conv1 layer=conv3", "from=conv2 layer=conv3");
    }
  }

  private static double value(String text) {
    return Double.parseDouble(text.replace('\u2212', '-').replace("+", ""));
  }
}
