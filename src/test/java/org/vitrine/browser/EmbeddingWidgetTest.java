package org.vitrine.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

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

/** What a reader does with maps of a model's pictures, on a static host and live. */
@Tag("browser")
class EmbeddingWidgetTest {
  private static final String FIGURE = "#fig-map";

  @RegisterExtension
  static final WidgetPage PAGE =
      WidgetPage.with("fig-map embedding model=tiny layers=edges,parts method=umap_pca");

  @TempDir Path cache;

  @Test
  void withoutJavaScriptTheMapsSayWhatLiesWhere() {
    Page page = PAGE.withoutJavaScript();
    Locator maps = page.locator(FIGURE + " .embedding-field > svg");
    assertThat(maps).hasCount(2);
    assertThat(maps.first())
        .hasAttribute(
            "aria-label",
            "30 pictures on a map, near to each other where edges sees them alike."
                + " fish (the upper left); bird (the upper right); wheel (below).");
    assertThat(page.locator(FIGURE + " .embedding-head").first())
        .hasText("edges UMAP, trustworthiness 0.88");
    assertThat(page.locator(FIGURE + " .embedding-legend")).hasText("fishbirdwheel");
    assertThat(page.locator(FIGURE + " .embedding-near .crop")).hasCount(12);
    assertThat(page.getByLabel("fish, picture 3 of 30")).isVisible();
  }

  @Test
  void layersAreTurnedSoThatTheSamePicturesLieAtTheSamePlaces() {
    Page page = PAGE.alive(FIGURE);
    assertEquals(place(page, 0), place(page, 1));
    cursor(page, 0).press("Shift+ArrowRight");
    assertEquals(place(page, 0), place(page, 1));
  }

  @Test
  void theKeyboardWalksMarksAndPicksOut() {
    Page page = PAGE.alive(FIGURE);
    Locator said = page.locator(FIGURE + " [role=status]");
    assertThat(said).containsText("fish; Nearest in edges: fish, fish");
    cursor(page, 0).press("ArrowRight");
    assertThat(cursor(page, 0)).hasAttribute("aria-posinset", "4");
    assertThat(cursor(page, 0)).isFocused();
    assertThat(cursor(page, 1)).hasAttribute("aria-posinset", "4");
    page.keyboard().press("Shift+ArrowRight");
    assertThat(said).containsText("bird; Nearest");
    page.keyboard().press("Enter");
    assertThat(said).containsText("10 pictures are marked");
    assertThat(page.locator(FIGURE + " .embedding-rows")).hasText("bird10 of 10");
    assertThat(page.locator(FIGURE + " .marked")).hasCount(2);
    page.keyboard().press("Enter");
    assertThat(page.locator(FIGURE + " .embedding-row"))
        .hasText(new String[] {"fish10 of 10", "bird10 of 10"});
    page.keyboard().press("Escape");
    assertThat(page.locator(FIGURE + " .marked")).hasCount(0);
    Locator wheel = page.locator(FIGURE + " .embedding-label").nth(2);
    wheel.press("Space");
    assertThat(wheel).hasAttribute("aria-pressed", "true");
    assertThat(wheel).isFocused();
    assertThat(page.locator(FIGURE + " .embedding-field").first().locator(".faint")).hasCount(1);
    cursor(page, 1).press("ArrowDown");
    assertThat(said).containsText("wheel; Nearest");
  }

  @Test
  void aLineDrawnAroundPicturesMarksThemOnEveryMap() {
    Page page = PAGE.alive(FIGURE);
    Locator field = page.locator(FIGURE + " .embedding-field").nth(1);
    field.scrollIntoViewIfNeeded();
    BoundingBox box = field.boundingBox();
    double side = box.width;
    page.mouse().move(box.x + 0.3 * side, box.y + 0.85 * side);
    page.mouse().down();
    page.mouse().move(box.x + 0.3 * side, box.y + 0.99 * side);
    page.mouse().move(box.x + 0.6 * side, box.y + 0.99 * side);
    page.mouse().move(box.x + 0.6 * side, box.y + 0.85 * side);
    assertThat(field.locator(".lasso")).hasAttribute("d", Pattern.compile("M.+z"));
    page.mouse().up();
    assertThat(page.locator(FIGURE + " .embedding-rows")).hasText("wheel10 of 10");
    assertThat(page.locator(FIGURE + " .marked")).hasCount(2);
    page.waitForURL(Pattern.compile(".*#fig-map\\?set=20-29"));
    page.locator(FIGURE).getByText("Mark none").press("Enter");
    assertThat(page.locator(FIGURE + " .marked")).hasCount(0);
  }

