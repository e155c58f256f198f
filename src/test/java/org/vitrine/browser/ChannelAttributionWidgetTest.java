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

/** What a reader does with the graph of the channels that speak for a class. */
@Tag("browser")
class ChannelAttributionWidgetTest {
  private static final String FIGURE = "#fig-attribution";
  private static final String EDGES = FIGURE + " [data-key=row-1]";
  private static final String PARTS = FIGURE + " [data-key=row-0]";

  @RegisterExtension
  static final WidgetPage PAGE =
      WidgetPage.with(
          "fig-attribution channel-attribution model=tiny layers=edges,parts"
              + " image=figures/trial.png image2=figures/other.png labels=fish,wheel minus=bird"
              + " top=2 size=32 steps=32");

  @TempDir Path cache;

  @Test
  void withoutJavaScriptItShowsTheStrongestChannelsAndWhereOneOfThemActs() {
    Page page = PAGE.withoutJavaScript();
    assertThat(chosen(page)).hasText("edges:0 where it acts for fish rather than bird");
    assertThat(page.locator(FIGURE).getByAltText("edges:0, where it acts for fish rather"))
        .hasAttribute("alt", Pattern.compile(".*: most added at row 1, column 1 \\(\\+12.0\\)"));
    assertThat(page.locator(EDGES + " .rows-name")).hasText(new String[] {"0", "1", "6", "7"});
    assertThat(page.locator(EDGES + " .value"))
        .hasText(new String[] {"+12.0", "+11.0", "\u22121.00", "\u22122.00"});
    assertThat(page.locator(PARTS + " .value"))
        .hasText(new String[] {"+4.50", "+5.50", "+10.5", "+11.5"});
    assertThat(page.locator(FIGURE).getByAltText("What parts:7 looks for")).isVisible();
    assertThat(page.locator(FIGURE + " [data-key=lines-1]"))
        .hasAttribute("aria-label", Pattern.compile(".*edges:0 → parts:7 \\+11.5.*"));
  }

  @Test
  void theGraphTurnsAboutTheChannelThatIsChosenByKeyboard() {
    Page page = PAGE.alive(FIGURE);
    Locator said = page.locator(FIGURE + " [role=status]");
    page.locator(EDGES + " [aria-checked=true]").press("ArrowRight");
    assertThat(page.locator(EDGES + " [data-value='edges:1']")).isFocused();
    assertThat(chosen(page)).hasText("edges:1 where it acts for fish rather than bird");
    assertThat(page.locator(PARTS + " .value"))
        .hasText(new String[] {"\u22124.50", "\u22125.50", "\u221210.5", "\u221211.5"});
    assertThat(said)
        .hasText(
            "edges:1: +11.0 for fish rather than bird; most added at row 1, column 2 (+11.0), most"
                + " taken away at row 1, column 1 (\u22121.00); feeds 7 \u221211.5, 6 \u221210.5, 1"
                + " \u22125.50 and 0 \u22124.50");
    page.keyboard().press("ArrowUp");
    assertThat(page.locator(PARTS + " [data-value='parts:1']")).isFocused();
    assertThat(page.locator(FIGURE + " [data-key=head-1]")).hasText("edges weights to parts:1");
    assertThat(page.locator(EDGES + " .value"))
        .hasText(new String[] {"+5.50", "\u22125.50", "+5.50", "\u22125.50"});
    page.keyboard().press("Home");
    assertThat(page.locator(FIGURE + " .channels-class")).isFocused();
    assertThat(said).hasText("fish rather than bird: +5.00");
    assertThat(page.locator(FIGURE + " .influence")).hasCount(0);
    assertThat(page.locator(FIGURE + " [data-far]")).hasCount(0);
  }

