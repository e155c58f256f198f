package org.vitrine.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.site.JournalFolder;

/**
 * What a reader can do on an article's page, served below a sub-path by a host that knows nothing
 * of us.
 */
@Tag("browser")
class ReadingTest {
  @TempDir static Path temporary;
  private static StaticHost host;
  private static Reader reader;
  private static URI article;
  private static URI home;

  @BeforeAll
  static void aPublishedJournal() {
    JournalFolder journal = JournalFolder.in(temporary);
    assertEquals(List.of(), journal.build().diagnostics());
    host = StaticHost.over(temporary);
    article = host.at("site/articles/sample/index.html");
    home = host.at("site/index.html");
    reader = Reader.create();
  }

  @AfterAll
  static void end() {
    reader.close();
    host.close();
  }

  @AfterEach
  void nothingWentWrong() {
    assertEquals(List.of(), reader.complaints());
  }

  @Test
  void restingOnACitationShowsAllItsWorksInOneCard() {
    Page page = open(article);
    page.locator(".citation").first().hover();
    Locator card = page.locator(".card");
    assertThat(card).containsText("Feature Visualization");
    assertThat(card).containsText("Visualizing Higher-Layer Features");
    assertThat(card).containsText("Deep Inside Convolutional Networks");
    page.keyboard().press("Escape");
    assertThat(card).hasCount(0);
  }

  @Test
  void everyKindOfLinkHasACardWithWhatItLeadsTo() {
    Page page = open(article);
    card(page, ".note-mark a", "older than its good pictures");
    card(page, "[data-card=figure]", "The same channel from three seeds");
    card(page, "[data-card=section]", "before its rectifier");
    card(page, "[data-card=table]", "dogs facing left");
    card(page, "[data-card=equation]", "(1)");
    page.locator(".band [data-card=figure]").first().hover();
    assertThat(page.locator(".card img")).hasCount(3);
  }

  @Test
  void aCardCanBeEnteredWithThePointerAndStays() {
    Page page = open(article);
    page.locator(".citation").first().hover();
    Locator link = page.locator(".card a").first();
    link.hover();
    page.waitForTimeout(500);
    assertThat(link).isVisible();
    page.locator("h1").hover();
    assertThat(page.locator(".card")).hasCount(0);
  }

  @Test
  void theKeyboardOpensCardsGoesIntoThemAndEscapeGivesItBack() {
    Page page = open(article);
    page.locator(".citation a").first().focus();
    page.keyboard().press("Shift+Tab");
    page.keyboard().press("Tab");
    Locator card = page.locator(".card");
    assertThat(card).isVisible();
    for (int i = 0; i < 3; i++) {
      page.keyboard().press("Tab");
    }
    assertThat(page.locator(".card :focus")).hasCount(1);
    page.keyboard().press("Escape");
    assertThat(card).hasCount(0);
    assertThat(page.locator(".citation a:focus")).hasCount(1);
  }

  @Test
  void theWayOnFromACardStandsBelowItsText() {
    Page page = open(article);
    page.locator(".band [data-card=figure]").first().hover();
    BoundingBox caption = page.locator(".card figcaption").last().boundingBox();
    BoundingBox more = page.locator(".card-more").boundingBox();
    assertTrue(more.y >= caption.y + caption.height, more.y + " in a caption from " + caption.y);
  }

  @Test
  void copyingABibtexEntryOrTheLinkToAPlaceIsSeen() {
    Page page = open(article);
    page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
    for (String place :
        List.of("button.copy", "h2 .anchor", ".caption-label", ".equation-number")) {
      Locator control = page.locator(place).first();
      control.click();
      assertThat(control).hasAttribute("data-copied", "");
      String seen =
          (String)
              control.evaluate(
                  "e => getComputedStyle(e, '::before').content + getComputedStyle(e, '::after').content");
      assertTrue(seen.contains("✓"), place + " shows " + seen);
    }
  }

