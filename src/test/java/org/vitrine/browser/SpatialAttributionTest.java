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

@Tag("browser")
class SpatialAttributionTest {
  private static final String FIGURE = "#fig-influence";
  private static final String EDGES = FIGURE + " .attribution-layer[data-key=edges]";
  private static final String PARTS = FIGURE + " .attribution-layer[data-key=parts]";

  @RegisterExtension
  static final WidgetPage PAGE =
      WidgetPage.with(
          "fig-influence spatial-attribution model=tiny layers=edges,parts image=figures/trial.png"
              + " image2=figures/other.png labels=fish,wheel",
          "fig-grid activation-grid model=tiny layers=parts image=figures/trial.png");

  @Test
  void withoutJavaScriptItShowsWhereSomethingComesFromAndWhatItDoes() {
    Page page = PAGE.withoutJavaScript();
    assertThat(page.locator(FIGURE + " .attribution-root")).containsText("parts, row 4, column 4");
    assertThat(page.locator(FIGURE).getByAltText("edges, where it comes from: most added at"))
        .isVisible();
    assertThat(page.locator(EDGES + " .adds")).isVisible();
    assertThat(page.locator(EDGES + " .takes")).isVisible();
    assertThat(page.locator(FIGURE + " .attribution-class")).hasCount(2);
    assertThat(page.locator(FIGURE + " .attribution-class").first()).containsText("+16.0");
  }

  @Test
  void aCellOfEachLayerIsReachedByKeyboardAndBothWaysAreShown() {
    Page page = PAGE.alive(FIGURE);
    Locator later = page.locator(PARTS + " [role=gridcell]");
    later.focus();
    page.keyboard().press("PageUp");
    page.keyboard().press("Home");
    assertThat(page.locator(FIGURE + " .attribution-root b")).hasText("parts, row 1, column 1");
    assertThat(later).isFocused();
    assertThat(page.locator(PARTS + " .influence")).hasCount(0);
    assertThat(page.locator(EDGES + " .small-heading")).hasText("edges where it comes from");
    Locator earlier = page.locator(EDGES + " [role=gridcell]");
    earlier.focus();
    page.keyboard().press("Enter");
    assertThat(page.locator(FIGURE + " .attribution-root b")).hasText("edges, row 2, column 2");
    assertThat(page.locator(PARTS + " .small-heading")).hasText("parts where it goes");
    assertThat(page.locator(FIGURE + " [role=status]"))
        .hasText(
            Pattern.compile(
                "edges, row 2, column 2; fish \\+[\\d.]+, wheel \u2212[\\d.]+; parts: most added .*"));
  }

  @Test
  void aClassIsChosenByKeyboardAndShowsWhatSpeaksForIt() {
    Page page = PAGE.alive(FIGURE);
    Locator classes = page.locator(FIGURE + " .attribution-class");
    classes.first().press("ArrowDown");
    assertThat(classes.nth(1)).isFocused();
    assertThat(classes.nth(1)).hasAttribute("aria-checked", "true");
    assertThat(page.locator(FIGURE + " .attribution-root b")).hasText("wheel");
    assertThat(page.locator(PARTS + " .takes")).isVisible();
    page.waitForURL(Pattern.compile(".*#fig-influence\\?label=2"));
    Page other = PAGE.again(page, FIGURE);
    assertThat(other.locator(FIGURE + " .attribution-root b")).hasText("wheel");
  }

  @Test
  void thePointerPassesAndAPressStaysAndIsInTheAddress() {
    Page page = PAGE.alive(FIGURE);
    Locator first = page.locator(FIGURE + " .attribution-root b");
    page.locator(EDGES + " .net-grid").hover(new Locator.HoverOptions().setPosition(2, 2));
    assertThat(first).hasText("edges, row 1, column 1");
    page.mouse().move(0, 0);
    assertThat(first).hasText("parts, row 4, column 4");
    page.locator(EDGES + " .net-grid").click(new Locator.ClickOptions().setPosition(2, 2));
    page.mouse().move(0, 0);
    assertThat(first).hasText("edges, row 1, column 1");
    page.locator(FIGURE + " .shelf-picture").first().press("ArrowRight");
    page.locator(EDGES + " [role=gridcell]").press("Home");
    page.waitForURL(Pattern.compile(".*#fig-influence\\?picture=1&layer=edges&x=0&y=7"));
    Page other = PAGE.again(page, FIGURE);
    assertThat(other.locator(FIGURE + " .attribution-root b")).hasText("edges, row 8, column 1");
  }

  @Test
  void aGridOfTheSamePictureFollowsItsCursor() {
    Page page = PAGE.alive(FIGURE);
    WidgetPage.alive(page, "#fig-grid");
    page.locator(EDGES + " [role=gridcell]").press("PageUp");
    page.locator(EDGES + " [role=gridcell]").press("Home");
    assertThat(page.locator("#fig-grid .crop")).hasAttribute("viewBox", "0 0 1 1");
  }

  @Test
  void onALiveServerAReadersOwnPictureIsAskedAboutAndCanBeLinked(@TempDir Path cache) {
    AtomicReference<Boolean> mayEnd = new AtomicReference<>(true);
    try (LiveHost live = LiveHost.over(PAGE.site(), cache, mayEnd)) {
      Page page = WidgetPage.alive(PAGE.open(live.uri()), FIGURE);
      WidgetPage.bring(page, FIGURE);
      assertThat(page.locator(FIGURE + " .shelf-picture")).hasCount(3);
      assertThat(page.locator(EDGES + " .adds")).isVisible();
      page.waitForURL(Pattern.compile(".*#fig-influence\\?own=[0-9a-f]{64}\\.png"));
      Page other = PAGE.again(page, FIGURE);
      assertThat(other.locator(FIGURE + " .shelf-picture")).hasCount(3);
      assertThat(other.locator(EDGES + " .adds")).isVisible();
      PAGE.leave();
    }
  }
}
