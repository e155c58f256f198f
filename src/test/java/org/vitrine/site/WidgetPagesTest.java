package org.vitrine.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WidgetPagesTest {
  private JournalFolder journal;

  @BeforeEach
  void aJournalWithWidgets(@TempDir Path temporary) {
    journal = JournalFolder.empty(temporary).withWidgets();
    assertEquals(List.of(), journal.build().diagnostics());
  }

  @Test
  void aFigureNamesItsModuleAndItsAnswersAndBothAreThere() {
    Element figure = figure("fig-six");
    assertTrue(Files.isRegularFile(linked(figure.attr("data-module"))));
    assertTrue(Files.isRegularFile(linked(figure.attr("data-recorded"))));
    assertEquals("Figure 1:", figure.selectFirst("figcaption .caption-label").text());
  }

  @Test
  void aModuleOfTheArticlesOwnLiesWithTheArticle() {
    String module = figure("fig-own").attr("data-module");
    assertTrue(module.startsWith("../../articles/third/widgets/"), module);
    assertTrue(Files.isRegularFile(linked(module)));
  }

  @Test
  void aModuleOfTheArticlesOwnImportsTheJournalsPartsAtBuildAndInTheBrowser() throws IOException {
    journal
        .write("widgets/parts/words.js", "export const words = 'from the journal';")
        .write(
            "articles/third/widgets/own-portrait.js",
            "import { words } from './parts/words.js'; export const attributes = {};"
                + "export const load = () => 1; export const render = () => `<p>${words}</p>`;")
        .edit("articles/third/article.md", " model=tiny layer=conv1 channels=\"6\"", "");
    assertEquals(List.of(), journal.build().diagnostics());
    assertEquals("from the journal", figure("fig-own").selectFirst(".widget-body").text());
    Path module = linked(figure("fig-own").attr("data-module"));
    assertEquals(
        "export const words = 'from the journal';",
        Files.readString(module.resolveSibling("parts/words.js")));
  }

  @Test
  void aPartOfItsOwnGoesBeforeTheJournals() {
    journal
        .write("widgets/parts/words.js", "export const words = 'from the journal';")
        .write("articles/third/widgets/parts/words.js", "export const words = 'its own';")
        .write(
            "articles/third/widgets/own-portrait.js",
            "import { words } from './parts/words.js'; export const attributes = {};"
                + "export const load = () => 1; export const render = () => `<p>${words}</p>`;")
        .edit("articles/third/article.md", " model=tiny layer=conv1 channels=\"6\"", "");
    assertEquals(List.of(), journal.build().diagnostics());
    assertEquals("its own", figure("fig-own").selectFirst(".widget-body").text());
  }

  @Test
  void aMistakeInAPartOfTheJournalIsToldInItsFile() {
    journal
        .write("widgets/parts/words.js", "export const words = ;")
        .write(
            "articles/third/widgets/own-portrait.js",
            "import { words } from './parts/words.js'; export const attributes = {};")
        .edit("articles/third/article.md", " model=tiny layer=conv1 channels=\"6\"", "");
    String told = journal.build().diagnostics().toString();
    assertTrue(told.contains(" widgets/parts/words.js:1:"), told);
  }

  @Test
  void aFolderOfWidgetsMayBeALink() throws IOException {
    Path widgets = journal.folder().resolve("widgets");
    Path elsewhere = journal.folder().resolveSibling("shared-widgets");
    Files.move(widgets, elsewhere);
    Files.createSymbolicLink(widgets, elsewhere);
    Files.createSymbolicLink(elsewhere.resolve("again.js"), elsewhere.resolve("portrait.js"));
    assertEquals(List.of(), journal.build().diagnostics());
    Path module = linked(figure("fig-six").attr("data-module"));
    assertTrue(Files.isRegularFile(module));
    assertTrue(Files.isRegularFile(module.resolveSibling("again.js")));
  }

  @Test
  void everyPictureOfAFigureAndEveryRecordedAnswerIsInTheSite() throws IOException {
    assertEquals(6, figure("fig-six").select("img").size());
    figure("fig-six")
        .select("img")
        .forEach(picture -> assertTrue(Files.isRegularFile(linked(picture.attr("src")))));
    try (Stream<Path> answers = Files.list(journal.out().resolve("lens/answers"))) {
      assertEquals(2, answers.filter(file -> file.toString().endsWith(".json")).count());
    }
  }

  @Test
  void anArticleWithoutPicturesOfItsOwnIsShownByWhatItsNetworkSees() {
    assertTrue(Files.isRegularFile(journal.out().resolve("thumbnails/third.jpg")));
  }

  @Test
  void onlyAPageWithWidgetsLoadsTheirRuntime() {
    String scripts = page().select("script[src]").eachAttr("src").toString();
    assertTrue(scripts.contains("/js/widgets.js"), scripts);
    String home = Jsoup.parse(journal.page("index.html")).select("script[src]").toString();
    assertTrue(!home.contains("/js/widgets.js"), home);
  }

  private Element page() {
    return Jsoup.parse(journal.page("articles/third/index.html"));
  }

  private Element figure(String id) {
    return page().getElementById(id);
  }

  private Path linked(String href) {
    return journal.out().resolve("articles/third").resolve(href).normalize();
  }
}
