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

/** What a reader does with a figure whose units can be switched off, on a static host and live. */
@Tag("browser")
class AblationWidgetTest {
  private static final String FIGURE = "#fig-off";

  @RegisterExtension
  static final WidgetPage PAGE =
      WidgetPage.with(
          "fig-off ablation model=tiny units=edges:1,3,4,6_parts:5 image=figures/trial.png"
              + " image2=figures/other.png scales=0_0.5 size=32 steps=32");

  @TempDir Path cache;

  @Test
  void withoutJavaScriptItShowsWhatDoesMost() {
    Page page = PAGE.withoutJavaScript();
    assertThat(page.locator(FIGURE + " .ablation-what"))
        .hasText("edges:1, edges:3, edges:4 and edges:6 switched off");
    assertThat(row(page, 0)).hasText("fish75 % → 35 %");
    assertThat(page.locator(FIGURE + " .ablation-counts"))
        .hasText(
            "23 pictures are taken for what they are, 27 before; 4 for something else than before.");
    assertThat(page.locator(FIGURE + " [data-chosen]")).hasCount(4);
    assertThat(page.locator(FIGURE).getByAltText("What parts:5 looks for")).isVisible();
    assertThat(page.locator(FIGURE + " .ablation-unit .value").first()).hasText("75 % → 65 %");
  }

  @Test
  void everyControlWorksByKeyboardAndSaysWhatCameOfIt() {
    Page page = PAGE.alive(FIGURE);
    Locator said = page.locator(FIGURE + " [role=status]");
    page.locator(FIGURE).getByLabel("None of edges").press("Enter");
    assertThat(said)
        .hasText(
            "No unit is changed: fish 75 % → 75 %, bird 13 % → 13 %. 27 pictures are taken for what"
                + " they are, 27 before; 0 for something else than before.");
    Locator three = page.locator(FIGURE + " [data-value='edges:3']");
    three.press("Space");
    assertThat(three).hasAttribute("aria-checked", "true");
    assertThat(three).isFocused();
    assertThat(said).containsText("edges:3 switched off: fish 75 % → 65 %, bird 13 % → 18 %.");
    page.locator(FIGURE + " [role=radio][aria-checked=true]").first().focus();
    page.keyboard().press("ArrowRight");
    assertThat(page.locator(FIGURE + " .ablation-what")).hasText("edges:3 multiplied by 0.5");
    assertThat(row(page, 0)).hasText("fish75 % → 70 %");
    page.locator(FIGURE).getByLabel("All of parts").press("Enter");
    assertThat(three).hasAttribute("aria-checked", "false");
    assertThat(page.locator(FIGURE + " .ablation-what")).hasText("parts:5 multiplied by 0.5");
    Locator shelf = page.locator(FIGURE + " .shelf-picture");
    shelf.first().focus();
    page.keyboard().press("ArrowRight");
    assertThat(shelf.nth(1)).hasAttribute("aria-checked", "true");
    assertThat(shelf.nth(1)).isFocused();
  }

  @Test
  void aStateComesBackFromItsAddress() {
    Page page = PAGE.alive(FIGURE);
    page.locator(FIGURE).getByLabel("None of edges").click();
    page.locator(FIGURE + " [data-value='edges:6']").click();
    page.locator(FIGURE + " [data-value='edges:1']").click();
    page.locator(FIGURE + " .shelf-picture").nth(1).click();
    page.waitForURL(Pattern.compile(".*#fig-off\\?picture=1&off=edges%3A1%2C6"));
    Page other = PAGE.again(page, FIGURE);
    assertThat(other.locator(FIGURE + " .ablation-what"))
        .hasText("edges:1 and edges:6 switched off");
    assertThat(other.locator(FIGURE + " [role=checkbox][aria-checked=true]")).hasCount(2);
    assertThat(row(other, 0)).hasText("fish75 % → 55 %");
  }

  @Test
  void whatWasNotRecordedSaysSoAndOffersWhatWas() {
    Page page = PAGE.alive(FIGURE);
    page.locator(FIGURE + " [data-value='edges:1']").click();
    assertThat(page.locator(FIGURE + " .sorry")).containsText("This was not recorded");
    assertThat(page.locator(FIGURE + " [role=status]")).containsText("This was not recorded");
    page.locator(FIGURE + " .sorry").getByText("Only edges:4").press("Enter");
    assertThat(page.locator(FIGURE + " .sorry")).hasCount(0);
    assertThat(page.locator(FIGURE + " .ablation-what")).hasText("edges:4 switched off");
  }

  @Test
  void onALiveServerAnyUnitsAreChangedOnAnyPicture() {
    AtomicReference<Boolean> mayEnd = new AtomicReference<>(false);
    try (LiveHost live = LiveHost.over(PAGE.site(), cache, mayEnd)) {
      Page page = WidgetPage.alive(PAGE.open(live.uri()), FIGURE);
      page.locator(FIGURE + " [data-value='edges:1']").click();
      assertThat(page.locator(FIGURE + " .asking")).containsText(Pattern.compile("step \\d+"));
      page.locator(FIGURE + " .asking button").press("Enter");
      assertThat(page.locator(FIGURE + " .sorry")).containsText("Stopped.");
      mayEnd.set(true);
      page.locator(FIGURE + " .sorry button").press("Enter");
      assertThat(row(page, 0)).hasText("fish75 % → 45 %");
      WidgetPage.bring(page, FIGURE);
      assertThat(page.locator(FIGURE + " .shelf-picture")).hasCount(3);
      page.waitForURL(Pattern.compile(".*#fig-off\\?own=[0-9a-f]{64}\\.png&off=.*"));
      Page other = PAGE.again(page, FIGURE);
      assertThat(other.locator(FIGURE + " .shelf-picture")).hasCount(3);
      assertThat(row(other, 0)).hasText("fish75 % → 45 %");
      PAGE.leave();
    }
  }

  private static Locator row(Page page, int at) {
    return page.locator(FIGURE + " .ablation-row").nth(at);
  }
}
