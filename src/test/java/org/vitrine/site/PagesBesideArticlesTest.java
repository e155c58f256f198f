package org.vitrine.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a journal says beside its articles: about itself, for its authors. */
class PagesBesideArticlesTest {
  private JournalFolder journal;

  @BeforeEach
  void aJournalWithTwoPages(@TempDir Path temporary) {
    journal = JournalFolder.in(temporary).withWidgets();
    journal.edit(
        "citations/journal.yml",
        "license: CC-BY-4.0",
        """
        license: CC-BY-4.0
        pages:
          - title: About
            file: pages/about.md
          - title: For authors
            file: pages/writing.md
            path: guide
        """);
    journal.write("pages/about.md", "---\ntitle: About us\ndescription: Who.\n---\n\nWe are.\n");
    journal.write(
        "pages/writing.md",
        """
        ---
        title: How to write
        license: CC-BY-4.0
        ---

        As @olah2017 did, and as @fig-six shows.

        ::: portrait {#fig-six model=tiny layer=conv1 channels="0-1"}
        Two channels.
        :::
        """);
    journal.write(
        "pages/references.bib",
        "@article{olah2017, author={Olah, Chris}, title={F}, journal={D}, year={2017}}");
  }

  @Test
  void aPageHasItsPlaceAndALinkAtTheFootOfEveryPage() {
    build();
    for (String at : List.of("index.html", "about/index.html", "articles/sample/index.html")) {
      assertEquals(
          List.of("About", "For authors"), page(at).select(".colophon nav a").eachText(), at);
    }
    assertEquals("About us", page("about/index.html").selectFirst("h1").text());
    assertEquals(
        "About", page("about/index.html").selectFirst(".colophon a[aria-current=page]").text());
    assertTrue(Files.exists(linked("articles/sample", ".colophon nav a", "href")));
  }

  @Test
  void aPageIsNoPublication() {
    journal.build(journal.settings(Optional.of(URI.create("https://example.org/journal/"))));
    Document guide = page("guide/index.html");
    assertEquals(0, guide.select("#cite-as, .byline, [name^=citation_], [type*=ld+json]").size());
    assertEquals(
        "https://example.org/journal/guide/", guide.selectFirst("[rel=canonical]").attr("href"));
    assertFalse(Files.exists(journal.out().resolve("guide/citation.bib")));
    assertFalse(journal.page("feed.atom").contains("How to write"));
    assertEquals(0, page("index.html").select(".entry a[href^=guide]").size());
    String sitemap = journal.page("sitemap.xml");
    assertTrue(sitemap.contains("<loc>https://example.org/journal/guide/</loc>"), sitemap);
  }

  @Test
  void aPagesTextIsNumberedAndCitesAsAnArticlesDoes() {
    build();
    Document guide = page("guide/index.html");
    assertEquals("Figure 1", guide.selectFirst(".reference").text());
    assertEquals(1, guide.select(".references li").size());
  }

  @Test
  void aPagesFigureFindsItsModuleAndIsRecordedBesideTheFile() throws IOException {
    build();
    assertTrue(Files.exists(linked("guide", "#fig-six", "data-module")));
    assertTrue(Files.exists(linked("guide", "#fig-six", "data-recorded")));
    assertTrue(Files.exists(linked("guide", "#fig-six img", "src")));
    try (Stream<Path> answers =
        Files.list(journal.folder().resolve("pages/answers/writing/answers"))) {
      assertEquals(1, answers.count());
    }
    assertFalse(Files.exists(journal.folder().resolve("pages/answers/about")));
  }

  @Test
  void aModuleOfThePagesOwnLiesWithThePage() throws IOException {
    Path own = journal.folder().resolve("pages/widgets/own.js");
    Files.createDirectories(own.getParent());
    Files.copy(journal.folder().resolve("widgets/portrait.js"), own);
    journal.edit("pages/writing.md", "::: portrait", "::: own");
    build();
    Path module = linked("guide", "#fig-six", "data-module");
    assertTrue(module.startsWith(journal.out().resolve("guide/widgets")), module.toString());
    assertTrue(Files.exists(module));
  }

  @Test
  void aSecondBuildWritesNoFileAndAnEditOfOnePageMakesItAlone() {
    build();
    SortedMap<String, String> before = journal.times();
    assertEquals(0, journal.build().printed());
    assertEquals(before, journal.times());
    journal.edit("pages/about.md", "We are.", "We were.");
    assertEquals(1, journal.build().printed());
    assertTrue(journal.page("about/index.html").contains("We were."));
    assertEquals(before.get("guide/index.html"), journal.times().get("guide/index.html"));
  }

  @Test
  void aMistakeInAPageIsToldWithItsPlaceAndTheSiteStays() {
    build();
    SortedMap<String, String> before = journal.times();
    journal.edit("pages/about.md", "We are.", "We are [@nobody].");
    assertTrue(told().contains("pages/about.md:6:9: error[unknown-citation]"), told());
    assertEquals(before, journal.times());
  }

  @Test
  void aPageThatIsNotThereIsTold() throws IOException {
    Files.delete(journal.folder().resolve("pages/about.md"));
    assertTrue(told().startsWith("pages/about.md: error[unreadable-page]"), told());
  }

  @Test
  void aPreviewOfOnePageBuildsItAlone() {
    journal.build(SiteSettings.preview(journal.folder(), journal.out(), Optional.of("about")));
    assertTrue(Files.exists(journal.out().resolve("about/index.html")));
    assertFalse(Files.exists(journal.out().resolve("guide")));
    assertFalse(Files.exists(journal.out().resolve("articles")));
  }

  private void build() {
    assertEquals(List.of(), journal.build().diagnostics());
  }

  private String told() {
    return String.join("\n", journal.build().diagnostics().stream().map(Object::toString).toList());
  }

  private Document page(String path) {
    return Jsoup.parse(journal.page(path));
  }

  private Path linked(String folder, String selector, String attribute) {
    String address = page(folder + "/index.html").selectFirst(selector).attr(attribute);
    return journal.out().resolve(folder).resolve(address).normalize();
  }
}
