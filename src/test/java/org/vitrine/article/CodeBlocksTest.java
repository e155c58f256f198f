package org.vitrine.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeBlocksTest {
  @TempDir Path journal;
  private WrittenArticle article;

  @BeforeEach
  void makeAFolder() {
    article = new WrittenArticle(journal);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{python}", "{python echo=false}", "{python, echo=FALSE, fig.cap=\"a b\"}"})
  void aCellThatWouldRunElsewhereIsColouredAndNotRun(String info) {
    String body = "```" + info + "\nx = 1\n```\n";
    Article read = article.body(body).readable().orElseThrow();
    assertEquals("set as python", ((Block.Code) read.body().getFirst()).html());
    assertEquals(List.of("1:4 code-not-run"), article.problems(body));
  }

  @Test
  void whatToWriteForACellIsSaid() {
    assertEquals(
        "articles/an-article/article.md:5:4: warning[code-not-run]: code is shown here, not run;"
            + " {python}; write ```python, and put what it makes into the folder as a picture or a"
            + " table",
        article.told(WrittenArticle.HEAD + "```{python}\nx\n```\n").getFirst().toString());
  }

  @Test
  void aLanguageThatIsNotColouredIsGuessed() {
    assertEquals(
        "articles/an-article/article.md:5:1: warning[unknown-code-language]: code is in a language"
            + " that is not coloured; pyhton, it is shown plain; did you mean python?",
        article.told(WrittenArticle.HEAD + "```pyhton\nx\n```\n").getFirst().toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "text", "txt", "plain", "python", "{.python}", "c++ {#a}", "Python", "none"})
  void aLanguageThatIsKnownOrWantedPlainIsNoMistake(String info) {
    assertEquals(List.of(), article.problems("```" + info + "\nx\n```\n"));
  }

  @Test
  void aLanguageIsToldOnce() {
    assertEquals(
        List.of("1:1 unknown-code-language"),
        article.problems("```cobol\nx\n```\n\n```cobol\ny\n```\n"));
  }
}