  @Test
  void codeRunsFromLeftToRightInAnArticleThatDoesNot() {
    Page page = open(article);
    page.evaluate("document.documentElement.dir = 'rtl'");
    for (String code : List.of("pre.code", "pre.bibtex", "p code")) {
      assertEquals(
          "ltr", page.locator(code).first().evaluate("e => getComputedStyle(e).direction"), code);
    }
  }

  @Test
  void aTapOpensACardAndAnotherClosesIt() {
    Page page = open(article, phone());
    Locator mark = page.locator(".note-mark a").first();
    Locator card = page.locator(".card");
    mark.tap();
    assertThat(card).isVisible();
    assertEquals(
        article.toString().replace("index.html", ""), page.url().replaceAll("index.html|#.*", ""));
    mark.tap();
    assertThat(card).hasCount(0);
    mark.tap();
    page.locator("h2").first().tap();
    assertThat(card).hasCount(0);
  }

  @Test
  void aCardStaysInsideTheWindow() {
    for (NewContextOptions device :
        List.of(phone(), new NewContextOptions().setViewportSize(1024, 500))) {
      Page page = open(article, device);
      Locator triggers = page.locator(".band [data-card]");
      assertTrue(triggers.count() > 5);
      for (int i = 0; i < triggers.count(); i++) {
        triggers.nth(i).scrollIntoViewIfNeeded();
        triggers
            .nth(i)
            .evaluate(
                "element => (element.matches('a') ? element : element.querySelector('a')).focus()");
        page.keyboard().press("Tab");
        page.keyboard().press("Shift+Tab");
        Locator card = page.locator(".card");
        if (card.count() == 1) {
          BoundingBox box = card.boundingBox();
          int width = page.viewportSize().width;
          int height = page.viewportSize().height;
          assertTrue(box.x >= 0 && box.x + box.width <= width, "card " + i + " across");
          assertTrue(box.y >= 0 && box.y + box.height <= height, "card " + i + " down");
        }
        page.keyboard().press("Escape");
      }
    }
  }

  @Test
  void withoutJavaScriptNothingIsMissing() {
    Page page = open(article, new NewContextOptions().setJavaScriptEnabled(false));
    assertThat(page.locator(".citation").first()).hasText("[1], [2], [3]");
    assertThat(page.locator(".references li")).hasCount(10);
    assertThat(page.locator(".notes li")).hasCount(2);
    assertThat(page.locator(".katex-display")).isVisible();
    assertThat(page.locator(".equation-number")).hasText("(1)");
    assertThat(page.locator("figure img")).hasCount(6);
    assertThat(page.locator(".contents a").first()).isAttached();
    assertThat(page.locator("button:visible")).hasCount(0);
  }

  @Test
  void theContentsStandAtTheSideAndMarkWhereTheReaderIs() {
    Page page = open(article, new NewContextOptions().setViewportSize(1500, 900));
    page.locator("#sec-results")
        .evaluate("head => scrollTo({top: head.offsetTop - 100, behavior: 'instant'})");
    assertThat(page.locator(".contents [aria-current]")).hasText(Pattern.compile("Results"));
  }

  @Test
  void onAPhoneTheContentsAreFoldedUntilAskedFor() {
    Page page = open(article, phone());
    assertThat(page.locator(".contents a").first()).isHidden();
    page.locator(".contents summary").tap();
    assertThat(page.locator(".contents a").first()).isVisible();
  }

