package org.vitrine.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitrine.bibliography.Citations;
import org.vitrine.diagnostic.Diagnostic;

class ArticleReaderTest {
  private static final String HEAD = "---\ntitle: T\n---\n\n";

  @TempDir Path journal;
  private Path folder;
  private ArticleReader reader;
  private final List<Diagnostic> told = new ArrayList<>();

  @BeforeEach
  void makeAFolder() throws IOException {
    folder = Files.createDirectories(journal.resolve("articles/an-article"));
    reader = ArticleReader.create(journal, new PlainTypesetter(), Citations.create());
  }

  @Test
  void filesAreNamedAsTheAuthorWouldNameThem() throws IOException {
    givenFile("references.bib", "");
    givenArticle(HEAD + "[@nothing]");
    assertEquals(List.of("articles/an-article/article.md:5:2 unknown-citation"), problems());
  }

  @Test
  void whatAnArticleDependsOnIsKnownEvenWhereItIsMissing() throws IOException {
    givenFile("a.svg", "<svg viewBox=\"0 0 1 1\"/>");
    givenFile("style.csl", "");
    givenFile(
        "article.md",
        """
        ---
        title: T
        bibliography: [a.bib, b.bib]
        csl: style.csl
        thumbnail: a.svg
        ---

        ![x](missing.png){alt=x}
        """);
    ReadArticle read = reader.read(folder, told::add);
    assertTrue(read.article().isEmpty());
    assertEquals(
        Set.of("article.md", "a.bib", "b.bib", "style.csl", "a.svg", "missing.png"),
        read.inputs().stream()
            .map(file -> folder.relativize(file).toString())
            .collect(Collectors.toSet()));
  }

  @Test
  void aBibliographyOfTheUsualNameNeedNotBeNamed() throws IOException {
    givenFile("references.bib", "@article{a, title={A}, author={B, C}, year={2000}}");
    Article article = givenArticle(HEAD + "[@a]").orElseThrow();
    assertEquals("a", article.references().getFirst().key());
  }

  @Test
  void anArticleWithoutABibliographyIsToldOnceThatItHasNone() {
    givenArticle(HEAD + "[@good] and @other\n\n# A {#sec-intro}\n\n@sec-intr\n");
    assertEquals(
        "articles/an-article/article.md:5:2: error[no-bibliography]: a work is cited, and the article"
            + " has no bibliography; @good; there is no references.bib in the article's folder; put it"
            + " there, or name another file in the front matter, as bibliography: works.bib; write \\@"
            + " where no citation is meant",
        told.getFirst().toString());
    assertEquals(
        List.of(
            "articles/an-article/article.md:5:2 no-bibliography",
            "articles/an-article/article.md:9:1 unknown-reference"),
        problems());
  }

  @Test
  void aMissingBibliographyIsOneMistakeAndNotOneForEachCitation() {
    givenArticle("---\ntitle: T\nbibliography: none.bib\n---\n[@a] [@b]\n");
    assertEquals(List.of("articles/an-article/article.md:3:15 missing-bibliography"), problems());
  }

  @Test
  void aSlipOfThePenIsToldBesideAMissingBibliographyAndWhatThatMayHoldIsNot() throws IOException {
    givenFile("a.bib", "@book{good, author={B, C}, title={A}, publisher={P}, year={2000}}\n");
    givenArticle("---\ntitle: T\nbibliography: [a.bib, b.bib]\n---\n[@goood] [@elsewhere]\n");
    assertEquals(
        List.of(
            "articles/an-article/article.md:3:23 missing-bibliography",
            "articles/an-article/article.md:5:2 unknown-citation"),
        problems());
  }

  @Test
  void aReferenceToAListingIsToldThatItHasNoNumber() throws IOException {
    givenFile("references.bib", "");
    givenArticle(HEAD + "@lst-code\n");
    assertTrue(told.getFirst().hint().startsWith("listings and theorems have no numbers here"));
  }

  @Test
  void aFolderWithoutAnArticleSaysSo() {
    assertTrue(reader.read(folder, told::add).article().isEmpty());
    assertEquals(List.of("articles/an-article/article.md unreadable-article"), problems());
  }

