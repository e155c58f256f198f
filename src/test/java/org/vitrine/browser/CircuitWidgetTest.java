package org.vitrine.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What a reader does with a circuit, on a static host and live. */
@Tag("browser")
class CircuitWidgetTest {
  private static final String FIGURE = "#fig-circuit";
  private static final String PLACED = "#fig-placed";

  @RegisterExtension
  static final WidgetPage PAGE =
      WidgetPage.with(
          "fig-circuit circuit model=tiny units=edges:1,2,3_parts:5,9 title=Wheels size=32"
              + " steps=32",
          "fig-placed circuit model=tiny units=edges:1,2,3_parts:5,9 threshold=0.8"
              + " places=parts:9@0 size=32 steps=32");

  @TempDir Path cache;

  @Test
  void withoutJavaScriptItSaysWhichUnitExcitesAndWhichInhibits() {
    Page page = PAGE.withoutJavaScript();
    assertThat(page.locator(FIGURE + " .circuit-wide"))
        .hasAttribute(
            "aria-label",
            Pattern.compile(
                "^Wheels: edges:1 inhibits parts:9: −13\\.5\\. edges:2 excites parts:9: \\+13\\.5\\. .*"));
    assertThat(page.locator(FIGURE + " .circuit-wide path.adds")).hasCount(2);
    assertThat(page.locator(FIGURE + " .circuit-wide path.takes")).hasCount(4);
    assertThat(page.locator(FIGURE).getByAltText("What parts:9 looks for")).isVisible();
    assertThat(page.locator(FIGURE + " .circuit-entry").first())
        .containsText("edges:1 → parts:9−13.5");
    assertThat(page.locator(FIGURE + " .circuit-head")).hasText("edges:1 → parts:9 −13.5");
  }

  @Test
  void inhibitionIsDashedAndWeakWeightsAreLeftOut() {
    Page page = PAGE.open();
    assertThat(page.locator(FIGURE + " .circuit-wide .takes").first())
        .hasCSS("stroke-dasharray", "5px, 3px");
    assertThat(page.locator(FIGURE + " .circuit-wide .adds").first())
        .hasCSS("stroke-dasharray", "none");
    assertThat(page.locator(PLACED + " .circuit-wide [data-wire]")).hasCount(3);
    assertThat(page.locator(PLACED + " .circuit-entry")).hasCount(3);
  }

  @Test
  void everyUnitAndEveryWeightIsReachedByKeyboard() {
    Page page = PAGE.alive(FIGURE);
    Locator said = page.locator(FIGURE + " [role=status]");
    page.locator(FIGURE + " .circuit-entry[tabindex='0']").press("ArrowRight");
    Locator second = page.locator(FIGURE + " .circuit-entry").nth(1);
    assertThat(second).isFocused();
    assertThat(second).hasAttribute("aria-checked", "true");
    assertThat(said).containsText("edges:2 excites parts:9: +13.5.");
    assertThat(page.locator(FIGURE + " .circuit-weight .kernel").first()).isVisible();
    page.locator(FIGURE + " .circuit-node[tabindex='0']").press("End");
    Locator last = page.locator(FIGURE + " .circuit-node").last();
    assertThat(last).isFocused();
    String name = last.getAttribute("aria-label");
    assertThat(page.locator(FIGURE + " .circuit-card .circuit-head")).hasText(name);
    assertThat(page.locator(FIGURE + " .circuit-card .circuit-row")).hasCount(3);
    assertThat(said).containsText("edges:1 inhibits " + name);
    assertThat(page.locator(FIGURE + " .circuit-wide [data-lit]")).hasCount(3);
    page.keyboard().press("Home");
    assertThat(page.locator(FIGURE + " .circuit-node").first()).isFocused();
  }

