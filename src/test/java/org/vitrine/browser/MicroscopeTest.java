package org.vitrine.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.cli.ColoursWithProbe;
import org.vitrine.cli.LiveJournal;
import org.vitrine.cli.VitrineProcess;

/** The pages of two networks: one whose units were looked at beforehand, and one without. */
@Tag("browser")
@Tag("engine")
@Tag("slow")
class MicroscopeTest {
  private static final List<String> PAGES =
      List.of(
          "models/index.html",
          "models/colours/index.html",
          "models/colours/colour/index.html",
          "models/colours/colour/0/index.html",
          "models/primer/conv1/3/index.html");

  @TempDir static Path folder;
  private static LiveJournal journal;
  private static StaticHost host;
  private static Reader reader;

  @BeforeAll
  static void aBakedJournal() throws Exception {
    journal = LiveJournal.in(folder.resolve("journal"));
    ColoursWithProbe.in(journal.folder().resolve("models"));
    journal.write(
        "citations/journal.yml",
        "title: A small journal\npages: [{title: Models, file: models/}]\n");
    journal.edit(
        LiveJournal.ARTICLE,
        "The words 0.",
        "Red is found by [colour:0]{.unit model=colours}, not by [the other]{.unit model=colours unit=\"colour:1\"}.");
    ran("bake", "--model=colours");
    ran("build");
    host = StaticHost.over(journal.site());
    reader = Reader.create();
  }

  @AfterAll
  static void close() {
    reader.close();
    host.close();
  }

  @Test
  void aUnitsPageTellsWhatItIsForAndLeadsToItsNeighbours() {
    Page page = open("models/colours/colour/0/index.html");
    assertThat(page.locator("h1")).hasText("colour:0");
    assertEquals(3, page.locator(".unit-pictures img").count());
    assertThat(page.locator(".effects li").first()).containsText("red");
    assertThat(page.locator(".range > div").last().locator(".unit-name").first()).hasText("red");
    assertThat(page.locator(".unit-cite"))
        .containsText("Unit colour:0 of Colours (weights sha256:");
    page.locator("[rel=next]").first().click();
    assertThat(page.locator("h1")).hasText("colour:1");
    assertThat(page.locator(".effects li").first()).containsText("green");
  }

  @Test
  void aUnitNamesTheTextsThatNameItAndTheyLeadToIt() {
    Page page = open("articles/small/index.html");
    page.locator("a.unit").first().hover();
    assertThat(page.locator(".card"))
        .containsText("Unit 0 of layer colour in Colours. Speaks for red");
    assertEquals(1, page.locator(".card img").count());
    page.locator("a.unit").first().click();
    assertThat(page.locator("h1")).hasText("colour:0");
    Locator back = page.locator(".mentions a");
    assertThat(back).hasText("A small article");
    back.click();
    assertThat(page.locator("a.unit").nth(1)).hasText("the other");
    assertEquals(List.of(), reader.complaints());
  }

  @Test
  void unitsAreFoundByClassLayerAndName() {
    Page page = open("models/colours/index.html");
    Locator field = page.locator(".unit-search input");
    Locator found = page.locator(".unit-search .unit-name");
    field.fill("red");
    assertThat(page.locator(".unit-search [role=status]")).containsText("units");
    assertThat(page.locator(".unit-search .unit-says").first()).containsText("+");
    field.fill("gathered");
    assertThat(found).hasText(new String[] {"gathered:0", "gathered:1"});
    field.fill("colour:1");
    assertThat(found.first()).hasText("colour:1");
    assertTrue(found.count() > 1, "and what fires along with it");
    assertTrue(page.url().endsWith("?q=colour%3A1"), page.url());
    page.reload();
    assertThat(found.first()).hasText("colour:1");
    page.locator(".unit-search a").first().click();
    assertThat(page.locator("h1")).hasText("colour:1");
  }

  @Test
  void whatNobodyLookedAtSaysHowToLook() {
    Page page = open("models/primer/conv1/3/index.html");
    assertThat(page.locator(".unbaked"))
        .containsText("./vitrine bake --model primer --layer conv1");
    assertEquals(0, page.locator(".unit-pictures").count());
  }