  @Test
  void aFileThatIsNotUtf8SaysSo() throws IOException {
    Files.write(folder.resolve("article.md"), "caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
    reader.read(folder, told::add);
    assertEquals(List.of("articles/an-article/article.md not-utf-8"), problems());
  }

  @Test
  void aHugeFileIsNotRead() throws IOException {
    Files.write(folder.resolve("article.md"), new byte[5 << 20]);
    reader.read(folder, told::add);
    assertEquals(List.of("articles/an-article/article.md too-long"), problems());
  }

  @Test
  void aPictureBehindALinkOutOfTheFolderIsNotRead() throws IOException {
    Path secret = Files.writeString(journal.resolve("secret.svg"), "<svg/>");
    Files.createSymbolicLink(folder.resolve("a.svg"), secret);
    Files.createSymbolicLink(folder.resolve("out"), journal);
    givenArticle(HEAD + "![](a.svg){alt=x}\n\n![](out/secret.svg){alt=x}\n");
    assertEquals(
        List.of(
            "articles/an-article/article.md:5:1 outside-folder",
            "articles/an-article/article.md:7:1 outside-folder"),
        problems());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../x.png",
        "a/../../x.png",
        "%2e%2e/x.png",
        "/x.png",
        "..\\x.png",
        "a%00.png",
        "."
      })
  void aPictureOutsideTheFolderIsRefused(String path) {
    givenArticle(HEAD + "![](<" + path + ">){alt=x}\n");
    assertEquals(List.of("articles/an-article/article.md:5:1 outside-folder"), problems());
  }

  @ParameterizedTest
  @CsvSource({
    "../x.csv, -",
    "/etc/passwd, -",
    "%2e%2e/x.csv, outside-folder",
    "a/../../x.csv, outside-folder",
    "secret.csv, outside-folder",
    "out/secret.csv, outside-folder",
    ".hidden.csv, private-file",
    "answers/a.json, private-file",
    "page.html, unknown-file-format",
    "drawing.svg, unknown-file-format",
    "code.js, unknown-file-format",
    "data.csv.gz, unknown-file-format",
    "figures, missing-linked-file",
    "dato.csv, missing-linked-file",
    "data.csv, -",
    "see the data, -",
    "cf. Fig. 2, -",
    "./data.csv#row=3, -",
    "#, -"
  })
  void aLinkLeadsToAFileOfTheFolderThatIsForReadersOrIsRefused(String path, String code)
      throws IOException {
    Path secret = Files.writeString(journal.resolve("secret.csv"), "a secret");
    Files.createSymbolicLink(folder.resolve("secret.csv"), secret);
    Files.createSymbolicLink(folder.resolve("out"), journal);
    Files.createDirectories(folder.resolve("figures"));
    Files.createDirectories(folder.resolve("answers"));
    for (String file :
        List.of(
            "data.csv",
            "data.csv.gz",
            ".hidden.csv",
            "answers/a.json",
            "page.html",
            "drawing.svg",
            "code.js")) {
      givenFile(file, "x");
    }
    givenArticle(HEAD + "[x](" + path + ")\n");
    assertEquals(
        code.equals("-") ? List.of() : List.of("articles/an-article/article.md:5:1 " + code),
        problems());
  }

  @Test
  void aFileOfALinkMayHoldABlankBetweenAngleBracketsAlone() throws IOException {
    givenFile("my data.csv", "x");
    givenArticle(HEAD + "[x](<my data.csv>) and [y](my data.csv)\n");
    assertEquals(List.of("articles/an-article/article.md:5:28 blank-in-address"), problems());
  }

  @Test
  void aMistypedFileOfALinkIsGuessed() throws IOException {
    givenFile("analysis/run.py", "print()");
    givenArticle(HEAD + "Our\n[code](analysis/runn.py) is here.\n");
    assertEquals(
        "articles/an-article/article.md:6:1: error[missing-linked-file]: a link leads to a file that"
            + " is not there; analysis/runn.py; did you mean analysis/run.py?",
        told.getFirst().toString());
  }

  @Test
  void aSlugThatCannotStandInAnAddressIsAnError() throws IOException {
    folder = Files.createDirectories(journal.resolve("articles/Ein Artikel"));
    givenArticle(HEAD);
    assertEquals(List.of("articles/Ein Artikel/article.md bad-slug"), problems());
  }