  @Test
  void whatThePointerPassesIsShownAndWhatItPressesStays() {
    Page page = PAGE.alive(FIGURE);
    Locator head = page.locator(FIGURE + " .circuit-head");
    page.locator(FIGURE + " .circuit-entry").nth(2).hover();
    assertThat(head).hasText("edges:3 → parts:9 −13.5");
    page.locator(FIGURE + " [data-unit='edges:2']").hover();
    assertThat(head).hasText("edges:2");
    page.mouse().move(0, 0);
    assertThat(head).hasText("edges:1 → parts:9 −13.5");
    page.locator(FIGURE + " .circuit-wide [data-wire='5'] .circuit-reach").dispatchEvent("click");
    page.waitForURL(Pattern.compile(".*#fig-circuit\\?from=edges%3A3&to=parts%3A5"));
    assertThat(head).hasText("edges:3 → parts:5 −9.50");
  }

  @Test
  void aStateComesBackFromItsAddress() {
    Page page = PAGE.alive(FIGURE);
    page.locator(FIGURE + " [data-unit='parts:5']").click();
    page.waitForURL(Pattern.compile(".*#fig-circuit\\?unit=parts%3A5"));
    Page other = PAGE.again(page, FIGURE);
    assertThat(other.locator(FIGURE + " .circuit-head")).hasText("parts:5");
    assertThat(other.locator(FIGURE + " .circuit-node[aria-checked=true]")).hasCount(1);
    Page none = WidgetPage.alive(PAGE.open("fig-circuit?unit=parts%3A99"), FIGURE);
    assertThat(none.locator(FIGURE + " .circuit-head")).hasText("edges:1 → parts:9 −13.5");
  }

  @Test
  void aUnitStandsWhereTheAuthorPlacedIt() {
    Page page = PAGE.open();
    BoundingBox nine = box(page, PLACED, "parts:9");
    BoundingBox first = box(page, PLACED, "edges:1");
    assertTrue(Math.abs(nine.y - first.y) < 2, nine.y + " and " + first.y);
    assertTrue(nine.x > first.x + first.width);
  }

  @Test
  void aLineRunsFromTheMiddleOfAUnitToTheMiddleOfAnother() {
    for (int width : new int[] {390, 1024}) {
      Page page = PAGE.open(new NewContextOptions().setViewportSize(width, 844));
      String way = width < 500 ? ".circuit-tall" : ".circuit-wide";
      Locator line = page.locator(FIGURE + " " + way + " [data-wire='0'] path").last();
      BoundingBox from = box(page, FIGURE, "edges:1");
      BoundingBox to = box(page, FIGURE, "parts:9");
      assertEquals(middle(from), end(line, "0"), 1, way);
      assertEquals(middle(to), end(line, "path.getTotalLength()"), 1, way);
    }
  }

  @Test
  void onAPhoneTheEarliestLayerIsAtTheBottom() {
    Page page = PAGE.open(new NewContextOptions().setViewportSize(390, 844));
    assertThat(page.locator(FIGURE + " .circuit-tall")).isVisible();
    assertThat(page.locator(FIGURE + " .circuit-wide")).isHidden();
    assertTrue(
        box(page, FIGURE, "edges:1").y
            > box(page, FIGURE, "parts:9").y + box(page, FIGURE, "parts:9").height);
  }

  @Test
  void onALiveServerItIsTheSame() {
    try (LiveHost live = LiveHost.over(PAGE.site(), cache, new AtomicReference<>(true))) {
      Page page = WidgetPage.alive(PAGE.open(live.uri()), FIGURE);
      page.locator(FIGURE + " [data-unit='parts:9']").press("Enter");
      assertThat(page.locator(FIGURE + " .circuit-card .circuit-head")).hasText("parts:9");
      PAGE.leave();
    }
  }

  /** How far down a line is so far along it. */
  private static double end(Locator line, String along) {
    String there = "path.getPointAtLength(" + along + ").matrixTransform(path.getScreenCTM()).y";
    return ((Number) line.evaluate("path => " + there)).doubleValue();
  }

  private static double middle(BoundingBox box) {
    return box.y + box.height / 2;
  }

  private static BoundingBox box(Page page, String figure, String unit) {
    return page.locator(figure + " [data-unit='" + unit + "']").boundingBox();
  }
}
