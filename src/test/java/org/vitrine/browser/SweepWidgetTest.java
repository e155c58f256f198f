package org.vitrine.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a reader does with a question whose fields are varied. */
@Tag("browser")
class SweepWidgetTest {
  private static final String FIGURE = "#fig-sweep";

  /** Two by three by two: an underscore is a blank. */
  @RegisterExtension
  static final WidgetPage PAGE =
      WidgetPage.with(
          "fig-sweep sweep model=tiny axis=steps:_16,_64 axis2=seed:_0,_1,_2"
              + " axis3=Channel_=_objectives.0.channel:_3,_other_=_5"
              + " question={\"ask\":\"visualize\",\"objectives\":[{\"kind\":\"channel\","
              + "\"layer\":\"edges\",\"channel\":3}],\"size\":32}");

  @Test
  void withoutJavaScriptItIsATableOfPicturesWithTheirWords() {
    Page page = PAGE.withoutJavaScript();
    assertThat(page.locator(FIGURE + " .sweep-cell img")).hasCount(6);
    assertThat(page.locator(FIGURE).getByAltText("steps 16, seed 2, Channel other, value 1.60"))
        .hasCount(1);
    assertThat(page.locator(FIGURE + " .sweep-large p"))
        .hasText("steps 64, seed 2, Channel other, value 6.40");
  }

  @Test
  void theArrowKeysWalkOverTheTable() {
    Page page = PAGE.alive(FIGURE);
    Locator chosen = page.locator(FIGURE + " .sweep-map [aria-checked=true]");
    chosen.focus();
    page.keyboard().press("ArrowUp");
    assertThat(chosen).hasAccessibleName("steps 64, seed 1, Channel other, value 6.40");
    page.keyboard().press("ArrowLeft");
    assertThat(chosen).hasAccessibleName("steps 16, seed 1, Channel other, value 1.60");
    assertThat(chosen).isFocused();
    assertThat(page.locator(FIGURE + " [role=status]"))
        .hasText("steps 16, seed 1, Channel other, value 1.60");
    assertEquals(
        chosen.locator("img").evaluate("img => img.src"),
        page.locator(FIGURE + " .sweep-large img").evaluate("img => img.src"));
  }

  @Test
  void aThirdFieldChangesAllPictures() {
    Page page = PAGE.alive(FIGURE);
    Locator first = page.locator(FIGURE + " .sweep-cell img").first();
    String before = first.getAttribute("src");
    page.locator(FIGURE)
        .getByRole(AriaRole.RADIO)
        .filter(new Locator.FilterOptions().setHasText("3"))
        .click();
    assertThat(page.locator(FIGURE + " .sweep-large p"))
        .hasText("steps 64, seed 2, Channel 3, value 6.40");
    assertThat(first).not().hasAttribute("src", before);
  }

  @Test
  void itsStateIsALink() {
    Page page = PAGE.alive(FIGURE);
    page.locator(FIGURE + " .sweep-cell").first().click();
    assertThat(page).hasURL(Pattern.compile(".*#fig-sweep\\?steps=16&seed=0"));
    Page again = PAGE.again(page, FIGURE);
    assertThat(again.locator(FIGURE + " .sweep-large p"))
        .hasText("steps 16, seed 0, Channel other, value 1.60");
  }
}
