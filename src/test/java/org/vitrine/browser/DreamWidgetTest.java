package org.vitrine.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What a reader does with a figure of dreams and caricatures, on a static host and live. */
@Tag("browser")
class DreamWidgetTest {
  private static final String FIGURE = "#fig-dream";

  @RegisterExtension
  static final WidgetPage PAGE =
      WidgetPage.with(
          "fig-dream dream model=tiny layers=edges,parts image=figures/trial.png"
              + " image2=figures/other.png size=64 steps=32");

  @TempDir Path cache;

  @Test
  void withoutJavaScriptBothPicturesStandWholeBesideEachOther() {
    Page page = PAGE.withoutJavaScript();
    BoundingBox before = page.locator(FIGURE + " .dream-before img").boundingBox();
    BoundingBox after = page.locator(FIGURE + " .dream-after img").boundingBox();
    assertTrue(after.x >= before.x + before.width);
    assertThat(page.locator(FIGURE + " .dream-after")).hasCSS("clip-path", "none");
    assertThat(page.locator(FIGURE).getByAltText("The picture: the model takes it for a fish"))
        .isVisible();
    assertThat(
            page.locator(FIGURE)
                .getByAltText("The picture as edges dreams it, size 2 of 4, 32 × 32 pixels"))
        .isVisible();
    assertThat(page.locator(FIGURE + " .dream-layer")).hasCount(2);
  }

  @Test
  void theKeyboardMovesTheEdgeAndChoosesSizeLayerModeAndPicture() {
    Page page = PAGE.alive(FIGURE);
    Locator said = page.locator(FIGURE + " [role=status]");
    Locator slider = page.locator(FIGURE + " input[type=range]");
    slider.press("End");
    assertThat(said).containsText("before 100 %, after 0 %");
    slider.press("ArrowLeft");
    assertThat(slider).hasAttribute("aria-valuetext", "before 99 %, after 1 %");
    assertThat(slider).isFocused();
    assertThat(page.locator(FIGURE + " .dream-after"))
        .hasCSS("clip-path", Pattern.compile("inset\\(0(px)? 0(px)? 0(px)? 99%\\)"));
    checked(page, "stage").press("Home");
    assertThat(said)
        .containsText("The picture as edges dreams it, size 1 of 4, 16 × 16 pixels: 0.90.");
    checked(page, "layer").press("ArrowRight");
    assertThat(said)
        .containsText("The picture as parts dreams it, size 4 of 4, 64 × 64 pixels: 4.00.");
    checked(page, "mode").press("ArrowRight");
    assertThat(said).containsText("A caricature of the picture by parts: 3.20.");
    assertThat(page.locator(FIGURE + " .dream-octaves")).hasCount(0);
    checked(page, "picture").press("ArrowRight");
    assertThat(checked(page, "picture")).hasAttribute("aria-label", "Picture 2: fish");
    assertThat(checked(page, "picture")).isFocused();
  }

  @Test
  void theEdgeFollowsThePointerThatIsDrawnOverThePicture() {
    Page page = PAGE.alive(FIGURE);
    Locator pair = page.locator(FIGURE + " .dream-pair");
    pair.scrollIntoViewIfNeeded();
    BoundingBox box = pair.boundingBox();
    page.mouse().move(box.x + 0.5 * box.width, box.y + 20);
    page.mouse().down();
    page.mouse().move(box.x + 0.8 * box.width, box.y + 20);
    assertThat(page.locator(FIGURE + " input[type=range]"))
        .hasAttribute("aria-valuetext", "before 80 %, after 20 %");
    page.mouse().up();
    page.mouse().move(box.x + 0.2 * box.width, box.y + 20);
    page.waitForURL(Pattern.compile(".*#fig-dream\\?wipe=80"));
  }

  @Test
  void aStateComesBackFromItsAddress() {
    Page page = PAGE.alive(FIGURE);
    page.locator(FIGURE + " .shelf-picture").nth(1).click();
    page.locator(FIGURE + " .dream-layer").nth(1).click();
    page.locator(FIGURE + " .dream-octave").nth(1).click();
    page.waitForURL(Pattern.compile(".*#fig-dream\\?picture=1&layer=parts&stage=1"));
    Page other = PAGE.again(page, FIGURE);
    assertThat(other.locator(FIGURE + " [role=status]"))
        .containsText("The picture as parts dreams it, size 2 of 4");
    assertThat(other.locator(FIGURE + " .shelf-picture").nth(1))
        .hasAttribute("aria-checked", "true");
  }

  @Test
  void onALiveServerAReadersOwnPictureIsDreamt() {
    AtomicReference<Boolean> mayEnd = new AtomicReference<>(false);
    try (LiveHost live = LiveHost.over(PAGE.site(), cache, mayEnd)) {
      Page page = WidgetPage.alive(PAGE.open(live.uri()), FIGURE);
      page.locator(FIGURE + " input[type=file]")
          .setInputFiles(
              new FilePayload(
                  "mine.png",
                  "image/png",
                  DrawnPictures.png(DrawnPictures.drawn("my own", 300, 100))));
      assertThat(page.locator(FIGURE + " .asking")).containsText(Pattern.compile("step \\d+"));
      assertThat(page.locator(FIGURE + " .dream-after img")).isVisible();
      page.locator(FIGURE + " .asking button").press("Enter");
      assertThat(page.locator(FIGURE + " .sorry")).containsText("Stopped.");
      mayEnd.set(true);
      page.locator(FIGURE + " .sorry button").press("Enter");
      assertThat(page.locator(FIGURE + " [role=status]"))
          .containsText("The picture as edges dreams it, size 4 of 4");
      page.waitForURL(Pattern.compile(".*#fig-dream\\?own=[0-9a-f]{64}\\.png"));
      Page other = PAGE.again(page, FIGURE);
      assertThat(other.locator(FIGURE + " .shelf-picture")).hasCount(3);
      assertThat(other.locator(FIGURE + " .dream-octave")).hasCount(4);
      PAGE.leave();
    }
  }

  private static Locator checked(Page page, String what) {
    return page.locator(FIGURE + " [data-set=" + what + "][aria-checked=true]");
  }
}