  @Test
  void whatIsWiderThanItsColumnShowsWhereThereIsMore() throws IOException {
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      for (String direction : List.of("ltr", "rtl")) {
        Page page = open(article, phone().setColorScheme(scheme));
        page.evaluate("way => document.documentElement.dir = way", direction);
        Locator table = page.locator(".table-scroll");
        String where = scheme + " " + direction;
        assertEquals(direction.equals("rtl"), edge(table, 0) != ground(table), where);
        assertEquals(direction.equals("ltr"), edge(table, 1) != ground(table), where);
        table.evaluate(
            "box => box.scrollBy({left: (box.matches('[dir=rtl] *') ? -1 : 1) * 5000, behavior: 'instant'})");
        assertEquals(
            direction.equals("ltr"), edge(table, 0) != ground(table), where + ", at its end");
        assertEquals(
            direction.equals("rtl"), edge(table, 1) != ground(table), where + ", at its end");
        page.context().close();
      }
    }
  }

  @Test
  void theTabKeyStopsAtWhatScrollsAndNotAtWhatFits() {
    String boxes = ".formula, .table-scroll, pre.code";
    Page phone = open(article, phone());
    assertThat(phone.locator(boxes)).hasCount(3);
    for (Locator box : phone.locator(boxes).all()) {
      assertThat(box).hasAttribute("tabindex", "0");
      assertThat(box).hasAttribute("role", Pattern.compile("group|region"));
      assertThat(box).hasAttribute("aria-label", Pattern.compile("\\w+"));
    }
    Page wide = open(article, new NewContextOptions().setViewportSize(1600, 900));
    assertThat(wide.locator(boxes).and(wide.locator("[tabindex]"))).hasCount(0);
    Page plain = open(article, new NewContextOptions().setJavaScriptEnabled(false));
    assertThat(plain.locator(boxes).and(plain.locator("[tabindex]"))).hasCount(3);
  }

  /** The colour at the left (0) or right (1) end of a table, below the text of its last row. */
  private static int edge(Locator table, int end) throws IOException {
    BufferedImage picture = picture(table);
    return picture.getRGB(end * (picture.getWidth() - 1), picture.getHeight() - 8);
  }

  private static int ground(Locator table) throws IOException {
    BufferedImage picture = picture(table);
    return picture.getRGB(picture.getWidth() / 2, picture.getHeight() - 8);
  }

  private static BufferedImage picture(Locator table) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(table.screenshot()));
  }

  @Test
  void aChosenThemeIsRememberedOnTheNextPage() {
    Page page = open(article, new NewContextOptions().setColorScheme(ColorScheme.LIGHT));
    String light = paper(page);
    page.locator("button.theme").click();
    assertTrue(!light.equals(paper(page)), light);
    String dark = paper(page);
    page.locator(".wordmark").click();
    assertThat(page.locator(".entries")).isVisible();
    assertEquals(dark, paper(page));
  }

  @Test
  void noPageIsWiderThanItsWindow() {
    for (int width : new int[] {320, 390, 768, 1024, 1280, 1600}) {
      for (URI address : List.of(article, home)) {
        Page page = open(address, new NewContextOptions().setViewportSize(width, 800));
        assertEquals(
            width,
            ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue(),
            address + " at " + width);
        page.context().close();
      }
    }
  }

  @Test
  void thePagesFitTheirBudgetOnTheWire() {
    Page page = open(article);
    page.waitForLoadState();
    // As sent by a host that compresses: text at a third, a pessimist's guess at Brotli.
    Number bytes =
        (Number)
            page.evaluate(
                """
                () => performance.getEntriesByType('resource')
                  .concat(performance.getEntriesByType('navigation'))
                  .filter(({name}) => !/[.](png|jpg)$/.test(name))
                  .map(({name, decodedBodySize}) => /woff2$/.test(name) ? decodedBodySize : decodedBodySize / 3)
                  .reduce((sum, size) => sum + size, 0)
                """);
    assertTrue(bytes.intValue() < 250_000, bytes + " bytes");
  }

  private static void card(Page page, String trigger, String text) {
    page.locator(".band " + trigger).first().hover();
    assertThat(page.locator(".card")).containsText(text);
    page.keyboard().press("Escape");
    page.mouse().move(2, 2);
  }

  private static String paper(Page page) {
    return (String) page.evaluate("getComputedStyle(document.body).backgroundColor");
  }

  private static NewContextOptions phone() {
    return new NewContextOptions().setViewportSize(390, 844).setHasTouch(true).setIsMobile(true);
  }

  private static Page open(URI address) {
    return open(address, new NewContextOptions().setViewportSize(1024, 900));
  }

  private static Page open(URI address, NewContextOptions options) {
    Page page = reader.open(address, options);
    if (!Boolean.FALSE.equals(options.javaScriptEnabled)) {
      page.waitForSelector("[data-reader=ready]");
    }
    return page;
  }
}
