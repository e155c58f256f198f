package org.vitrine.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What a reader does with a figure of two models, and of the stages of a training. */
@Tag("browser")
class ModelDiffWidgetTest {
  private static final String FIGURE = "#fig-diff";
  private static final String FOUND =
      "tiny takes 27 of 30 pictures for what they are, early takes 17; 10 they take for different"
          + " things. Of layers at the same place edges is most alike (CKA 0.98), parts least"
          + " (0.48; by chance 0.01).";

  @RegisterExtension
  static final WidgetPage PAGE =
      WidgetPage.with(
          "fig-diff model-diff model=tiny other=tiny@early_tiny@late layers=edges,parts matched=2"
              + " examples=3 size=32 steps=32");

  @TempDir Path cache;

  @Test
  void withoutJavaScriptItTellsWhatIsFoundAndShowsItWhole() {
    Page page = PAGE.withoutJavaScript();
    assertThat(page.locator(FIGURE + " .diff-finding")).hasText(FOUND);
    assertThat(page.locator(FIGURE + " .diff-stage")).hasCount(2);
    assertThat(page.locator(FIGURE + " .diff-cells svg"))
        .hasAttribute(
            "aria-label",
            "Layers of tiny, down, and of early, across. edges is most like edges (0.98); parts is"
                + " most like parts (0.48)");
    assertThat(page.locator(FIGURE + " .diff-cells text"))
        .hasText(new String[] {"0.98", "0.30", "0.40", "0.48"});
    assertThat(told(page)).hasText("parts of tiny and parts of early: 0.48; by chance 0.01");
    assertThat(page.locator(FIGURE + " [aria-label='What parts:1 of early looks for']"))
        .isVisible();
    assertThat(page.locator(FIGURE + " .diff-pair .value")).hasText(new String[] {"0.95", "0.85"});
    assertThat(page.locator(FIGURE + " .diff-example")).hasCount(3);
    assertThat(page.locator(FIGURE + " .diff-row"))
        .hasText(Pattern.compile("fish taken for bird\\s*tiny 0, early 5"));
  }

  @Test
  void unitsWithoutACounterpartAreFlaggedAndThoseWithOneAreNot() {
    Page page = PAGE.alive(FIGURE);
    Locator tiles = page.locator(FIGURE + " .diff-tile");
    assertThat(tiles)
        .hasText(
            new Pattern[] {
              Pattern.compile("5\\s*at most 0.35\\s*no counterpart"),
              Pattern.compile("6\\s*at most 0.55"),
              Pattern.compile("6\\s*at most 0.45\\s*no counterpart"),
              Pattern.compile("7\\s*at most 0.65")
            });
    assertThat(page.locator(FIGURE + " .diff-flag")).hasCount(2);
  }

  @Test
  void theKeyboardGoesThroughLayersMeasuresAndStages() {
    Page page = PAGE.alive(FIGURE);
    Locator said = page.locator(FIGURE + " [role=status]");
    assertThat(said).hasText(FOUND);
    Locator cell = page.locator(FIGURE + " [role=gridcell]");
    cell.press("ArrowLeft");
    assertThat(cell).isFocused();
    assertThat(cell)
        .hasAttribute(
            "aria-label",
            "row 2, column 1: parts of tiny and edges of early: 0.40; by chance 0.01");
    assertThat(said).hasText("parts of tiny and edges of early: 0.40; by chance 0.01");
    assertThat(page.locator(FIGURE + " .diff-none"))
        .containsText("Units are matched between layers at the same place.");
    page.locator(FIGURE + " .diff-none button").first().press("Enter");
    assertThat(said).hasText("parts of tiny and parts of early: 0.48; by chance 0.01");
    assertThat(page.locator(FIGURE + " .diff-pair")).hasCount(2);
    cell.press("PageUp");
    cell.press("Home");
    assertThat(told(page)).hasText("edges of tiny and edges of early: 0.98; by chance 0.01");
    assertThat(page.locator(FIGURE + " .diff-pair .crop image")).hasCount(4);
    Locator measure = page.locator(FIGURE + " [data-set=measure][aria-checked=true]");
    measure.press("ArrowRight");
    assertThat(measure).isFocused();
    assertThat(measure).hasText("SVCCA");
    assertThat(said).hasText("edges of tiny and edges of early: 0.98; by chance 0.25");
    Locator slider = page.locator(FIGURE + " input[type=range]");
    slider.press("ArrowRight");
    assertThat(slider).isFocused();
    assertThat(slider).hasAttribute("aria-valuetext", "late, 2 of 2");
    assertThat(said).containsText("late takes 25; 2 they take for different things.");
    assertThat(page.locator(FIGURE + " .diff-example")).hasCount(2);
    assertThat(page.locator(FIGURE + " .diff-stage[data-chosen]")).containsText("late");
    assertThat(page.locator(FIGURE + " .diff-pair .crop image")).hasCount(4);
  }

