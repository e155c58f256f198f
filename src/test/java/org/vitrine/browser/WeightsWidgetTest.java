package org.vitrine.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What a reader does with figures of weights, on a static host and on a live server. */
@Tag("browser")
class WeightsWidgetTest {
  private static final String ONE = "#fig-one";
  private static final String TABLE = "#fig-table";

  @RegisterExtension
  static final WidgetPage PAGE =
      WidgetPage.with(
          "fig-one weights model=tiny from=edges layer=parts channels=5 top=3 size=32 steps=32",
          "fig-table weights model=tiny from=edges inputs=0,1,2 layer=parts channels=5,9 size=32"
              + " steps=32");

  @TempDir Path cache;

  @Test
  void withoutJavaScriptEveryKernelIsThereWithItsWords() {
    Page page = PAGE.withoutJavaScript();
    assertThat(page.locator(ONE + " .weights-neighbour")).hasCount(6);
    assertThat(page.locator(ONE + " .small-heading").nth(1)).hasText("Excite parts:5 most");
    assertThat(page.locator(ONE + " .weights-words"))
        .hasText("edges:0 excites parts:5 most from the upper left: +5.50 there, +9.50 in all.");
    assertThat(page.locator(TABLE + " .weights-cell")).hasCount(6);
    assertThat(
            page.locator(TABLE).getByLabel("edges:1 to parts:9: excites 0.00, inhibits \u221213.5"))
        .hasCount(1);
    assertThat(page.locator(TABLE).getByAltText("What parts:9 looks for")).hasCount(2);
  }

  @Test
  void theArrowKeysWalkFromKernelToKernelAndTheOneIsShownLarge() {
    Page page = PAGE.alive(TABLE);
    Locator checked = page.locator(TABLE + " [role=radio][aria-checked=true]");
    assertThat(checked).hasAttribute("data-value", "0 9");
    checked.focus();
    page.keyboard().press("ArrowLeft");
    assertThat(checked).hasAttribute("data-value", "0 5");
    page.keyboard().press("ArrowDown");
    assertThat(checked).hasAttribute("data-value", "1 5");
    assertThat(checked).isFocused();
    assertThat(page.locator(TABLE + " .weights-words p").first())
        .hasText("edges:1 inhibits parts:5 most from above: \u22125.50 there, \u22129.50 in all.");
    assertThat(page.locator(TABLE + " [role=status]")).containsText("edges:1 inhibits parts:5");
    assertThat(page.locator(TABLE + " .weights-end b").first()).hasText("edges:1");
    page.keyboard().press("End");
    assertThat(checked).hasAttribute("data-value", "2 9");
  }

  @Test
  void eachWeightCanBeReadByPointerAndByKeys() {
    Page page = PAGE.alive(ONE);
    Locator read = page.locator(ONE + " .weights-read");
    assertThat(read).hasText("row 2, column 2: +0.5");
    Locator cell = page.locator(ONE + " [role=gridcell]");
    cell.focus();
    page.keyboard().press("PageUp");
    page.keyboard().press("Home");
    assertThat(read).hasText("row 1, column 1: +5.50");
    assertThat(cell).hasAccessibleName("row 1, column 1: +5.50");
    assertThat(cell).isFocused();
    page.locator(ONE + " .net-grid").hover(new Locator.HoverOptions().setPosition(100, 10));
    assertThat(read).hasText("row 1, column 2: +0.5");
    page.mouse().move(0, 0);
    assertThat(read).hasText("row 1, column 1: +5.50");
  }

  @Test
  void whatThePointerPassesIsShownUntilItLeaves() {
    Page page = PAGE.alive(ONE);
    Locator from = page.locator(ONE + " .weights-end b").first();
    page.locator(ONE + " [data-value='3 5']").hover();
    assertThat(from).hasText("edges:3");
    assertThat(page.locator(ONE + " [aria-checked=true]")).hasAttribute("data-value", "0 5");
    page.mouse().move(0, 0);
    assertThat(from).hasText("edges:0");
    page.locator(ONE + " [data-value='3 5']").click();
    page.mouse().move(0, 0);
    assertThat(from).hasText("edges:3");
  }

  @Test
  void aStateComesBackFromItsAddress() {
    Page page = PAGE.alive(TABLE);
    page.locator(TABLE + " [data-value='2 5']").click();
    page.locator(TABLE + " [role=gridcell]").focus();
    page.keyboard().press("ArrowUp");
    page.waitForURL(Pattern.compile(".*#fig-table\\?from=2&to=5&x=1&y=0"));
    Page other = PAGE.again(page, TABLE);
    assertThat(other.locator(TABLE + " [aria-checked=true]")).hasAttribute("data-value", "2 5");
    assertThat(other.locator(TABLE + " .weights-read")).containsText("row 1, column 2");
  }

  @Test
  void anAddressThatWasNotRecordedSaysSoAndLeadsBack() {
    Page page = WidgetPage.alive(PAGE.open("fig-one?of=7"), ONE);
    Locator problem = page.locator(ONE + " .sorry");
    assertThat(problem).containsText("parts:7: This was not recorded");
    problem.locator("button").press("Enter");
    assertThat(problem).hasCount(0);
    assertThat(page.locator(ONE + " [role=radio][aria-checked=true]")).isFocused();
  }

  @Test
  void onALiveServerTheNeighboursOfAnyChannelAreAskedFor() {
    AtomicReference<Boolean> mayEnd = new AtomicReference<>(false);
    try (LiveHost live = LiveHost.over(PAGE.site(), cache, mayEnd)) {
      Page page = WidgetPage.alive(PAGE.open(live.uri()), ONE);
      Locator field = page.locator(ONE + " input[type=number]");
      field.fill("64");
      field.press("Enter");
      assertThat(page.locator(ONE + " .control-complaint")).isVisible();
      field.fill("7");
      field.press("Enter");
      assertThat(page.locator(ONE + " .small-heading").nth(1)).hasText("Excite parts:7 most");
      assertThat(page.locator(ONE + " .forming")).containsText("What parts:7 looks for");
      assertThat(page.locator(ONE + " [role=status]")).containsText("What parts:7 looks for");
      mayEnd.set(true);
      assertThat(page.locator(ONE + " .forming")).hasCount(0);
      assertThat(page.locator(ONE + " .weights-end img")).hasCount(2);
      page.waitForURL(Pattern.compile(".*#fig-one\\?of=7"));
      Page other = PAGE.again(page, ONE);
      assertThat(other.locator(ONE + " .weights-end b").last()).hasText("parts:7");
      PAGE.leave();
    }
  }
}
