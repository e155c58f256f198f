package org.vitrine.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitrine.diagnostic.Diagnostic;

/** A journal of the articles one and two and a page; one holds the links that are looked at. */
class DeadLinksTest {
  private static final String HEAD = "---\ntitle: T\n---\n\n";

  private JournalFolder journal;

  @BeforeEach
  void aSmallJournal(@TempDir Path temporary) {
    journal =
        JournalFolder.empty(temporary)
            .write("articles/two/article.md", HEAD + "# A section {#sec-a}\n\n[d](my%20data.csv)\n")
            .write("articles/two/my data.csv", "1\n")
            .write("pages/about.md", HEAD)
            .write(
                "citations/journal.yml",
                "title: J\npages:\n  - title: About\n    file: pages/about.md\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../two/",
        "../two",
        "../two/index.html",
        "../two/?x=1",
        "../two/#sec-a",
        "../two/#sec-a?channel=3",
        "../two/#q=rings",
        "../two/my%20data.csv",
        "../two/my%20data.csv#row=1",
        "../one/",
        "./#here",
        "../..",
        "../../",
        "../../../about/",
        "../../about/",
        "../../feed.atom",
        "/about/",
        "/articles/two/",
        "/",
        "https://example.org/../nonexist/",
        "#here"
      })
  void aLinkToWhatIsThereIsGood(String href) {
    assertEquals(List.of(), told(href));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "..",
        "../too/",
        "../tvo",
        "../two/article.md",
        "../two/data.csv",
        "../two/#sec-b",
        "../nonexist/",
        "../../abuot/",
        "/two/",
        "/about.html",
        "./nothing/../../nowhere/"
      })
  void aLinkToNothingIsTold(String href) {
    assertEquals(List.of("articles/one/article.md:7:3 dead-link"), places(href));
    assertTrue(Files.exists(journal.out().resolve("index.html")), "and is no error");
    assertEquals(
        List.of("articles/one/article.md:7:3 dead-link"),
        journal.build().diagnostics().stream().map(DeadLinksTest::place).toList(),
        "when nothing is made anew, too");
  }

  @Test
  void theNearestIsNamed() {
    assertEquals(
        List.of(
            "articles/one/article.md:7:3: warning[dead-link]: a link leads to no page and no file of"
                + " this journal; ../too/, which is articles/too/ of the site; did you mean"
                + " ../two/?"),
        told("../too/"));
    assertTrue(told("../two/article.md").getFirst().endsWith("; did you mean ../two/?"));
    assertTrue(told("/abuot/").getFirst().endsWith("; did you mean ../../about/?"));
    assertTrue(told("../two/#sec-b").getFirst().endsWith("; did you mean #sec-a?"));
    assertTrue(told("/two/").getFirst().endsWith("; did you mean ../two/?"));
    assertTrue(
        told("../nonexist/")
            .getFirst()
            .endsWith("; there are articles/one/, articles/two/, about/"));
  }

  @Test
  void aLinkInHtmlIsLookedAtToo() {
    journal.write(
        "articles/one/article.md",
        HEAD
            + """
            An <a class="x" href="../too/">inline</a> and <a href='../two/'>a good one</a>.

            <p>
            A <a href=../two/#sec-b>block</a>. <!-- <a href="../never/"> -->
            <a href="../two/my%20data.csv?a=1&amp;b=2">good</a> <a href="data.csv">own</a>
            </p>
            """);
    assertEquals(
        List.of(
            "articles/one/article.md:5:23 dead-link",
            "articles/one/article.md:8:11 dead-link",
            "articles/one/article.md:9:62 dead-link"),
        journal.build().diagnostics().stream().map(DeadLinksTest::place).toList());
    assertTrue(
        journal
            .buildAgain()
            .diagnostics()
            .getLast()
            .toString()
            .endsWith("a link in Markdown publishes a file of the folder: [text](data.csv)"));
  }

  @Test
  void anotherArticleThatComesMendsTheLink() {
    assertFalse(told("../three/").isEmpty());
    journal.write("articles/three/article.md", HEAD);
    assertEquals(List.of(), journal.buildAgain().diagnostics());
  }

  @Test
  void whatIsBesideTheJournalOnItsHostIsNotJudged() {
    write("/other/ and [b](../../../other/) and [c](/journal/other/) and [d](/journal/about/)");
    URI base = URI.create("https://example.org/journal/");
    List<Diagnostic> told = journal.build(journal.settings(Optional.of(base))).diagnostics();
    assertEquals(1, told.size());
    assertTrue(told.getFirst().found().contains("/journal/other/"));
  }

  @Test
  void whatIsNotMadeThisTimeIsNotJudged() {
    write("../two/#anything and [b](../nonexist/)");
    SiteSettings one = SiteSettings.preview(journal.folder(), journal.out(), Optional.of("one"));
    assertEquals(
        List.of("../nonexist/, which is articles/nonexist/ of the site"),
        journal.build(one).diagnostics().stream().map(Diagnostic::found).toList());
  }

  @Test
  void deadLinksAreToldBesideErrors() {
    journal.write("articles/two/article.md", HEAD + "@fig-none\n");
    assertEquals(
        List.of(
            "articles/one/article.md:7:3 dead-link",
            "articles/one/article.md:7:21 unknown-reference",
            "articles/two/article.md:5:1 unknown-reference"),
        places("../nonexist/) @fig-none [c](../two/#any"));
  }

  private void write(String href) {
    journal.write("articles/one/article.md", HEAD + "# Here {#here}\n\nA [b](" + href + ")\n");
  }

  private List<String> told(String href) {
    write(href);
    return journal.build().diagnostics().stream().map(Diagnostic::toString).toList();
  }

  private List<String> places(String href) {
    write(href);
    return journal.build().diagnostics().stream().map(DeadLinksTest::place).toList();
  }

  private static String place(Diagnostic diagnostic) {
    return diagnostic.position() + " " + diagnostic.code();
  }
}