  @Test
  void thePointerReadsACellAndStaysWhereItIsPressed() {
    Page page = PAGE.alive(FIGURE);
    Locator cells = page.locator(FIGURE + " .net-grid");
    cells.scrollIntoViewIfNeeded();
    BoundingBox box = cells.boundingBox();
    page.mouse().move(box.x + 0.75 * box.width, box.y + 0.25 * box.height);
    assertThat(told(page)).hasText("edges of tiny and parts of early: 0.30; by chance 0.01");
    page.mouse().move(2, 2);
    assertThat(told(page)).hasText("parts of tiny and parts of early: 0.48; by chance 0.01");
    page.mouse().click(box.x + 0.25 * box.width, box.y + 0.25 * box.height);
    page.mouse().move(2, 2);
    assertThat(told(page)).hasText("edges of tiny and edges of early: 0.98; by chance 0.01");
  }

  @Test
  void aStateComesBackFromItsAddress() {
    Page page = PAGE.alive(FIGURE);
    page.locator(FIGURE + " input[type=range]").press("End");
    page.locator(FIGURE + " [data-value=weighted]").click();
    page.locator(FIGURE + " [role=gridcell]").press("ArrowUp");
    page.waitForURL(
        Pattern.compile(
            ".*#fig-diff\\?other=tiny(@|%40)late&measure=weighted&layer=edges&with=parts"));
    Page other = PAGE.again(page, FIGURE);
    assertThat(told(other)).hasText("edges of tiny and parts of late: 0.30; by chance 0.20");
    assertThat(other.locator(FIGURE + " [aria-checked=true]")).hasText("PWCCA");
    assertThat(other.locator(FIGURE + " output")).hasText("late");
  }

  @Test
  void anAddressThatSaysNothingKnownShowsTheFirstView() {
    Page page = PAGE.open("fig-diff?other=nobody&measure=guess&layer=conv9&with=");
    WidgetPage.alive(page, FIGURE);
    assertThat(told(page)).hasText("parts of tiny and parts of early: 0.48; by chance 0.01");
  }

  @Test
  void onALiveServerItStandsOnRecordedAnswersAndAsksNothing() {
    try (LiveHost live = LiveHost.over(PAGE.site(), cache, new AtomicReference<>(true))) {
      Page page = PAGE.open(live.uri());
      List<String> asked = new CopyOnWriteArrayList<>();
      page.onRequest(
          request -> {
            if (request.method().equals("POST")) {
              asked.add(request.url());
            }
          });
      WidgetPage.alive(page, FIGURE);
      page.locator(FIGURE + " input[type=range]").press("ArrowRight");
      assertThat(page.locator(FIGURE + " [role=status]")).containsText("late takes 25");
      page.locator(FIGURE + " [role=gridcell]").press("PageUp");
      page.locator(FIGURE + " [role=gridcell]").press("Home");
      assertThat(page.locator(FIGURE + " .diff-pair .crop image")).hasCount(4);
      assertEquals(List.of(), asked);
      PAGE.leave();
    }
  }

  private static Locator told(Page page) {
    return page.locator(FIGURE + " .diff-told");
  }
}