  @Test
  void whereItFiresOnAReadersOwnPictureIsShownByALiveServer() throws Exception {
    try (VitrineProcess serve = VitrineProcess.start(journal, "serve", "--port=0")) {
      URI address = URI.create(serve.await("serving (http\\S+)").group(1));
      Page page = reader.open(address.resolve("models/colours/colour/0/index.html"));
      assertThat(page.locator(".unit-own")).isVisible();
      page.locator(".unit-own input")
          .setInputFiles(journal.folder().resolve("models/colours/probe/a.png"));
      assertThat(page.locator(".unit-own [role=status]"))
          .hasText(Pattern.compile("The strongest of 144 positions gives .*; 144 are above zero."));
      assertThat(page.locator(".unit-own canvas")).hasAttribute("role", "img");
      page.context().close();
      serve.tellToEnd();
      serve.exitCode();
    }
  }

  @Test
  void withoutScriptsThePagesAreWholeAndOfferNoSearch() {
    Page page =
        reader.open(
            host.at("models/colours/index.html"),
            new NewContextOptions().setJavaScriptEnabled(false));
    assertThat(page.locator(".unit-search")).isHidden();
    assertEquals(8, page.locator(".layers img").count());
    page.context().close();
  }

  @Test
  void axeFindsNothingAndNoPageIsWiderThanAPhone() {
    List<String> found = new ArrayList<>();
    for (String path : PAGES) {
      for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        for (int width : List.of(390, 1400)) {
          Page page =
              reader.open(
                  host.at(path),
                  new NewContextOptions().setViewportSize(width, 844).setColorScheme(scheme));
          page.waitForSelector("[data-reader=ready]");
          found.addAll(AccessibilityTest.violations(page, path + " " + scheme + " " + width));
          int wide = (int) page.evaluate("() => document.documentElement.scrollWidth");
          if (wide > width) {
            found.add(path + " is " + wide + " pixels wide at " + width);
          }
          page.context().close();
        }
      }
    }
    assertEquals(List.of(), found);
  }

  @Test
  void aSecondBuildWritesNothingAndMistakesAreToldWhereTheyStand() throws Exception {
    assertTrue(ran("build").contains(" 0 files written, 0 removed"));
    String article = Files.readString(journal.folder().resolve(LiveJournal.ARTICLE));
    try {
      mistaken(
          "model=colours}, not",
          "model=colour}, not",
          "the journal has no model of this name; colour; did you mean colours?");
      mistaken(
          "[colour:0]",
          "[color:0]",
          "the model colours has no layer of this name; color; did you mean colour?");
      mistaken(
          "[colour:0]",
          "[colour:2]",
          "the layer colour has no unit of this number; 2; its units are 0 to 1");
      mistaken(
          "[colour:0]", "[redness]", "a unit is named by its layer and its number there; redness");
      mistaken("{.unit model=colours}", "{.unit}", "a unit has a model; colour:0");
    } finally {
      journal.write(LiveJournal.ARTICLE, article);
    }
  }

  private static void mistaken(String from, String to, String told) throws Exception {
    String article = Files.readString(journal.folder().resolve(LiveJournal.ARTICLE));
    journal.edit(LiveJournal.ARTICLE, from, to);
    try (VitrineProcess check = VitrineProcess.start(journal, "check", "--offline")) {
      assertEquals(1, check.exitCode(), to);
      assertTrue(check.said().contains(":7:17: error["), check.said());
      assertTrue(check.said().contains(told), check.said());
      assertFalse(check.said().contains("should not have happened"), check.said());
    } finally {
      journal.write(LiveJournal.ARTICLE, article);
    }
  }

  private static Page open(String path) {
    Page page = reader.open(host.at(path));
    page.waitForSelector("[data-reader=ready]");
    return page;
  }

  private static String ran(String... arguments) throws IOException, InterruptedException {
    try (VitrineProcess process = VitrineProcess.start(journal, arguments)) {
      assertEquals(0, process.exitCode(), process.said());
      return process.said();
    }
  }
}