  @Test
  void warningsAloneDoNotKeepAnArticleBack() {
    assertTrue(givenArticle("---\ntitle: T\nkolour: red\n---\n").isPresent());
    assertEquals(List.of("articles/an-article/article.md:3:1 unknown-key"), problems());
  }

  @Test
  void theSameTextIsTheSameArticle() throws Exception {
    String text =
        Files.readString(
            Path.of("src/test/resources/org/vitrine/article/golden/sections/article.md"));
    Article first = givenArticle(text).orElseThrow();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<ReadArticle>> others = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        others.add(threads.submit(() -> reader.read(folder, text, diagnostic -> {})));
      }
      for (Future<ReadArticle> other : others) {
        assertEquals(first, other.get().article().orElseThrow());
      }
    }
  }

  @Test
  void linesEndAsTheyMay() {
    String text = "---\ntitle: T\n---\n\n# A\n\nText[^1] @sec-x\n\n$$\na\n$$\n\n[^1]: N\n";
    for (String end : List.of("\n", "\r\n")) {
      told.clear();
      givenArticle(text.replace("\n", end));
      assertEquals(List.of("articles/an-article/article.md:7:10 unknown-reference"), problems());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[@a] ",
        "@a ",
        "[@a]\n\n",
        "# a\n\n",
        "# a {#x}\n\n",
        "@fig-x ",
        "[^1] ",
        "^[a] ",
        "$x$ ",
        "![a](b.png){alt=x}\n\n",
        "<b>",
        "<b>x</b> ",
        "x <b>\n\n",
        "::: w {a=b}\n:::\n",
        "[a](b) ",
        "|a|\n|-|\n|b|\n\n: c\n\n",
        "a\n: b\n\n",
        "[a](javascript:b) ",
        "```a\nb\n```\n"
      })
  void whatIsRepeatedAHundredThousandTimesEndsSoon(String piece) throws IOException {
    givenFile("references.bib", "@article{a, title={A}, author={B, C}, year={2000}}");
    for (int times : new int[] {100_000, 4_000, 1_000}) {
      assertTimeoutPreemptively(
          Duration.ofSeconds(3),
          () -> reader.read(folder, HEAD + piece.repeat(times), diagnostic -> {}));
    }
  }

  @Test
  void aChainOfNotesEnds() {
    StringBuilder text = new StringBuilder(HEAD).append("a[^0]\n\n");
    for (int i = 0; i < 5_000; i++) {
      text.append("[^%d]: a[^%d]\n\n".formatted(i, i + 1));
    }
    givenArticle(text.toString());
    assertTrue(
        problems().contains("articles/an-article/article.md:85:9 too-deep"), () -> "" + told);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        a: &a [x,x,x,x,x,x,x,x,x]
        b: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]
        c: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]
        d: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]
        e: &e [*d,*d,*d,*d,*d,*d,*d,*d,*d]
        f: &f [*e,*e,*e,*e,*e,*e,*e,*e,*e]
        """,
        "a: &a [*a]\n",
        "a: !!javax.script.ScriptEngineManager [x]\n"
      })
  void yamlThatUnfoldsOrRunsDoesNeither(String yaml) {
    assertTimeoutPreemptively(
        Duration.ofSeconds(3), () -> givenArticle("---\ntitle: T\n" + yaml + "---\n"));
    assertFalse(told.isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"[", "{a: ", "- ", "? ", "&a ", "!!a ", "\"", "'", "|\n", "a:\n  ", "#", "*a "})
  void yamlThatIsRepeatedEndsSoon(String piece) {
    for (int times : new int[] {100_000, 3_000, 39}) {
      assertTimeoutPreemptively(
          Duration.ofSeconds(3),
          () -> givenArticle("---\ntitle: T\nx: " + piece.repeat(times) + "\n---\n"));
    }
  }

  private Optional<Article> givenArticle(String text) {
    return reader.read(folder, text, told::add).article();
  }

  private void givenFile(String name, String text) throws IOException {
    Files.createDirectories(folder.resolve(name).getParent());
    Files.writeString(folder.resolve(name), text);
  }

  /** Place and code of what was told. */
  private List<String> problems() {
    return told.stream().map(each -> each.position() + " " + each.code()).toList();
  }
}