  @Test
  void aPressStaysAtAChannelAndThePointerOnlyPasses() {
    Page page = PAGE.alive(FIGURE);
    page.locator(PARTS + " [data-value='parts:6']").hover();
    assertThat(chosen(page)).containsText("parts:6");
    page.mouse().move(0, 0);
    assertThat(chosen(page)).containsText("edges:0");
    page.locator(PARTS + " [data-value='parts:6']").click();
    page.mouse().move(0, 0);
    assertThat(chosen(page)).containsText("parts:6");
    assertThat(page.locator(PARTS + " [data-far]")).hasCount(3);
  }

  @Test
  void aStateComesBackFromItsAddress() {
    Page page = PAGE.alive(FIGURE);
    page.locator(FIGURE + " [data-set=minus]").selectOption("none");
    assertThat(page.locator(FIGURE + " .channels-class")).hasText("fish logit +5.00");
    page.locator(FIGURE + " [data-set=label]").selectOption("2");
    assertThat(page.locator(FIGURE + " .channels-class")).hasText("wheel logit +7.00");
    page.locator(FIGURE + " .shelf-picture").first().press("ArrowRight");
    page.locator(FIGURE + " [data-set=label]").selectOption("2");
    page.locator(PARTS + " [data-value='parts:4']").click();
    page.waitForURL(Pattern.compile(".*#fig-attribution\\?picture=1&label=2&unit=parts%3A4"));
    Page other = PAGE.again(page, FIGURE);
    assertThat(chosen(other)).hasText("parts:4 where it acts for wheel rather than bird");
    assertThat(other.locator(FIGURE + " .shelf-picture").nth(1))
        .hasAttribute("aria-checked", "true");
  }

  @Test
  void whatWasNotRecordedSaysSoAndOffersWhatWas() {
    Page page = WidgetPage.alive(PAGE.open("fig-attribution?label=2&minus=0"), FIGURE);
    assertThat(page.locator(FIGURE + " .sorry")).containsText("This was not recorded");
    assertThat(page.locator(FIGURE + " [role=status]")).containsText("This was not recorded");
    page.locator(FIGURE + " .sorry").getByText("wheel").press("Enter");
    assertThat(page.locator(FIGURE + " .sorry")).hasCount(0);
    assertThat(page.locator(FIGURE + " .channels-class")).hasText("wheel logit +7.00");
  }

  @Test
  void onALiveServerAnyClassesAreToldApartOnAnyPicture() {
    AtomicReference<Boolean> mayEnd = new AtomicReference<>(false);
    try (LiveHost live = LiveHost.over(PAGE.site(), cache, mayEnd)) {
      Page page = WidgetPage.alive(PAGE.open(live.uri()), FIGURE);
      WidgetPage.bring(page, FIGURE);
      assertThat(page.locator(FIGURE + " .shelf-picture")).hasCount(3);
      assertThat(page.locator(PARTS + " .rows-name"))
          .hasText(new String[] {"20", "21", "26", "27"});
      assertThat(page.locator(PARTS + " .blank")).hasCount(4);
      assertThat(page.locator(FIGURE + " .asking")).containsText("1 of 4 channels");
      mayEnd.set(true);
      assertThat(page.locator(PARTS + " .blank")).hasCount(0);
      page.locator(FIGURE + " [data-set=label]").selectOption("2");
      page.locator(FIGURE + " [data-set=minus]").selectOption("0");
      assertThat(page.locator(FIGURE + " .channels-class"))
          .hasText("wheel rather than fish logit +7.00");
      page.waitForURL(Pattern.compile(".*\\?own=[0-9a-f]{64}\\.png&label=2&minus=0.*"));
      Page other = PAGE.again(page, FIGURE);
      assertThat(other.locator(FIGURE + " .channels-class"))
          .hasText("wheel rather than fish logit +7.00");
      assertThat(other.locator(PARTS + " .blank")).hasCount(0);
      PAGE.leave();
    }
  }

  private static Locator chosen(Page page) {
    return page.locator(FIGURE + " .channels-chosen");
  }
}
