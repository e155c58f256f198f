package org.vitrine.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.site.JournalFolder;

/** Pictures of a figure side by side, one of them higher than the others. */
@Tag("browser")
class FigurePartsInABrowserTest {
  @TempDir static Path temporary;
  private static StaticHost host;
  private static Reader reader;
  private static URI article;

  @BeforeAll
  static void anArticleOfOneFigure() {
    JournalFolder journal =
        JournalFolder.empty(temporary)
            .write("articles/one/low.svg", drawing(40))
            .write("articles/one/high.svg", drawing(300))
            .write(
                "articles/one/article.md",
                """
                ---
                title: T
                ---

                By @fig-a-high and @fig-a.

                ::: {#fig-a layout-ncol=3}
                ![Low.](low.svg){#fig-a-low alt="L"}
                ![High.](high.svg){#fig-a-high alt="H"}
                ![Low again.](low.svg){alt="L"}
                ![Fourth.](low.svg){alt="L"}

                All.
                :::
                """);
    assertEquals(List.of(), journal.build().diagnostics());
    host = StaticHost.over(temporary);
    article = host.at("site/articles/one/index.html");
    reader = Reader.create();
  }

  @AfterAll
  static void end() {
    assertEquals(List.of(), reader.complaints());
    reader.close();
    host.close();
  }

  @Test
  void onAWideScreenThereAreTheColumnsThatTheAuthorWantsAndCaptionsBeginOnOneLine() {
    List<BoundingBox> captions = captions(1024);
    assertEquals(captions.get(0).y, captions.get(1).y, 0.5);
    assertEquals(captions.get(0).y, captions.get(2).y, 0.5);
    assertEquals(captions.get(0).x, captions.get(3).x, 0.5);
    assertTrue(captions.get(3).y > captions.get(0).y);
  }

  @Test
  void onAPhoneThePicturesStandBelowEachOther() {
    List<BoundingBox> captions = captions(390);
    for (int i = 1; i < captions.size(); i++) {
      assertEquals(captions.get(0).x, captions.get(i).x, 0.5);
      assertTrue(captions.get(i).y > captions.get(i - 1).y);
    }
  }

  @Test
  void theCardOfAPartShowsThatPictureAlone() {
    Page page = reader.open(article);
    page.waitForSelector("[data-reader=ready]");
    page.locator("a.reference").first().hover();
    assertThat(page.locator(".card img")).hasCount(1);
    assertThat(page.locator(".card")).containsText("(b) High.");
    assertThat(page.locator(".card figcaption")).hasCount(1);
  }

  private static List<BoundingBox> captions(int width) {
    Page page = reader.open(article, new NewContextOptions().setViewportSize(width, 900));
    assertEquals(0, page.evaluate("document.documentElement.scrollWidth - innerWidth"));
    return IntStream.range(0, 4)
        .mapToObj(i -> page.locator(".picture > figcaption").nth(i).boundingBox())
        .toList();
  }

  private static String drawing(int height) {
    return "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 200 %1$d' width='200' height='%1$d'><rect width='200' height='%1$d' fill='teal'/></svg>"
        .formatted(height);
  }
}
