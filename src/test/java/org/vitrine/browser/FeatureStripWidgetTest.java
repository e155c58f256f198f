package org.vitrine.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a reader does with a row of pictures. */
@Tag("browser")
class FeatureStripWidgetTest {
  private static final String SPECTRUM = "#fig-spectrum";
  private static final String WAY = "#fig-way";
  private static final String APART = "#fig-apart";
  private static final String FILM = "#fig-film";

  @RegisterExtension
  static final WidgetPage PAGE =
      WidgetPage.with(
          "fig-spectrum feature-strip model=tiny units=edges:3_parts:5 count=2 size=32 steps=32",
          "fig-way feature-strip model=tiny show=interpolation units=edges:3,6_parts:5,9 count=5"
              + " size=32 steps=32",
          "fig-apart feature-strip model=tiny show=diversity units=edges:3 count=4 size=32"
              + " steps=32",
          "fig-film feature-strip model=tiny show=filmstrip units=edges:3 count=4 size=32 steps=64");

  @Test
  void withoutJavaScriptARowGoesFromWhatSilencesToWhatExcites() {
    Page page = PAGE.withoutJavaScript();
    Locator cells = page.locator(SPECTRUM + " .strip-cell img");
    assertThat(cells).hasCount(10);
    assertThat(cells.first()).hasAttribute("alt", Pattern.compile("Made to silence it\\. .*"));
    assertThat(cells.nth(1)).hasAttribute("alt", "Minimum: fish. edges:3 gives \u22124.00 at most");
    assertThat(cells.nth(8)).hasAttribute("alt", "Maximum: bird. edges:3 gives 7.10 at most");
    assertThat(cells.last()).hasAttribute("alt", Pattern.compile("Made to excite it\\. .*"));
    assertThat(page.locator(SPECTRUM + " .strip-words")).containsText("Made to excite it");
  }

  @Test
  void theArrowKeysWalkAlongTheRowAndAreSaid() {
    Page page = PAGE.alive(SPECTRUM);
    Locator chosen = page.locator(SPECTRUM + " .strip-cells [aria-checked=true]");
    chosen.focus();
    page.keyboard().press("ArrowLeft");
    assertThat(page.locator(SPECTRUM + " [role=status]"))
        .hasText("Maximum: bird. edges:3 gives 7.10 at most");
    assertThat(chosen).isFocused();
    assertEquals(
        chosen.locator("img").evaluate("img => img.src"),
        page.locator(SPECTRUM + " .strip-large img").evaluate("img => img.src"));
    page.keyboard().press("Home");
    assertThat(page.locator(SPECTRUM + " .strip-words")).containsText("Made to silence it");
  }

  @Test
  void halfTheWayIsShownFirstWithWhatBothUnitsMakeOfIt() {
    Page page = PAGE.alive(WAY);
    assertThat(page.locator(WAY + " .strip-words"))
        .containsText("50 % of edges:3, 50 % of edges:6");
    assertThat(page.locator(WAY + " .strip-words .value")).hasCount(2);
    assertThat(page.locator(WAY + " polyline")).hasCount(2);
    assertThat(page.locator(WAY + " .strip-legend span"))
        .hasText(new String[] {"edges:3", "edges:6"});
  }

  @Test
  void ofDrivenApartPicturesTheOneThatExcitesMostIsShownFirst() {
    Page page = PAGE.alive(APART);
    String all = page.locator(APART + " .strip-curves").getAttribute("aria-label");
    double most = Double.NEGATIVE_INFINITY;
    for (String value : all.replaceAll(".*: |\\.$", "").split(", ", -1)) {
      most = Math.max(most, Double.parseDouble(value.replace('\u2212', '-')));
    }
    assertThat(page.locator(APART + " .strip-words .value"))
        .hasText(
            String.format(Locale.ROOT, "edges:3 gives %.2f at most", most).replace('-', '\u2212'));
  }

  @Test
  void aFilmEndsWithThePictureItself() {
    Page page = PAGE.alive(FILM);
    assertThat(page.locator(FILM + " .strip-name")).hasText(new String[] {"3", "8", "23", "64"});
    assertThat(page.locator(FILM + " .strip-words")).containsText("After step 64");
  }

  @Test
  void whatIsPointedAtIsShownUntilThePointerLeaves() {
    Page page = PAGE.alive(FILM);
    page.locator(FILM + " .strip-cell").first().hover();
    assertThat(page.locator(FILM + " .strip-words")).containsText("After step 3");
    page.locator(FILM + " figcaption").hover();
    assertThat(page.locator(FILM + " .strip-words")).containsText("After step 64");
  }

  @Test
  void itsStateIsALink() {
    Page page = PAGE.alive(WAY);
    page.locator(WAY)
        .getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName("parts:5 → parts:9"))
        .click();
    page.locator(WAY + " .strip-cell").nth(1).click();
    assertThat(page).hasURL(Pattern.compile(".*#fig-way\\?of=parts%3A5%7Cparts%3A9&at=1"));
    Page again = PAGE.again(page, WAY);
    assertThat(again.locator(WAY + " .strip-words"))
        .containsText("75 % of parts:5, 25 % of parts:9");
  }
}
