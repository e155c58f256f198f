package org.vitrine.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.Position;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What a reader does with a map of what a layer tells apart, on a static host and live. */
@Tag("browser")
class ActivationAtlasWidgetTest {
  private static final String FIGURE = "#fig-atlas";
  private static final String PAIR = "#fig-pair";

  @RegisterExtension
  static final WidgetPage PAGE =
      WidgetPage.with(
          "fig-atlas activation-atlas model=tiny layer=edges grids=4_8 size=16 steps=32"
              + " notes=2,1:_wheels_and_more;_1,3:_fins path=1,1_2,2_3,3",
          "fig-pair activation-atlas model=tiny layer=parts grids=3_80 label=fish"
              + " versus=wheel size=16 steps=32");

  @TempDir Path cache;

  @Test
  void withoutJavaScriptTheMapSaysWhatLiesWhere() {
    Page page = PAGE.withoutJavaScript();
    Locator map = page.locator(FIGURE + " .atlas-still");
    assertThat(map)
        .hasAttribute(
            "aria-label",
            "A map of 90 samples of edges in 15 cells, near to each other where the layer sees them"
                + " alike; each cell shows what its samples look for together. fish (the"
                + " upper left); bird (above); wheel (the upper right); fish (the left); bird (the"
                + " middle); wheel (the right); fish (the lower left); bird (below).");
    assertThat(map.locator("image")).hasCount(15);
    assertThat(page.locator(FIGURE + " .atlas-notes")).hasText("wheels and morefins");
    assertThat(page.locator(FIGURE + " .atlas-path")).hasText("fishfishbird");
    assertThat(page.locator(FIGURE + " .atlas-one"))
        .containsText(Pattern.compile("row 1, column 4\\s*4 samples"));
    assertThat(page.getByLabel("What the samples at row 1, column 4 look for together"))
        .isVisible();
    assertThat(page.getByLabel("To the right what does more for fish")).isVisible();
  }

  @Test
  void theKeyboardWalksZoomsAndMoves() {
    Page page = PAGE.alive(FIGURE);
    drawn(page, FIGURE, 4);
    Locator said = page.locator(FIGURE + " [role=status]");
    assertThat(said).containsText("row 1, column 4; 4 samples; They speak most for: wheel 1.00");
    cursor(page).press("ArrowLeft");
    assertThat(said).containsText("row 1, column 3");
    page.keyboard().press("ArrowDown");
    assertThat(cursor(page)).hasAttribute("aria-label", Pattern.compile("row 2, column 3; .*"));
    assertThat(cursor(page)).isFocused();
    page.keyboard().press("+");
    drawn(page, FIGURE, 4);
    page.keyboard().press("+");
    drawn(page, FIGURE, 8);
    assertThat(said).containsText("row 3, column 5");
    assertThat(page.locator(FIGURE + " .atlas-mini")).isVisible();
    String before = viewBox(page);
    page.keyboard().press("Shift+ArrowLeft");
    assertThat(over(page)).not().hasAttribute("viewBox", before);
    assertThat(said).containsText("row 3, column 5");
    page.keyboard().press("-");
    page.keyboard().press("-");
    drawn(page, FIGURE, 4);
    page.keyboard().press("+");
    page.keyboard().press("Home");
    assertThat(over(page)).hasAttribute("viewBox", "0.00000 0.00000 1.00000 1.00000");
    assertThat(page.locator(FIGURE + " .atlas-mini")).isHidden();
  }

  @Test
  void aClassThatIsLookedForIsSeenWhereItGains() {
    Page page = PAGE.alive(FIGURE);
    drawn(page, FIGURE, 4);
    assertEquals(255, opacity(page, 0, 2));
    assertEquals(255, opacity(page, 3, 2));
    page.locator(FIGURE + " select").selectOption("fish");
    assertThat(page.locator(FIGURE + " .atlas-chosen")).hasText("For fish: +0.5");
    assertEquals(255, opacity(page, 0, 3));
    assertTrue(opacity(page, 0, 0) < 120, "less is done for it above");
    assertEquals(31, opacity(page, 2, 3), 2, "nothing is done for it in the middle");
    page.waitForURL(Pattern.compile(".*#fig-atlas\\?label=fish"));
  }

