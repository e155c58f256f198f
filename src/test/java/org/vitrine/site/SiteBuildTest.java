package org.vitrine.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.diagnostic.Diagnostic;

class SiteBuildTest {
  private JournalFolder journal;

  @BeforeEach
  void aJournal(@TempDir Path temporary) {
    journal = JournalFolder.in(temporary);
  }

  @Test
  void everyArticleHasItsPageAndItsPlaceInTheLists() {
    SiteReport report = journal.build();
    assertEquals(List.of(), report.diagnostics());
    assertEquals(2, report.printed());
    assertTrue(journal.page("articles/sample/index.html").contains("sees</h1>"));
    assertTrue(journal.page("index.html").contains("articles/sample/index.html"));
    assertTrue(journal.page("feed.atom").contains("Rings and the direction of a wheel"));
    assertTrue(Files.isRegularFile(journal.out().resolve("articles/sample/figures/wide.png")));
    assertTrue(Files.isRegularFile(journal.out().resolve("thumbnails/second.jpg")));
  }

  @Test
  void aSecondBuildOfAnUnchangedJournalWritesNoFile() {
    journal.build();
    SortedMap<String, String> before = journal.times();
    SiteReport second = journal.build();
    assertEquals(0, second.printed());
    assertEquals(0, second.written());
    assertEquals(before, journal.times());
  }

  @Test
  void anEditWritesOnlyWhatItChanges() {
    journal.build();
    String home = journal.times().get("index.html");
    String edited = journal.times().get("articles/second/index.html");
    journal.edit("articles/second/article.md", "does not turn", "does not move");
    SiteReport second = journal.build();
    assertEquals(1, second.printed());
    assertEquals(home, journal.times().get("index.html"));
    assertFalse(edited.equals(journal.times().get("articles/second/index.html")));
    assertTrue(journal.page("articles/second/index.html").contains("does not move"));
  }

  @Test
  void anErrorLeavesTheLastGoodSiteAndEveryErrorIsTold() {
    journal.build();
    SortedMap<String, String> before = journal.times();
    journal.edit("articles/second/article.md", "![A wheel.]", "![A wheel.][]\n\n![Another.]");
    journal.edit("articles/sample/article.md", "@eq-objective", "@eq-objectif");
    journal.edit("articles/sample/article.md", "figures/wide.png", "figures/widest.png");
    SiteReport report = journal.build();
    assertTrue(report.failed());
    assertTrue(
        report.diagnostics().stream().filter(Diagnostic::isError).count() >= 2,
        () -> report.diagnostics().toString());
    assertEquals(before, journal.times());
  }

  @Test
  void anArticleThatIsGoneIsGoneFromTheSite() throws IOException {
    journal.build();
    Files.delete(journal.folder().resolve("articles/second/article.md"));
    Files.delete(journal.folder().resolve("articles/second/figures/wheel.png"));
    Files.delete(journal.folder().resolve("articles/second/figures"));
    Files.delete(journal.folder().resolve("articles/second"));
    journal.buildAgain();
    assertFalse(Files.exists(journal.out().resolve("articles/second")));
    assertFalse(journal.page("index.html").contains("Rings and the direction"));
  }

  @Test
  void aBuildSaysHowManyArticlesAreDrafts() {
    assertEquals(0, journal.build().drafts());
    journal.edit("articles/second/article.md", "author: Cem", "draft: true\nauthor: Cem");
    assertEquals(1, journal.build().drafts());
    assertEquals(1, journal.build().drafts(), "also where nothing is made anew");
  }

  @Test
  void aDraftHasAPageAndNoPlaceInTheLists() {
    journal.edit("articles/second/article.md", "author: Cem", "draft: true\nauthor: Cem");
    journal.build();
    assertTrue(Files.exists(journal.out().resolve("articles/second/index.html")));
    assertFalse(journal.page("index.html").contains("Rings and the direction"));
    assertFalse(journal.page("feed.atom").contains("Rings and the direction"));
  }

