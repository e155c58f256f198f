package org.vitrine.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

@Tag("browser")
class ActivationGridTest {
  private static final String GRID = "#fig-grid";
  private static final String SCALED = "#fig-scaled";

  @RegisterExtension
  static final WidgetPage PAGE =
      WidgetPage.with(
          "fig-grid activation-grid model=tiny layers=edges,parts image=figures/trial.png"
              + " image2=figures/other.png top=3",
          "fig-scaled activation-grid model=tiny layers=parts image=figures/trial.png cells=scaled");

  @Test
  void withoutJavaScriptTheWholeGridStandsBesideThePicture() {
    Page page = PAGE.withoutJavaScript();
    assertThat(page.locator(GRID).getByAltText("What edges sees at each of its 64 positions"))
        .hasCount(2);
    assertThat(page.locator(GRID + " .grid-look img")).isVisible();
    assertThat(page.locator(GRID + " .crop"))
        .hasAccessibleName("What edges sees at row 8, column 8");
    assertThat(page.locator(GRID + " .grid-here")).containsText("edges:7 64.0");
    assertThat(page.locator(SCALED + " .cells > svg")).hasCount(16);
    assertThat(page.locator(GRID + " .controls")).isHidden();
  }

  @Test
  void theCursorIsWalkedAndSaysWhatIsUnderIt() {
    Page page = PAGE.alive(SCALED, GRID);
    Locator cell = page.locator(GRID + " [role=gridcell]");
    cell.focus();
    for (String key : List.of("PageUp", "Home", "ArrowRight", "ArrowDown")) {
      page.keyboard().press(key);
    }
    assertThat(cell).hasAccessibleName(Pattern.compile("row 2, column 2: Strength 10.0, edges:.*"));
    assertThat(cell).isFocused();
    assertThat(page.locator(GRID + " [role=status]")).containsText("row 2, column 2: Strength 10");
    assertThat(page.locator(GRID + " .crop")).hasAttribute("viewBox", "1 1 1 1");
    assertThat(page.locator(GRID + " .grid-here .value").first()).hasText("10.0");
  }

  @Test
  void thePointerMovesItOverThePictureAndOverTheGrid() {
    Page page = PAGE.alive(SCALED, GRID);
    page.locator(GRID + " .grid-look .stage").hover(new Locator.HoverOptions().setPosition(2, 2));
    assertThat(page.locator(GRID + " .crop")).hasAttribute("viewBox", "0 0 1 1");
    page.mouse().move(0, 0);
    assertThat(page.locator(GRID + " .crop")).hasAttribute("viewBox", "7 7 1 1");
    page.locator(GRID + " .net-grid").click(new Locator.ClickOptions().setPosition(3, 3));
    page.mouse().move(0, 0);
    assertThat(page.locator(GRID + " .crop")).hasAttribute("viewBox", "0 0 1 1");
    assertThat(page.locator(GRID + " [role=gridcell]")).isFocused();
  }

  @Test
  void figuresThatShowTheSamePictureHaveOneCursor() {
    Page page = PAGE.alive(SCALED, GRID);
    page.locator(GRID + " .net-grid").click(new Locator.ClickOptions().setPosition(3, 3));
    assertThat(page.locator(SCALED + " .crop")).hasAttribute("viewBox", "0 0 1 1");
    page.locator(GRID + " [role=gridcell]").press("Shift+ArrowRight");
    assertThat(page.locator(SCALED + " .crop")).hasAttribute("viewBox", "2 0 1 1");
    page.locator(GRID + " .shelf-picture").nth(1).click();
    page.locator(GRID + " [role=gridcell]").press("Home");
    assertThat(page.locator(SCALED + " .crop")).hasAttribute("viewBox", "2 0 1 1");
  }

  @Test
  void whatIsChosenByKeyboardIsInTheAddressAndComesBackFromIt() {
    Page page = PAGE.alive(SCALED, GRID);
    page.locator(GRID + " [data-set=cells][aria-checked=true]").press("ArrowRight");
    assertThat(page.locator(GRID + " .cells > svg")).hasCount(64);
    page.locator(GRID + " .shelf-picture").first().press("ArrowRight");
    page.locator(GRID + " .grid-layer").first().press("ArrowRight");
    assertThat(page.locator(GRID + " .grid-layer").nth(1)).isFocused();
    page.locator(GRID + " [role=gridcell]").press("ArrowUp");
    page.waitForURL(Pattern.compile(".*#fig-grid\\?picture=1&layer=parts&cells=scaled&x=3&y=2"));

    Page other = PAGE.again(page, GRID);
    assertThat(other.locator(GRID + " .grid-main .small-heading"))
        .hasText("parts, 4 × 4 positions");
    assertThat(other.locator(GRID + " .cells > svg")).hasCount(16);
    assertThat(other.locator(GRID + " .crop")).hasAttribute("viewBox", "3 2 1 1");
    assertThat(other.locator(GRID + " .shelf-picture").nth(1)).hasAttribute("aria-checked", "true");
  }

  @Test
  void onALiveServerTheGridOfAReadersOwnPictureFormsAndCanBeLinked(@TempDir Path cache) {
    AtomicReference<Boolean> mayEnd = new AtomicReference<>(false);
    try (LiveHost live = LiveHost.over(PAGE.site(), cache, mayEnd)) {
      Page page = WidgetPage.alive(PAGE.open(live.uri()), GRID);
      byte[] picture = DrawnPictures.png(DrawnPictures.drawn("my own", 300, 100));
      page.locator(GRID + " input[type=file]")
          .setInputFiles(new FilePayload("mine.png", "image/png", picture));
      assertThat(page.locator(GRID + " .asking-what"))
          .hasText(Pattern.compile("step \\d+ of 1000"));
      assertThat(page.locator(GRID + " [role=status]")).hasText("edges: asking the model.");
      page.locator(GRID).getByText("Stop").press("Enter");
      assertThat(page.locator(GRID + " .sorry")).containsText("Stopped.");
      mayEnd.set(true);
      page.locator(GRID + " .sorry button").press("Enter");
      assertThat(page.locator(GRID + " .grid-here")).containsText("Strength 64.0");
      page.waitForURL(Pattern.compile(".*#fig-grid\\?own=[0-9a-f]{64}\\.png"));

      Page other = PAGE.again(page, GRID);
      assertThat(other.locator(GRID + " .grid-here")).containsText("Strength 64.0");
      assertThat(other.locator(GRID + " .shelf-picture")).hasCount(3);
      PAGE.leave();
    }
  }
}