  @Test
  void thePointerReadsACellAPressStaysAndADragMovesTheMap() {
    Page page = PAGE.alive(FIGURE);
    drawn(page, FIGURE, 4);
    Locator one = page.locator(FIGURE + " .atlas-one");
    Locator map = page.locator(FIGURE + " .atlas-map");
    double side = map.boundingBox().width;
    map.hover(new Locator.HoverOptions().setPosition(0.1 * side, 0.6 * side));
    assertThat(one).containsText("row 3, column 1");
    page.mouse().move(0, 0);
    assertThat(one).containsText("row 1, column 4");
    map.click(new Locator.ClickOptions().setPosition(0.1 * side, 0.6 * side));
    page.mouse().move(0, 0);
    assertThat(one).containsText("row 3, column 1");
    assertThat(cursor(page)).isFocused();
    page.locator(FIGURE).getByLabel("Zoom in").click();
    page.locator(FIGURE).getByLabel("Zoom in").click();
    drawn(page, FIGURE, 8);
    double left = left(page);
    BoundingBox box = map.boundingBox();
    page.mouse().move(box.x + 0.5 * side, box.y + 0.5 * side);
    page.mouse().down();
    page.mouse().move(box.x + 0.4 * side, box.y + 0.5 * side);
    page.mouse().move(box.x + 0.3 * side, box.y + 0.5 * side);
    page.mouse().up();
    assertEquals(left + 0.2 / 2, left(page), 0.002);
    assertThat(one).containsText("row 5, column 1");
    page.locator(FIGURE + " .atlas-mini")
        .click(new Locator.ClickOptions().setPosition(new Position(5, 5)));
    assertThat(over(page)).hasAttribute("viewBox", Pattern.compile("0.00000 0.00000 .*"));
    page.locator(FIGURE + " .atlas-places button").last().press("Enter");
    assertThat(one).containsText(Pattern.compile("row [12], column [56]"));
  }

  @Test
  void theWheelIsThePagesUnlessTheReaderIsInTheMap() {
    Page page = PAGE.alive(FIGURE);
    drawn(page, FIGURE, 4);
    page.locator(FIGURE + " .atlas-map").hover();
    page.evaluate("scrollTo(0, 100)");
    page.mouse().wheel(0, -40);
    page.waitForFunction("scrollY < 100");
    assertThat(over(page)).hasAttribute("viewBox", "0.00000 0.00000 1.00000 1.00000");
    page.keyboard().down("Control");
    page.mouse().wheel(0, -200);
    page.keyboard().up("Control");
    assertThat(page.locator(FIGURE + " .atlas-map")).hasAttribute("data-zoomed", "");
    cursor(page).focus();
    double there = scrolled(page);
    page.mouse().wheel(0, -300);
    drawn(page, FIGURE, 8);
    assertEquals(there, scrolled(page));
  }

  @Test
  void twoFingersZoomAndOneMovesWhatIsZoomed() {
    Page page =
        WidgetPage.alive(
            PAGE.open(new NewContextOptions().setHasTouch(true).setViewportSize(390, 844)), FIGURE);
    drawn(page, FIGURE, 4);
    page.locator(FIGURE + " .atlas-map").scrollIntoViewIfNeeded();
    BoundingBox box = page.locator(FIGURE + " .atlas-map").boundingBox();
    double x = box.x + box.width / 2;
    double y = box.y + box.height / 2;
    CDPSession touch = page.context().newCDPSession(page);
    send(touch, "touchStart", x - 20, y, x + 20, y);
    send(touch, "touchMove", x - 40, y, x + 40, y);
    send(touch, "touchMove", x - 60, y, x + 60, y);
    send(touch, "touchEnd");
    drawn(page, FIGURE, 8);
    double left = left(page);
    send(touch, "touchStart", x, y);
    send(touch, "touchMove", x + 20, y);
    send(touch, "touchMove", x + 40, y);
    send(touch, "touchEnd");
    assertTrue(left(page) < left - 0.01, left + " " + left(page));
  }

  @Test
  void onlyWhatIsInViewIsDrawnAndOnlyWhenSomethingChanged() {
    Page page = PAGE.alive(PAIR);
    drawn(page, PAIR, 3);
    page.locator(PAIR + " [data-set=grid][data-value='80']").click();
    drawn(page, PAIR, 80);
    page.evaluate(
        """
        () => {
          window.drawings = 0;
          const { drawImage } = CanvasRenderingContext2D.prototype;
          CanvasRenderingContext2D.prototype.drawImage = function (...given) {
            window.drawings += 1;
            return drawImage.apply(this, given);
          };
        }
        """);
    page.locator(PAIR + " [role=gridcell]").press("ArrowRight");
    assertThat(page.locator(PAIR + " [role=status]")).containsText("row 14, column 68");
    frames(page);
    assertTrue(drawings(page) <= 2, "the whole map is one picture: " + drawings(page));
    for (int i = 0; i < 8; i++) {
      page.keyboard().press("+");
    }
    frames(page);
    page.evaluate("window.drawings = 0");
    page.keyboard().press("Shift+ArrowLeft");
    frames(page);
    int once = drawings(page);
    assertTrue(once > 9 && once < 40, "the cells in the window: " + once);
    frames(page);
    assertEquals(once, drawings(page));
  }