  @Test
  void aDraftSaysThatItIsOneAndTellsIndexesNothing() {
    journal.build();
    assertTrue(journal.page("articles/second/index.html").contains("citation_title"));
    journal.edit("articles/second/article.md", "author: Cem", "draft: true\nauthor: Cem");
    journal.build();
    String page = journal.page("articles/second/index.html");
    assertTrue(page.contains("<strong>Draft.</strong>"), page);
    assertTrue(page.contains("<meta name=\"robots\" content=\"noindex\">"), page);
    assertFalse(page.contains("citation_title"), page);
  }

  @Test
  void aDraftDoesNotSayThatItIsPublished() {
    journal.build();
    assertTrue(journal.page("articles/second/index.html").contains("12 October 2026"));
    journal.edit("articles/second/article.md", "author: Cem", "draft: true\nauthor: Cem");
    journal.build();
    String page = journal.page("articles/second/index.html");
    assertTrue(page.contains("<dd>Not yet published</dd>"), page);
    assertFalse(page.contains("2026"), page);
  }

  @Test
  void thePageForWrongAddressesSpeaksTheJournalsLanguage() {
    journal.build();
    assertTrue(journal.page("404.html").contains("There is no page here"));
    journal.edit("citations/journal.yml", "language: en", "language: fr");
    journal.build();
    assertTrue(journal.page("404.html").contains("Il n’y a pas de page ici"));
  }

  @Test
  void anArticleWithoutALicenceOfItsOwnIsUnderTheJournals() {
    journal.edit("citations/journal.yml", "license: CC-BY-4.0", "license: CC0-1.0");
    journal.build();
    assertTrue(journal.page("articles/second/index.html").contains("publicdomain/zero/1.0"));
    assertFalse(journal.page("articles/sample/index.html").contains("publicdomain/zero/1.0"));
  }

  @Test
  void aPreviewThatEndedInItsFirstWriteIsGoneOnWith() throws IOException {
    SiteSettings preview = SiteSettings.preview(journal.folder(), journal.out(), Optional.empty());
    Path inTheWay = journal.out().resolve("feed.atom/x");
    Files.createDirectories(inTheWay);
    assertThrows(UncheckedIOException.class, () -> journal.build(preview));
    Files.delete(inTheWay);
    Files.delete(inTheWay.getParent());
    journal.build(preview);
    assertTrue(Files.exists(journal.out().resolve("feed.atom")));
  }

  @Test
  void aPreviewThatEndedInItsVeryFirstFileIsGoneOnWith() throws IOException {
    Files.createDirectories(journal.out().resolve("lens"));
    Path draft = journal.out().resolve("lens/.status.json.1b4e28ba.tmp");
    Files.writeString(draft, "{");
    journal.build(SiteSettings.preview(journal.folder(), journal.out(), Optional.empty()));
    assertFalse(Files.exists(draft));
  }

  @Test
  void aFolderThatIsNoSiteIsNotReplaced() throws IOException {
    Files.createDirectories(journal.out());
    Files.writeString(journal.out().resolve("thesis.txt"), "years of work");
    assertThrows(ForeignFolderException.class, journal::build);
    assertEquals("years of work", journal.page("thesis.txt"));
  }

  @Test
  void aFolderThatIsNoSiteIsToldBeforeAllTheWork() throws IOException {
    Files.createDirectories(journal.out());
    Files.writeString(journal.out().resolve("thesis.txt"), "years of work");
    journal.write("articles/wrong/article.md", "no front matter");
    assertThrows(ForeignFolderException.class, journal::build);
  }

  @Test
  void whatWasAddedToTheSiteByHandIsRemovedByTheNextBuild() throws IOException {
    journal.build();
    Files.writeString(journal.out().resolve("stray.html"), "stray");
    assertEquals(1, journal.build().removed());
    assertFalse(Files.exists(journal.out().resolve("stray.html")));
  }

