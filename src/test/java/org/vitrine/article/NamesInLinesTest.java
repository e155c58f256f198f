package org.vitrine.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What braces do behind the parts of a line and behind headings. */
class NamesInLinesTest {
  @TempDir Path journal;
  private WrittenArticle article;

  @BeforeEach
  void makeAFolder() {
    article = new WrittenArticle(journal).with("a.svg", "<svg/>".getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[words]{#x .y}",
        "[words](https://x.org){#x .y}",
        "`code`{#x .y}",
        "![b](a.svg){#x .y}"
      })
  void whatHasANameIsThePlaceThatALinkLeadsTo(String named) {
    String text = "A " + named + " b, [to it](#x).\n";
    assertEquals(List.of(), article.problems(text));
    Block.Paragraph line =
        (Block.Paragraph) article.body(text).article().orElseThrow().body().getFirst();
    Attributes found =
        line.text().stream()
            .filter(Inline.Span.class::isInstance)
            .map(span -> ((Inline.Span) span).attributes())
            .findFirst()
            .orElseThrow();
    assertEquals(Optional.of("x"), found.id());
    assertEquals(List.of("y"), found.classes());
  }

  @ParameterizedTest
  @CsvSource({
    "A [b]{colour=red} c, 1:7 unknown-attribute",
    "A [b](https://x.org){target=_blank} c, 1:22 unknown-attribute",
    "A `b`{lang=r} c, 1:7 unknown-attribute",
    "# A {lang=de}, 1:6 unknown-attribute",
    "# A {.unlisted}, 1:6 unknown-class",
    "# A {onclick=b}, 1:6 refused-attribute"
  })
  void whatHasNoEffectIsTold(String text, String told) {
    assertEquals(List.of(told), article.problems(text + "\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# A {.unnumbered #sec-a}",
        "# A {-}",
        "# A {.appendix}",
        "A [b]{lang=de .smallcaps} c"
      })
  void whatHasAnEffectIsNot(String text) {
    assertEquals(List.of(), article.problems(text + "\n"));
  }

  @Test
  void theMessageSaysWhatHeadingsHave() {
    assertEquals(
        "articles/an-article/article.md:5:6: warning[unknown-class]: a class has no effect on a"
            + " heading; .unumbered; did you mean .unnumbered?",
        article.told(WrittenArticle.HEAD + "# A {.unumbered}\n").getFirst().toString());
  }
}
