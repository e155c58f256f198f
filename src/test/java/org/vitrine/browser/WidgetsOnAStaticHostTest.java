package org.vitrine.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

@Tag("browser")
class WidgetsOnAStaticHostTest {
  private static final String CHANNELS = "#fig-channels";
  private static final String DICTIONARY = "#fig-dictionary";

  @RegisterExtension
  static final WidgetPage PAGE =
      WidgetPage.with(
          "fig-channels feature-visualization model=tiny layer=edges channels=3,1,6"
              + " more=parts:2,5 size=64 steps=64",
          "fig-dictionary semantic-dictionary model=tiny layer=edges image=figures/trial.png"
              + " image2=figures/other.png size=32 steps=32 top=3");

  @Test
  void aFigureIsCompleteWithoutJavaScript() {
    Page page = PAGE.withoutJavaScript();
    assertThat(page.locator(CHANNELS).getByAltText("What edges:3 looks for", exactly()))
        .isVisible();
    assertThat(page.locator(CHANNELS + " .example img")).hasCount(16);
    assertThat(page.locator(DICTIONARY + " .telling")).hasCount(4);
    assertThat(page.locator(".controls").first()).isHidden();
  }

  @Test
  void channelsAreWalkedThroughByKeyboardAlone() {
    Page page = PAGE.alive(CHANNELS);
    Locator sheet = page.locator(CHANNELS + " .sheet");
    sheet.locator("[aria-checked=true]").focus();
    page.keyboard().press("ArrowRight");
    assertThat(sheet.locator("[aria-checked=true]")).hasAccessibleName("edges:1");
    assertThat(sheet.locator("[aria-checked=true]")).isFocused();
    page.keyboard().press("ArrowDown");
    assertThat(sheet.locator("[aria-checked=true]"))
        .hasAccessibleName(Pattern.compile("parts:[25]"));
    page.keyboard().press("End");
    assertThat(page.locator(CHANNELS + " .portrait-name b")).hasText("parts:5");
    assertThat(page.locator(CHANNELS + " [role=status]")).containsText("parts:5, channel, seed 0");
  }

  @Test
  void anEarlierStepIsShownLarge() {
    Page page = PAGE.alive(CHANNELS);
    Locator large = page.locator(CHANNELS + " .portrait-picture img");
    String last = large.getAttribute("src");
    Locator steps = page.locator(CHANNELS + " .film-frames");
    steps.locator("[aria-checked=true]").focus();
    page.keyboard().press("Home");
    assertThat(large).not().hasAttribute("src", last);
    assertThat(page.locator(CHANNELS + " .portrait-how")).containsText("step 1 of 64");
  }

  @Test
  void aStateIsInTheAddressAndComesBackFromIt() {
    Page page = PAGE.alive(CHANNELS);
    page.locator(CHANNELS + " [data-set=seed][data-value='2']").click();
    page.locator(CHANNELS + " .sheet-cell[data-value='parts:5']").click();
    WidgetPage.alive(page, DICTIONARY);
    page.locator(DICTIONARY + " [role=gridcell]").focus();
    page.keyboard().press("ArrowUp");
    page.waitForURL(Pattern.compile(".*#fig-dictionary\\?x=7&y=6;fig-channels\\?.*seed=2.*"));

    Page other = PAGE.open(URI.create(page.url()));
    assertThat(other.locator(DICTIONARY)).isInViewport();
    WidgetPage.alive(other, DICTIONARY);
    assertThat(other.locator(DICTIONARY + " .here .small-heading")).hasText("row 7, column 8");
    WidgetPage.alive(other, CHANNELS);
    assertThat(other.locator(CHANNELS + " .portrait-how")).containsText("seed 2");
    assertThat(other.locator(CHANNELS + " .portrait-name b")).hasText("parts:5");
  }

  @Test
  void aLinkInTheTextTurnsTheFigureAndGoingBackTurnsItBack() {
    Page page = PAGE.alive(CHANNELS);
    page.locator("#into").click();
    assertThat(page.locator(CHANNELS + " .portrait-name b")).hasText("parts:5");
    page.goBack();
    assertThat(page.locator(CHANNELS + " .portrait-name b")).hasText("edges:3");
  }