  @Test
  void thePointerShowsWhatIsUnderItAndAPressStays() {
    Page page = PAGE.alive(FIGURE);
    Locator name = page.locator(FIGURE + " .embedding-large");
    Locator field = page.locator(FIGURE + " .embedding-field").first();
    BoundingBox box = field.boundingBox();
    field.hover(new Locator.HoverOptions().setPosition(0.95 * box.width, 0.14 * box.width));
    assertThat(name).hasText("bird");
    page.mouse().move(0, 0);
    assertThat(name).hasText("fish");
    field.click(new Locator.ClickOptions().setPosition(0.95 * box.width, 0.14 * box.width));
    page.mouse().move(0, 0);
    assertThat(name).hasText("bird");
  }

  @Test
  void aStateComesBackFromItsAddress() {
    Page page = PAGE.alive(FIGURE);
    page.locator(FIGURE).getByText("PCA").last().click();
    assertThat(page.locator(FIGURE + " .embedding-head").first()).containsText("edges PCA");
    page.locator(FIGURE).getByText("× 2").click();
    page.locator(FIGURE + " [data-set=show][data-value=pictures]").click();
    page.locator(FIGURE + " .embedding-label").nth(1).click();
    page.locator(FIGURE + " .embedding-near button").first().click();
    page.waitForURL(
        Pattern.compile(".*#fig-map\\?picture=3&method=pca&show=pictures&zoom=2&labels=bird"));
    Page other = PAGE.again(page, FIGURE);
    assertThat(other.locator(FIGURE + " .embedding-head").first()).containsText("edges PCA");
    assertThat(cursor(other, 0)).hasAttribute("aria-posinset", "4");
    assertThat(other.locator(FIGURE + " [aria-pressed=true]")).hasText("bird");
    assertThat(other.locator(FIGURE + " .embedding-field > svg").first())
        .hasAttribute("viewBox", Pattern.compile(".* 500 500"));
  }

  @Test
  void aLayerThatWasNotRecordedSaysSoAndLeadsBack() {
    Page page = WidgetPage.alive(PAGE.open("fig-map?layer-1=logits"), FIGURE);
    assertThat(page.locator(FIGURE + " .sorry")).containsText("This was not recorded");
    page.locator(FIGURE + " .sorry button").press("Enter");
    assertThat(page.locator(FIGURE + " .sorry")).hasCount(0);
    assertThat(page.locator(FIGURE + " .embedding-head").nth(1)).containsText("parts UMAP");
  }

  @Test
  void onALiveServerAMapOfAnyLayerIsMade() {
    AtomicReference<Boolean> mayEnd = new AtomicReference<>(false);
    try (LiveHost live = LiveHost.over(PAGE.site(), cache, mayEnd)) {
      Page page = WidgetPage.alive(PAGE.open(live.uri()), FIGURE);
      page.locator(FIGURE + " select").nth(1).selectOption("logits");
      assertThat(page.locator(FIGURE + " .asking")).containsText(Pattern.compile("step \\d+"));
      page.locator(FIGURE + " .asking button").press("Enter");
      assertThat(page.locator(FIGURE + " .sorry")).containsText("Stopped.");
      mayEnd.set(true);
      page.locator(FIGURE + " .sorry button").first().press("Enter");
      assertThat(page.locator(FIGURE + " .sorry")).hasCount(0);
      assertThat(page.locator(FIGURE + " .embedding-nearest")).containsText("Nearest in logits");
      page.waitForURL(Pattern.compile(".*#fig-map\\?layer-1=logits"));
      PAGE.leave();
    }
  }

  private static Locator cursor(Page page, int map) {
    return page.locator(FIGURE + " [role=option]").nth(map);
  }

  private static String place(Page page, int map) {
    return cursor(page, map).getAttribute("style");
  }
}
