package org.vitrine.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitrine.bibliography.Reference;

/** The page around an article has ids of its own. */
class ReservedIdsTest {
  @TempDir Path journal;
  private WrittenArticle article;

  @BeforeEach
  void makeAFolder() {
    article = new WrittenArticle(journal).with("a.svg", "<svg/>".getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @CsvSource({
    "References, section-references",
    "Notes, section-notes",
    "Note 1, section-note-1",
    "Note mark 1, section-note-mark-1",
    "Citation 1, section-citation-1",
    "Content, section-content",
    "Bibtex, section-bibtex",
    "Cite as, section-cite-as",
    "Reuse, section-reuse",
    "Abstract, section-abstract",
    "Words, section-words",
    "Ref x, section-ref-x",
    "Note, note",
    "Note one, note-one",
    "Reference, reference"
  })
  void aHeadingIsNotNamedAsThePageItself(String heading, String id) {
    Block.Heading built =
        (Block.Heading)
            article.body("# " + heading + "\n").readable().orElseThrow().body().getFirst();
    assertEquals(id, built.label().id());
  }

  @Test
  void theSecondOfItsNameIsNotNamedAsThePageItselfEither() {
    List<Block> body =
        article
            .body("# Note\n\n# Note\n\n# Note\n\n# Notes\n\n# Notes\n")
            .readable()
            .orElseThrow()
            .body();
    assertEquals(
        List.of("note", "section-note", "section-note-1", "section-notes", "section-notes-1"),
        body.stream().map(block -> ((Block.Heading) block).label().id()).toList());
  }

  /** What the templates write with a value in it is counted; the rest is here. */
  @Test
  void allIdsOfTheTemplatesAreThePagesOwn() throws IOException {
    Pattern id = Pattern.compile("(?<![\\w-])id=\"([^\"$]+)\"");
    List<String> others = new ArrayList<>();
    try (Stream<Path> templates = Files.walk(Path.of("src/main/jte"))) {
      for (Path template : templates.filter(Files::isRegularFile).toList()) {
        id.matcher(Files.readString(template))
            .results()
            .map(found -> found.group(1))
            .filter(found -> !ReservedIds.holds(found))
            .forEach(others::add);
      }
    }
    assertEquals(List.of(), others);
    assertTrue(ReservedIds.holds(Reference.anchor("a key")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# A {#references}",
        "[x]{#ref-k}",
        "![a](a.svg){#note-1 alt=b}",
        "::: {#citation-3}\nA\n:::",
        "`a`{#content}"
      })
  void aNameThatThePageHasIsToldToItsAuthor(String text) {
    assertEquals(
        List.of("1:" + (text.indexOf('#', 1) + 1) + " reserved-name"),
        article.problems(text + "\n"));
  }

  @Test
  void theMessageNamesAnother() {
    assertEquals(
        "articles/an-article/article.md:5:6: error[reserved-name]: a name is one that the page itself"
            + " uses; notes; write another, such as {#my-notes}",
        article.told(WrittenArticle.HEAD + "# A {#notes}\n").getFirst().toString());
  }
}