  @Test
  void aFileOfTheSiteThatWasChangedByHandIsMended() throws IOException {
    journal.build();
    String before = journal.page("index.html");
    Files.writeString(journal.out().resolve("index.html"), "spoilt");
    journal.build();
    assertEquals(before, journal.page("index.html"));
  }

  @Test
  void onlyWithABaseAreThereAbsoluteAddresses() {
    Optional<URI> base = Optional.of(URI.create("https://example.org/journal"));
    journal.build(journal.settings(base));
    String page = journal.page("articles/sample/index.html");
    assertTrue(page.contains("href=\"https://example.org/journal/articles/sample/\""));
    assertTrue(page.contains("href=\"../../assets/"));
    assertTrue(journal.page("404.html").contains("href=\"/journal/assets/"));
    assertTrue(journal.page("sitemap.xml").contains("<loc>https://example.org/journal/</loc>"));
    journal.build();
    assertFalse(journal.page("articles/sample/index.html").contains("example.org/journal"));
  }

  @Test
  void oneAddressIsInEverythingThatNamesTheSite() {
    String own = "https://journal.example.org/vol";
    journal.write("citations/journal.yml", "title: A journal\nbase-url: " + own + "\n");
    journal.build();
    assertEquals(Set.of(own + "/"), sites());
    assertTrue(journal.page("404.html").contains("href=\"/vol/assets/"));

    journal.build(journal.settings(Optional.of(URI.create("https://mirror.example.org/"))));
    assertEquals(Set.of("https://mirror.example.org/"), sites());
    assertTrue(journal.page("404.html").contains("href=\"/assets/"));
  }

  /** Every address of the site that the pages, the feed and the site map hold, without its end. */
  private Set<String> sites() {
    Set<String> found = new TreeSet<>();
    for (String path :
        List.of("index.html", "articles/sample/index.html", "feed.atom", "sitemap.xml")) {
      Set<String> here =
          Pattern.compile("https://[a-z]+\\.example\\.org/(vol/)?")
              .matcher(journal.page(path))
              .results()
              .map(MatchResult::group)
              .collect(Collectors.toSet());
      assertEquals(1, here.size(), path);
      found.addAll(here);
    }
    return found;
  }

  @Test
  void linkedFilesArePublishedWhileTheyAreLinked() {
    String article = "articles/second/article.md";
    journal.write("articles/second/analysis/run 1.py", "print(1)");
    journal.write("articles/second/notes.txt", "not linked");
    journal.edit(article, "does not turn", "does [not](analysis/run%201.py) turn");
    assertEquals(List.of(), journal.build().diagnostics());
    assertEquals("print(1)", journal.page("articles/second/analysis/run 1.py"));
    assertTrue(
        journal
            .page("articles/second/index.html")
            .contains("<a href=\"analysis/run%201.py\" download=\"\">not</a>"));
    assertFalse(Files.exists(journal.out().resolve("articles/second/notes.txt")));
    assertEquals(0, journal.build().written());

    journal.write("articles/second/analysis/run 1.py", "print(2)");
    journal.buildAgain();
    assertEquals("print(2)", journal.page("articles/second/analysis/run 1.py"));

    journal.edit(article, "[not](analysis/run%201.py)", "not");
    journal.buildAgain();
    assertFalse(Files.exists(journal.out().resolve("articles/second/analysis")));
  }

  @Test
  void aLinkedFileCannotTakeThePlaceOfTheRecord() {
    journal.write("articles/second/citation.bib", "@misc{mine}");
    journal.edit("articles/second/article.md", "does not turn", "does [not](citation.bib) turn");
    assertEquals(
        List.of("reserved-name"),
        journal.build().diagnostics().stream().map(Diagnostic::code).toList());
  }