  @Test
  void whatWasNotRecordedSaysSoAndOffersWhatWas() {
    Page page = PAGE.alive(CHANNELS);
    page.locator(CHANNELS + " input[type=number]").fill("4");
    page.keyboard().press("Enter");
    Locator sorry = page.locator(CHANNELS + " .sorry");
    assertThat(sorry).containsText("Of edges these channels are recorded: 1, 3 and 6.");
    assertThat(page.locator(CHANNELS + " .portrait-words")).hasText("edges:4 not recorded");
    assertThat(page.locator(CHANNELS + " .waiting")).hasCount(0);
    assertThat(page.locator(CHANNELS + " [role=status]"))
        .containsText("edges:4: This was not recorded");
    sorry.locator("button").first().press("Enter");
    assertThat(sorry).hasCount(0);
    assertThat(page.locator(CHANNELS + " .portrait-name b")).hasText("edges:3");
    assertThat(page.locator(CHANNELS + " .sheet [aria-checked=true]")).isFocused();
  }

  @Test
  void whatIsNoChannelIsSaidToBeNoneAndTheLastOneStays() {
    Page page = PAGE.alive(CHANNELS);
    Locator field = page.locator(CHANNELS + " input[type=number]");
    Locator said = page.locator(CHANNELS + " [role=status]");
    for (String typed : List.of("-1", "8", "1e", "2.5")) {
      field.fill("");
      field.pressSequentially(typed);
      field.press("Enter");
      assertThat(said)
          .hasText("A channel of edges is a whole number from 0 to 7. Channel 3 stays.");
      assertThat(page.locator(CHANNELS + " .control-complaint")).isVisible();
      assertThat(field).hasAttribute("aria-invalid", "true");
      assertThat(field).hasValue("3");
      assertThat(page.locator(CHANNELS + " .portrait-name b")).hasText("edges:3");
      field.fill("3");
      field.press("Enter");
      assertThat(field).not().hasAttribute("aria-invalid", "true");
    }
  }

  @Test
  void theCursorSaysWhatIsUnderIt() {
    Page page = PAGE.alive(DICTIONARY);
    Locator cell = page.locator(DICTIONARY + " [role=gridcell]");
    cell.focus();
    page.keyboard().press("PageUp");
    page.keyboard().press("Home");
    page.keyboard().press("ArrowRight");
    assertThat(cell).hasAccessibleName("row 1, column 2: edges:1 2.00, edges:2 1.00, edges:3 0.67");
    assertThat(cell).isFocused();
    assertThat(page.locator(DICTIONARY + " [role=status]")).containsText("edges:1 2.00");
    page.locator(DICTIONARY + " .net-grid").click(at(100, 60));
    assertThat(page.locator(DICTIONARY + " .here .small-heading")).hasText("row 2, column 3");
    page.locator(DICTIONARY + " .strong").first().click();
    assertThat(page.locator(DICTIONARY + " .strong").first()).hasAttribute("aria-pressed", "true");
    assertThat(page.locator(DICTIONARY + " .unlit")).hasCount(64);
  }

  @Test
  void aFigureThatFailsKeepsItsPicture(@TempDir Path broken) throws IOException {
    WidgetSite.write(
        broken,
        "fig-channels feature-visualization model=tiny layer=edges channels=3 size=32 steps=32",
        "fig-dictionary semantic-dictionary model=tiny layer=edges image=figures/trial.png"
            + " size=32 steps=32");
    Files.writeString(
        broken.resolve("widgets/hash/feature-visualization.js"),
        "export function mount(element) { element.textContent = ''; throw new Error('broken'); }");
    try (StaticHost own = StaticHost.over(broken)) {
      Page page = PAGE.open(own.at(""));
      page.locator(CHANNELS).scrollIntoViewIfNeeded();
      assertThat(page.locator(CHANNELS + " .widget-failure")).containsText("here is its picture");
      assertThat(page.locator(CHANNELS).getByAltText("What edges:3 looks for", exactly()))
          .isVisible();
      WidgetPage.alive(page, DICTIONARY);
    }
  }

  private static Locator.GetByAltTextOptions exactly() {
    return new Locator.GetByAltTextOptions().setExact(true);
  }

  private static Locator.ClickOptions at(double x, double y) {
    return new Locator.ClickOptions().setPosition(x, y);
  }
}
