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
