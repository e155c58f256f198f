package org.vitrine.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Markdown would take for text, and its author meant otherwise. */
class SilentMistakesTest {
  private static final String TABLE = "| a | b |\n|---|---|\n| 1 | 2 |\n";

  @TempDir Path journal;
  private WrittenArticle article;

  @BeforeEach
  void makeAFolder() {
    article = new WrittenArticle(journal).with("a.svg", "<svg/>".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void anEscapedBarInATableIsABarInCodeToo() {
    Block.Table table =
        (Block.Table)
            article.body("| a |\n|---|\n| `x\\|y` |\n").article().orElseThrow().body().getFirst();
    assertEquals("x|y", InlineText.of(table.body().getFirst().cells().getFirst()));
  }

  @Test
  void aTableAndItsCaptionAreGood() {
    assertEquals(List.of(), article.problems(TABLE + "\n: C {#tbl-a}\n\n@tbl-a\n"));
    assertEquals(List.of(), article.problems(TABLE + "| only one |\n| 1 \\| 2 | 3 |\n"));
  }

  @Test
  void aCellThatHasNoColumnIsToldAtItsPlace() {
    assertEquals(List.of("4:11 extra-cell"), article.problems(TABLE + "| 1 | 2 | three | 4 |\n"));
    assertEquals(
        "articles/an-article/article.md:8:11: error[extra-cell]: a row has more cells than its table"
            + " has columns; three; the table's second line is of 2; write another --- in that line,"
            + " or \\| where the character itself is meant",
        said(TABLE + "| 1 | 2 | three | 4 |\n"));
    assertEquals(
        List.of("1:11 extra-cell"), article.problems("| a | b | c |\n|---|---|\n| 1 | 2 |\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%t\nTable: C {#tbl-a}\n",
        "%tTable: C {#tbl-a}\n",
        "%t\ntable: C\nC {#tbl-a}\n",
        "Table: C {#tbl-a}\n\n%t",
        "A.\n\nTable: C *C*\nC {#tbl-a}\n\n%t",
        "# A\n\n: C {#tbl-a}\n\n%t",
        "::: {#tbl-a}\n%t\nTable: C\n:::\n",
        "::: table\n%t\n: C {#tbl-a}\n:::\n",
        "- A\n\n  Table: C {#tbl-a}\n\n  | a | b |\n  |---|---|\n  | 1 | 2 |\n"
      })
  void aCaptionStandsBelowOrAboveItsTableAsInPandoc(String text) {
    String written = text.replace("%t", TABLE) + "\n@tbl-a\n";
    assertEquals(List.of(), article.problems(written));
    List<Block> body = article.body(written).article().orElseThrow().body();
    Block.Table table =
        body.stream()
            .flatMap(
                block ->
                    block instanceof Block.BulletList list
                        ? list.items().getFirst().stream()
                        : Stream.of(block))
            .filter(Block.Table.class::isInstance)
            .map(Block.Table.class::cast)
            .findFirst()
            .orElseThrow();
    assertTrue(InlineText.of(table.caption()).matches("C( C)*"), InlineText.of(table.caption()));
    assertEquals("tbl-a 1", table.label().map(it -> it.id() + " " + it.number()).orElseThrow());
    assertEquals(
        "Table\u00a01", InlineText.of(((Block.Paragraph) body.getLast()).text()), "and one number");
  }

  @Test
  void aCaptionBetweenTwoTablesIsOfTheOneThatHasNone() {
    List<Block> body =
        article
            .body("Table: A\n\n" + TABLE + "\nTable: B\n\n" + TABLE)
            .article()
            .orElseThrow()
            .body();
    assertEquals(
        List.of("A", "B"),
        body.stream().map(table -> InlineText.of(((Block.Table) table).caption())).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Table: what is said", "Table 1: A b", "A.\nTable: B {b}", "Tab: A"})
  void whatIsNoCaptionIsText(String text) {
    assertEquals(List.of(), article.problems(text + "\n\nText.\n"));
    assertTrue(
        article.body(text).article().orElseThrow().body().getFirst() instanceof Block.Paragraph);
  }

  @Test
  void aCaptionThatNamesATableThatIsNotThereIsTold() {
    assertEquals(
        "articles/an-article/article.md:5:1: error[lost-caption]: a caption has no table; Table: C"
            + " {#tbl-a}; a table is rows of | cell | cell |, its second line | --- | --- |",
        said("Table: C {#tbl-a}\n\nText.\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {": D\n", "Table: D {#tbl-d}\n"})
  void aCaptionAboveAndOneBelowAreTold(String below) {
    assertEquals(
        List.of("7:1 second-caption"), article.problems("Table: C\n\n" + TABLE + "\n" + below));
  }

  @Test
  void aTablesDivAndItsCaptionHaveOneName() {
    assertEquals(
        List.of("6:6 second-name"),
        article.problems("::: {#tbl-a}\n" + TABLE + "\n: C {#tbl-b}\n:::\n\n@tbl-a, @tbl-b\n"));
  }

  @ParameterizedTest
  @CsvSource({
    ": One {#tbl-a}¶: Two, 6:1",
    ": One {#tbl-a}¶¶: Two, 7:1",
    "Table: One {#tbl-a}¶: Two, 6:3"
  })
  void aSecondCaptionOfATableIsTold(String captions, String place) {
    String text = TABLE + "¶" + captions + "¶¶@tbl-a¶";
    assertEquals(List.of(place + " second-caption"), article.problems(text.replace('¶', '\n')));
  }

  @ParameterizedTest
  @ValueSource(strings = {"#Heading", "##Heading", "###1. Heading", "> #Heading", "#Heading\nText"})
  void aHeadingWithoutABlankIsTold(String text) {
    assertEquals(
        List.of("1:" + (text.startsWith(">") ? 3 : 1) + " no-heading"),
        article.problems(text + "\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"The array[i][j] is", "x[0][1]", "see [1][2]", "\"[sic][...]\""})
  void bracketsBehindBracketsThatAreNoLinksNameAreText(String text) {
    assertEquals(List.of(), article.problems(text + "\n"));
  }

  @Test
  void aNameOfTwoLettersBehindBracketsIsALinksAndToldWhereItIsNone() {
    assertEquals(List.of("1:5 unknown-link"), article.problems("see [the lens][bg]\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"# Heading", "\\#tag", "#1 of three", "A #tag", "#######x", "`#x`"})
  void whatIsAHeadingOrNoneIsNot(String text) {
    assertEquals(List.of(), article.problems(text + "\n"));
  }

  @Test
  void theMessageShowsTheHeading() {
    assertEquals(
        "articles/an-article/article.md:5:1: warning[no-heading]: a line begins like a heading and is"
            + " none; ##What it is; write a blank behind ##, or \\# where the character itself is"
            + " meant",
        said("##What it is\n"));
  }

  @ParameterizedTest
  @CsvSource({
    "{#sec-x}, write them at the end of the heading's line",
    "{#fig-x .l-page}, write them directly behind the picture: ![…](figures/name.png){#fig-name}",
    "{#tbl-x}, write them at the end of the table's caption: a line : Caption {#tbl-name}",
    "{#eq-x}, write them behind the $$ that ends the formula",
    "{.l-page}, 'write them on the line of what they are about, behind it'"
  })
  void attributesThatStandAloneAreTold(String braces, String hint) {
    assertEquals(List.of("3:1 lone-attributes"), article.problems("# A\n\n" + braces + "\n"));
    assertEquals(
        "articles/an-article/article.md:5:1: error[lone-attributes]: attributes stand alone; "
            + braces
            + "; "
            + hint,
        said(braces + "\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\{#sec-x}", "{x, y}", "{#sec-x} is a name", "`{#sec-x}`"})
  void bracesThatAreTextAreNot(String text) {
    assertEquals(List.of(), article.problems(text + "\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "![a](a.svg){#tbl-x alt=b}",
        "# A {#fig-x}",
        "$$a$$ {#sec-x}",
        "::: widget {#eq-x}\nC\n:::"
      })
  void aLabelOfTheWrongKindIsToldAndCanBeReferredTo(String text) {
    String id = text.replaceAll("(?s).*#(\\w+-x).*", "$1");
    assertEquals(
        List.of("1:" + (text.indexOf("#" + id) + 1) + " wrong-label"),
        article.problems(text + "\n\n@" + id + "\n"));
  }

  @Test
  void theMessageNamesTheKind() {
    assertEquals(
        "articles/an-article/article.md:5:13: warning[wrong-label]: a label says that it names"
            + " something else; tbl-x is the name of a figure; write {#fig-x}, and @fig-x where it is"
            + " referred to",
        said("![a](a.svg){#tbl-x alt=b}\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "![a](a.svg){#fig-x alt=b scale=2}",
        "A ![a](a.svg){width=1 scale=2}.",
        "::: {#fig-x}\n![a](a.svg){scale=2}\n:::"
      })
  void anAttributeThatAPictureDoesNotHaveIsTold(String text) {
    List<String> told = article.problems(text + "\n");
    assertEquals(1, told.size());
    assertTrue(told.getFirst().endsWith(" unknown-attribute"), told.getFirst());
  }

  @Test
  void theMessageNamesTheAttributesOfAPicture() {
    assertEquals(
        "articles/an-article/article.md:5:19: warning[unknown-attribute]: a picture has no attribute"
            + " of this name; widht has no effect; a picture has alt, fig-alt, height, width; did you"
            + " mean width?",
        said("![a](a.svg){alt=b widht=3}\n"));
  }

  private String said(String body) {
    return article.told(WrittenArticle.HEAD + body).getFirst().toString();
  }
}