  @Test
  void textIsThereCompressedToo() throws IOException {
    journal.build();
    Path page = journal.out().resolve("articles/sample/index.html");
    for (String form : new String[] {".gz", ".br"}) {
      Path compressed = page.resolveSibling("index.html" + form);
      assertTrue(Files.size(compressed) < Files.size(page) / 2, compressed.toString());
    }
    assertFalse(Files.exists(journal.out().resolve("articles/sample/figures/wide.png.gz")));
  }

  @Test
  void aPreviewReplacesFilesOneByOne() {
    journal.build(SiteSettings.preview(journal.folder(), journal.out(), Optional.of("second")));
    String theme = journal.times().get("lens/status.json");
    journal.edit("articles/second/article.md", "does not turn", "does not move");
    SiteReport again = journal.buildAgain();
    assertEquals(1, again.written());
    assertEquals(theme, journal.times().get("lens/status.json"));
    assertTrue(journal.page("articles/second/index.html").contains("does not move"));
    assertFalse(Files.exists(journal.out().resolve("articles/sample")));
  }

  @Test
  void aProcessThatGoesOnWritesNothingWhereNothingChanged() {
    journal.build();
    SortedMap<String, String> before = journal.times();
    SiteReport again = journal.buildAgain();
    assertEquals(0, again.printed() + again.written());
    assertEquals(before, journal.times());
  }

  @Test
  void aFileWithNewTimesAndTheOldContentIsNoChange() throws IOException {
    journal.build();
    SortedMap<String, String> before = journal.times();
    Path article = journal.folder().resolve("articles/second/article.md");
    Files.setLastModifiedTime(article, FileTime.fromMillis(1_000_000_000_000L));
    assertEquals(0, journal.buildAgain().printed());
    assertEquals(0, journal.build().printed());
    assertEquals(before, journal.times());
  }

  @Test
  void anotherPictureUnderTheSameNameIsAnotherThumbnail() throws IOException {
    journal.build();
    byte[] before = Files.readAllBytes(journal.out().resolve("thumbnails/second.jpg"));
    TestPicture.write(journal.folder().resolve("articles/second/figures/wheel.png"), 400, 300, 99);
    assertEquals(1, journal.buildAgain().printed());
    byte[] after = Files.readAllBytes(journal.out().resolve("thumbnails/second.jpg"));
    assertFalse(Arrays.equals(before, after));
  }

  /** Whatever was kept, the site is the one that is made where nothing was. */
  @Test
  void changedInputsMakeTheSiteThatANewJournalWouldHave(@TempDir Path elsewhere) {
    journal.build();
    JournalFolder fresh = JournalFolder.in(elsewhere);
    for (JournalFolder one : List.of(journal, fresh)) {
      one.edit("articles/sample/references.bib", "Feature Visualization}", "Features Seen}");
      one.edit("articles/second/article.md", "author: Cem Third", "author: Dora Fourth");
      one.edit("articles/second/article.md", "does not turn", "does $x_2$ not turn");
      one.edit("citations/journal.yml", "title: ", "title: The New ");
      one.write("static/icons/other.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    }
    assertEquals(2, journal.buildAgain().printed());
    fresh.build();
    assertTrue(journal.page("articles/sample/index.html").contains("Features Seen"));
    assertEquals(fresh.hashes(), journal.hashes());
  }

  @Test
  void aFormulaInATitleIsPlainTextInListsAndRecords() {
    journal.edit("articles/second/article.md", "title: Rings", "title: $x^2$ rings");
    journal.build();
    for (String path : List.of("index.html", "feed.atom", "articles/second/citation.bib")) {
      assertTrue(journal.page(path).contains("x² rings"), path);
      assertFalse(journal.page(path).contains("x^2 rings"), path);
    }
    assertTrue(journal.page("articles/second/index.html").contains("<title>x² rings"));
  }

  @Test
  void aReferenceAloneIsAnEdit() {
    journal.build();
    journal.edit("articles/sample/references.bib", "Feature Visualization}", "Features Seen}");
    assertEquals(1, journal.build().printed());
    assertTrue(journal.page("articles/sample/index.html").contains("Features Seen"));
  }
}