  @Test
  void aViewComesBackFromItsAddress() {
    Page page = PAGE.alive(FIGURE);
    page.locator(FIGURE + " select").selectOption("bird");
    page.locator(FIGURE + " [data-set=grid][data-value='8']").click();
    drawn(page, FIGURE, 8);
    cursor(page).press("ArrowDown");
    page.keyboard().press("+");
    page.waitForURL(
        Pattern.compile(".*#fig-atlas\\?view=0.604%2C0.396%2C1.5&grid=8&label=bird&cell=2%2C7"));
    Page other = PAGE.again(page, FIGURE);
    drawn(other, FIGURE, 8);
    assertEquals(left(page), left(other), 0.001);
    assertThat(other.locator(FIGURE + " .atlas-one")).containsText("row 2, column 7");
    assertThat(other.locator(FIGURE + " select")).hasValue("1");
  }

  @Test
  void theAxisOfTwoClassesGoesWithTheMap() {
    Page page = PAGE.alive(PAIR);
    Locator axis = page.locator(PAIR + " .atlas-axis");
    assertThat(axis).containsText(Pattern.compile("−2.00\\s*← wheel\\s*fish →\\s*\\+1.00"));
    page.locator(PAIR).getByLabel("Zoom in").click();
    assertThat(axis).containsText(Pattern.compile("−1.50\\s*← wheel\\s*fish →\\s*\\+0.5"));
    assertThat(page.locator(PAIR + " .atlas-chosen")).containsText("fish less wheel: ");
  }

  @Test
  void onALiveServerTheDenserCellsAreThoseThatWereRecorded() {
    try (LiveHost live = LiveHost.over(PAGE.site(), cache, new AtomicReference<>(true))) {
      Page page = WidgetPage.alive(PAGE.open(live.uri()), FIGURE);
      page.locator(FIGURE + " [data-set=grid][data-value='8']").click();
      drawn(page, FIGURE, 8);
      PAGE.leave();
    }
  }

  private static Locator cursor(Page page) {
    return page.locator(FIGURE + " [role=gridcell]");
  }

  private static Locator over(Page page) {
    return page.locator(FIGURE + " .atlas-over");
  }

  private static String viewBox(Page page) {
    return over(page).getAttribute("viewBox");
  }

  private static double left(Page page) {
    frames(page);
    return Double.parseDouble(viewBox(page).split(" ", 2)[0]);
  }

  private static double scrolled(Page page) {
    return ((Number) page.evaluate("scrollY")).doubleValue();
  }

  /** Waits for the map of a density. */
  private static void drawn(Page page, String figure, int side) {
    assertThat(page.locator(figure + " .atlas-map")).hasAttribute("data-drawn", "" + side);
  }

  /** Waits until all that was to be drawn is drawn. */
  private static void frames(Page page) {
    page.evaluate(
        "() => new Promise((then) => requestAnimationFrame(() => requestAnimationFrame(then)))");
  }

  private static int drawings(Page page) {
    return ((Number) page.evaluate("window.drawings")).intValue();
  }

  /** How opaque the middle of a cell of the coarsest map is, from 0 to 255. */
  private static int opacity(Page page, int column, int row) {
    frames(page);
    return ((Number)
            page.evaluate(
                """
                ([figure, x, y]) => {
                  const canvas = document.querySelector(`${figure} .atlas-canvas`);
                  const at = (place) => Math.floor(((place + 0.5) * canvas.width) / 4);
                  const pen = new OffscreenCanvas(1, 1).getContext('2d');
                  pen.drawImage(canvas, at(x), at(y), 1, 1, 0, 0, 1, 1);
                  return pen.getImageData(0, 0, 1, 1).data[3];
                }
                """,
                new Object[] {FIGURE, column, row}))
        .intValue();
  }

  private static void send(CDPSession session, String type, double... places) {
    JsonArray points = new JsonArray();
    for (int i = 0; i < places.length; i += 2) {
      JsonObject point = new JsonObject();
      point.addProperty("x", places[i]);
      point.addProperty("y", places[i + 1]);
      point.addProperty("id", i / 2);
      points.add(point);
    }
    JsonObject given = new JsonObject();
    given.addProperty("type", type);
    given.add("touchPoints", points);
    session.send("Input.dispatchTouchEvent", given);
  }
}
