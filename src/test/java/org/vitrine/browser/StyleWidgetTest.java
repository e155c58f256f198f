package org.vitrine.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a reader does with pictures in the style of others. */
@Tag("browser")
class StyleWidgetTest {
  private static final String FIGURE = "#fig-styled";
  private static final String RESULT = FIGURE + " .style-one:nth-child(3)";

  @RegisterExtension
  static final WidgetPage PAGE =
      WidgetPage.with(
          "fig-styled style model=tiny image=figures/trial.png image2=figures/other.png"
              + " style=figures/other.png layers=edges,parts content=parts weights=0_0.1_1 size=32"
              + " steps=32");

  @Test
  void withoutJavaScriptItGoesFromTheStyleAloneToThePicture() {
    Page page = PAGE.withoutJavaScript();
    assertThat(page.locator(FIGURE + " .style-cell img")).hasCount(3);
    assertThat(page.locator(FIGURE + " .style-cell img").first())
        .hasAttribute("alt", "The style alone");
    assertThat(page.locator(RESULT)).hasText("Both, what is shown counting 0.1");
  }

  @Test
  void theArrowKeysWeighAndAreSaid() {
    Page page = PAGE.alive(FIGURE);
    Locator chosen = page.locator(FIGURE + " .style-row [aria-checked=true]");
    chosen.focus();
    page.keyboard().press("ArrowRight");
    assertThat(page.locator(FIGURE + " [role=status]")).hasText("Both, what is shown counting 1");
    assertThat(chosen).isFocused();
    assertEquals(
        chosen.locator("img").evaluate("img => img.src"),
        page.locator(RESULT + " img").evaluate("img => img.src"));
    page.keyboard().press("Home");
    assertThat(page.locator(RESULT)).hasText("The style alone");
  }

  @Test
  void theStyleAloneIsTheSameForEveryPictureAndTheRestIsNot() {
    Page page = PAGE.alive(FIGURE);
    Locator cells = page.locator(FIGURE + " .style-cell img");
    String alone = cells.first().getAttribute("src");
    String both = cells.nth(1).getAttribute("src");
    page.locator(FIGURE + " [data-set=content]").nth(1).click();
    assertThat(cells.nth(1)).not().hasAttribute("src", both);
    assertThat(cells.first()).hasAttribute("src", alone);
  }

  @Test
  void itsStateIsALink() {
    Page page = PAGE.alive(FIGURE);
    page.locator(FIGURE + " [data-set=content]").nth(1).click();
    page.locator(FIGURE + " .style-cell").nth(2).click();
    assertThat(page).hasURL(Pattern.compile(".*#fig-styled\\?content=1&weight=1"));
    Page again = PAGE.again(page, FIGURE);
    assertThat(again.locator(RESULT)).hasText("Both, what is shown counting 1");
    assertThat(again.locator(FIGURE + " [data-set=content][aria-checked=true]")).hasText("2");
  }
}
