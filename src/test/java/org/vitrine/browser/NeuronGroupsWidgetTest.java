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

/** What a reader does with the groups of channels that fire together in two layers. */
@Tag("browser")
class NeuronGroupsWidgetTest {
  private static final String FIGURE = "#fig-groups";
  private static final String PARTS = FIGURE + " [data-key=row-0]";
  private static final String EDGES = FIGURE + " [data-key=row-1]";

  @RegisterExtension
  static final WidgetPage PAGE =
      WidgetPage.with(
          "fig-groups neuron-groups model=tiny layers=edges,parts image=figures/trial.png"
              + " image2=figures/other.png groups=2_3 size=32 steps=32",
          "fig-grid activation-grid model=tiny layers=parts image=figures/trial.png");

  @TempDir Path cache;

  @Test
  void withoutJavaScriptItShowsWhereAllGroupsFireAndWhatEachDoes() {
    Page page = PAGE.withoutJavaScript();
    assertThat(chosen(page)).hasText("All groups of parts 88 % explained");
    assertThat(page.locator(FIGURE).getByAltText("The picture: a fish."))
        .hasAttribute(
            "alt",
            "The picture: a fish. Where groups of parts fire most: A at row 1, column 1, B at row"
                + " 3, column 1");
    assertThat(page.locator(FIGURE).getByAltText("What group B of edges looks for")).isVisible();
    assertThat(page.locator(PARTS + " .value")).hasText(new String[] {"0.00", "2.00"});
    assertThat(page.locator(FIGURE + " [data-key=effects-0-0] .value"))
        .hasText(new String[] {"A +1.00", "B +2.00"});
    assertThat(page.locator(FIGURE + " [data-key=effects-0-1] .value"))
        .hasText(new String[] {"A \u22120.50", "B \u22121.00"});
    assertThat(page.locator(FIGURE + " .rows-lines"))
        .hasAttribute(
            "aria-label", "Lines: edges:A \u2013 parts:A 100 %, edges:B \u2013 parts:B 100 %");
  }

  @Test
  void aGroupIsChosenByKeyboardAndShowsItsMapAndWhatFiresWithIt() {
    Page page = PAGE.alive(FIGURE);
    Locator said = page.locator(FIGURE + " [role=status]");
    assertThat(page.locator(FIGURE + " .fires path:not([d=''])")).hasCount(2);
    page.locator(FIGURE + " .rows [aria-checked=true]").press("ArrowRight");
    assertThat(page.locator(PARTS + " [data-value='parts:A']")).isFocused();
    assertThat(chosen(page)).hasText("Group A of parts parts:0 and parts:1");
    assertThat(page.locator(FIGURE + " .fires path")).hasCount(1);
    assertThat(page.locator(FIGURE + " [data-key=head-1]"))
        .containsText("how alike to Group A of parts");
    assertThat(page.locator(EDGES + " .value")).hasText(new String[] {"100 %", "0 %"});
    assertThat(said).hasText("Group A of parts; with edges:A 100 %; row 3, column 1: B 2.00");
    page.keyboard().press("End");
    assertThat(page.locator(EDGES + " [data-value='edges:B']")).isFocused();
    assertThat(page.locator(PARTS + " .value")).hasText(new String[] {"0 %", "100 %"});
  }

  @Test
  void theCursorTellsWhichGroupsFireUnderIt() {
    Page page = PAGE.alive(FIGURE);
    page.locator(FIGURE + " [role=gridcell]").press("ArrowUp");
    assertThat(page.locator(FIGURE + " [role=gridcell]")).isFocused();
    assertThat(page.locator(FIGURE + " .groups-here")).hasText("row 2, column 1: A 1.00");
    assertThat(page.locator(FIGURE + " [role=status]"))
        .hasText("All groups of parts; row 2, column 1: A 1.00");
    assertThat(page.locator(PARTS + " .value")).hasText(new String[] {"1.00", "0.00"});
    assertThat(page.locator(EDGES + " .value")).hasText(new String[] {"1.00", "0.00"});
    WidgetPage.alive(page, "#fig-grid");
    page.locator(FIGURE + " .net-grid").hover(new Locator.HoverOptions().setPosition(2, 2));
    assertThat(page.locator(FIGURE + " .groups-here")).hasText("row 1, column 1: A 1.00");
    assertThat(page.locator("#fig-grid .crop")).hasAttribute("viewBox", "0 0 1 1");
  }

  @Test
  void aStateComesBackFromItsAddress() {
    Page page = PAGE.alive(FIGURE);
    page.locator(FIGURE + " .strip [aria-checked=true]").press("ArrowRight");
    assertThat(page.locator(PARTS + " .rows-unit")).hasCount(3);
    page.locator(FIGURE + " .shelf-picture").first().press("ArrowRight");
    page.locator(EDGES + " [data-value='edges:C']").click();
    page.locator(FIGURE + " [role=gridcell]").press("PageUp");
    page.waitForURL(
        Pattern.compile(".*#fig-groups\\?picture=1&groups=3&group=edges%3AC&x=\\d&y=0"));
    Page other = PAGE.again(page, FIGURE);
    assertThat(chosen(other)).hasText("Group C of edges edges:2 and edges:3");
    assertThat(other.locator(FIGURE + " .groups-here"))
        .hasText(Pattern.compile("row 1, column \\d: A 2.00"));
  }

  @Test
  void whatWasNotRecordedSaysSoAndOffersWhatWas() {
    Page page = WidgetPage.alive(PAGE.open("fig-groups?groups=5"), FIGURE);
    assertThat(page.locator(FIGURE + " .sorry")).containsText("This was not recorded");
    assertThat(page.locator(FIGURE + " [role=status]")).containsText("This was not recorded");
    page.locator(FIGURE + " .sorry").getByText("3 groups").press("Enter");
    assertThat(page.locator(FIGURE + " .sorry")).hasCount(0);
    assertThat(page.locator(PARTS + " .rows-unit")).hasCount(3);
  }

  @Test
  void onALiveServerAnyPictureIsSplitIntoAnyNumberOfGroups() {
    AtomicReference<Boolean> mayEnd = new AtomicReference<>(false);
    try (LiveHost live = LiveHost.over(PAGE.site(), cache, mayEnd)) {
      Page page = WidgetPage.alive(PAGE.open(live.uri()), FIGURE);
      page.locator(FIGURE + " .strip [data-value='5']").click();
      assertThat(page.locator(FIGURE + " .asking")).containsText(Pattern.compile("step \\d+"));
      page.locator(FIGURE + " .asking button").press("Enter");
      assertThat(page.locator(FIGURE + " .sorry")).containsText("Stopped.");
      mayEnd.set(true);
      page.locator(FIGURE + " .sorry button").press("Enter");
      assertThat(page.locator(PARTS + " .rows-unit")).hasCount(5);
      WidgetPage.bring(page, FIGURE);
      assertThat(page.locator(FIGURE + " .shelf-picture")).hasCount(3);
      page.waitForURL(Pattern.compile(".*#fig-groups\\?own=[0-9a-f]{64}\\.png&groups=5"));
      Page other = PAGE.again(page, FIGURE);
      assertThat(other.locator(FIGURE + " .shelf-picture")).hasCount(3);
      assertThat(other.locator(PARTS + " .rows-unit")).hasCount(5);
      assertThat(chosen(other)).containsText("All groups of parts");
      PAGE.leave();
    }
  }

  private static Locator chosen(Page page) {
    return page.locator(FIGURE + " .groups-chosen");
  }
}
