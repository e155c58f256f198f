package org.vitrine.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What a reader does with formulas and their sliders, those of the documentation's module among
 * them.
 */
@Tag("browser")
class ScrubberWidgetTest {
  private static final String STEPS = "#fig-steps";
  private static final String CURVES = "#fig-curves";
  private static final String SPIRAL = "#fig-spiral";

  @RegisterExtension
  static final WidgetPage PAGE =
      WidgetPage.withModule(
          "spiral",
          documented(),
          "fig-steps scrubber sliders=alpha:_0.5_from_0_to_3_by_0.1 begin=w_=_8"
              + " next=w_=_w_-_alpha*w times=10 trace=w let=left_=_1_-_alpha",
          "fig-curves scrubber sliders=a:_2_from_1_to_4 curves=line_=_a*x;_1/x over=x_0_to_2",
          "fig-spiral spiral turns=2");

  /** The module that stands where the documentation tells of sliders. */
  private static String documented() {
    try {
      String page = Files.readString(Path.of("docs/widgets.md"));
      int section = page.indexOf("## A figure of sliders in a few lines");
      int from = page.indexOf("```js\n", section) + "```js\n".length();
      return page.substring(from, page.indexOf("```", from));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void withoutJavaScriptItIsDrawnAndToldAsItBegins() {
    Page page = PAGE.withoutJavaScript();
    assertThat(page.locator(STEPS + " .scrub-plot"))
        .hasAttribute("aria-label", "w: from 8.00 to 0.01, between 0.01 and 8.00.");
    assertThat(page.locator(STEPS + " .scrub-slider")).hasText("alpha = 0.5");
    assertThat(page.locator(STEPS + " .scrub-values")).hasText("left = 0.50");
    assertThat(page.locator(STEPS + " .scrub-plot circle")).hasCount(11);
  }

  @Test
  void aSliderMovedByKeyDrawsAnewAndSaysWhatFollows() {
    Page page = PAGE.alive(STEPS);
    Locator slider = page.locator(STEPS).getByRole(AriaRole.SLIDER);
    String before = page.locator(STEPS + " .scrub-plot path").getAttribute("d");
    slider.focus();
    page.keyboard().press("ArrowRight");
    assertThat(slider).hasAttribute("aria-valuetext", "0.6");
    assertThat(page.locator(STEPS + " [role=status]")).hasText("alpha 0.6, left 0.40");
    assertNotEquals(before, page.locator(STEPS + " .scrub-plot path").getAttribute("d"));
    page.keyboard().press("End");
    assertThat(page.locator(STEPS + " [role=status]")).hasText("alpha 3.0, left \u22122.00");
    assertThat(page.locator(STEPS + " .scrub-plot"))
        .hasAttribute("aria-label", Pattern.compile("w: from 8.00 to 8192, between \u22124096 .*"));
    assertThat(slider).isFocused();
  }

  @Test
  void aCurveIsBrokenWhereItHasNoValue() {
    Page page = PAGE.alive(CURVES);
    String straight = page.locator(CURVES + " .scrub-plot path").first().getAttribute("d");
    assertEquals(1, straight.chars().filter(c -> c == 'M').count());
    assertThat(page.locator(CURVES + " .scrub-legend span")).hasText(new String[] {"line", "1/x"});
  }

  @Test
  void itsStateIsALink() {
    Page page = PAGE.alive(STEPS);
    page.locator(STEPS).getByRole(AriaRole.SLIDER).focus();
    page.keyboard().press("Home");
    assertThat(page).hasURL(Pattern.compile(".*#fig-steps\\?alpha=0"));
    Page again = PAGE.again(page, STEPS);
    assertThat(again.locator(STEPS + " .scrub-values")).hasText("left = 1.00");
    Page far = WidgetPage.alive(PAGE.open("fig-steps?alpha=99"), STEPS);
    assertThat(far.locator(STEPS + " .scrub-slider")).hasText("alpha = 3.0");
    Page between = WidgetPage.alive(PAGE.open("fig-steps?alpha=0.26"), STEPS);
    assertThat(between.locator(STEPS + " .scrub-values")).hasText("left = 0.70");
  }

  @Test
  void theDocumentationsModuleIsSuchAFigure() {
    Page page = PAGE.alive(SPIRAL);
    assertThat(page.locator(SPIRAL + " .scrub-values")).hasText("radius = 3.51");
    page.locator(SPIRAL).getByRole(AriaRole.SLIDER).focus();
    page.keyboard().press("Home");
    assertThat(page.locator(SPIRAL + " [role=status]")).hasText("growth 0.00, radius 1.00");
  }
}
