package org.vitrine.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a reader does with a table that is drawn. */
@Tag("browser")
class PlotWidgetTest {
  private static final String LINES = "#fig-lines";
  private static final String BARS = "#fig-bars";

  /** Two runs: the first falls from 4 over 2 to 1, the other from 4 over 3 to 2. */
  @RegisterExtension
  static final WidgetPage PAGE =
      WidgetPage.with(
          "fig-lines plot data=data/runs.csv x=step y=loss color=run yLabel=loss,_nats",
          "fig-bars plot data=data/last.csv mark=bar x=run y=loss");

  @Test
  void withoutJavaScriptItIsDrawnWithItsNumbersBelow() {
    Page page = PAGE.withoutJavaScript();
    assertThat(page.locator(LINES + " .plot-drawing"))
        .hasAttribute(
            "aria-label",
            "step, loss, nats. plain: 3 values, from 4 to 1. decayed: 3 values, from 4 to 2.");
    assertThat(page.locator(LINES + " path[class^=plot-stroke]")).hasCount(2);
    page.locator(LINES + " summary").click();
    assertThat(page.locator(LINES + " tbody tr")).hasCount(6);
    assertThat(page.locator(BARS + " .plot-name").first()).hasText("plain");
    assertThat(page.locator(BARS + " .plot-value")).hasText(new String[] {"1", "2"});
  }

  @Test
  void theKeyboardGoesFromValueToValueAndFromSeriesToSeries() {
    Page page = PAGE.alive(LINES);
    Locator plot = page.locator(LINES).getByRole(AriaRole.SLIDER);
    Locator said = page.locator(LINES + " [role=status]");
    plot.focus();
    page.keyboard().press("ArrowRight");
    assertThat(said).hasText("plain: step 0, loss, nats 4");
    page.keyboard().press("ArrowRight");
    assertThat(said).hasText("plain: step 10, loss, nats 2");
    page.keyboard().press("ArrowDown");
    assertThat(said).hasText("decayed: step 10, loss, nats 3");
    page.keyboard().press("End");
    assertThat(said).hasText("decayed: step 20, loss, nats 2");
    assertThat(plot).hasAttribute("aria-valuetext", "decayed: step 20, loss, nats 2");
    assertThat(plot).isFocused();
    assertThat(page.locator(LINES + " .plot-ring")).hasCount(1);
  }

  @Test
  void thePointerReadsWhatIsNearest() {
    Page page = PAGE.alive(LINES);
    Locator read = page.locator(LINES + " .plot-read");
    BoundingBox box = page.locator(LINES + " .plot-drawing").boundingBox();
    page.mouse().move(box.x + box.width / 2 + 5, box.y + 3 * box.height / 4);
    assertThat(read).hasText(Pattern.compile("plain: step 10.*"));
    page.mouse().move(box.x + box.width / 4, box.y + 5);
    assertThat(read).hasText(Pattern.compile("\\s*"));
    page.locator(BARS + " .plot-bar").nth(1).hover();
    assertThat(page.locator(BARS + " .plot-read")).hasText("run decayed, loss 2");
  }

  @Test
  void aSeriesThatIsPickedOutDimsTheOthersAndTheStateIsALink() {
    Page page = PAGE.alive(LINES);
    Locator decayed =
        page.locator(LINES)
            .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("decayed"));
    decayed.focus();
    page.keyboard().press("Enter");
    assertThat(page.locator(LINES + " g[data-dim] .plot-stroke-0")).hasCount(1);
    page.locator(LINES).getByRole(AriaRole.SLIDER).focus();
    page.keyboard().press("End");
    assertThat(page).hasURL(Pattern.compile(".*#fig-lines\\?series=decayed&at=5"));
    Page again = PAGE.again(page, LINES);
    assertThat(again.locator(LINES + " [aria-pressed=true]")).hasText("decayed");
    assertThat(again.locator(LINES + " .plot-read")).hasText("decayed: step 20, loss, nats 2");
    again.locator(LINES + " [aria-pressed=true]").click();
    assertThat(again.locator(LINES + " [data-dim]")).hasCount(0);
  }

  @Test
  void noBrowserLoadsTheLibraryThatPlacesTheValues() {
    Page page = PAGE.open();
    int[] asked = {0};
    page.onRequest(request -> asked[0] += request.url().contains("/libraries/") ? 1 : 0);
    WidgetPage.alive(page, LINES, BARS);
    assertEquals(0, asked[0]);
  }
}
