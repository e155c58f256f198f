package org.vitrine.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures of several pictures, which may have names and words of their own. */
class FigurePartsTest {
  @TempDir Path journal;
  private WrittenArticle article;

  @BeforeEach
  void makeAFolder() {
    article =
        new WrittenArticle(journal)
            .with("a.svg", bytes("<svg/>"))
            .with(
                "references.bib",
                bytes(
                    "@book{one, author={A}, title={O}, year={2001}}\n@book{two, author={A}, title={T}, year={2002}}\n@book{three, author={A}, title={H}, year={2003}}\n"));
  }

  @Test
  void whatStandsInBracketsIsThePicturesCaptionWhereAltSaysWhatItShows() {
    Block.Figure figure = figure("![One](a.svg){alt=x} ![Two](a.svg)\n\nBoth.");
    assertEquals(
        List.of("One", ""),
        figure.parts().stream().map(part -> InlineText.of(part.caption())).toList());
    assertEquals(List.of("x", "Two"), figure.pictures().stream().map(Picture::alt).toList());
  }

  @Test
  void namedPicturesAreLetteredAndReferencesSayWhichIsMeant() {
    Article read =
        read(
            """
            ![](a.svg){alt=x}

            ::: {#fig-b}
            ![One](a.svg){#fig-b-one alt=x}
            ![Two](a.svg){alt=x}
            ![Three](a.svg){#fig-b-three alt=x}
            :::

            @fig-b-one, [-@fig-b-three], [@fig-b-one; @fig-b-three] and @fig-b.
            """);
    Block.Figure figure = (Block.Figure) read.body().get(1);
    assertEquals(
        List.of("a", "-", "b"),
        figure.parts().stream().map(part -> part.label().map(Label::letter).orElse("-")).toList());
    assertEquals(
        "Figure\u00a01a, 1b, Figures\u00a01a and 1b and Figure\u00a01.",
        InlineText.of(((Block.Paragraph) read.body().get(2)).text()));
  }

  @Test
  void thereAreMorePartsThanLetters() {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i <= 28; i++) {
      text.append("![](a.svg){#fig-a%d alt=x}\n".formatted(i));
    }
    Block.Figure figure = figure(text.toString());
    assertEquals("1aa", figure.parts().get(26).label().orElseThrow().number());
  }

  @Test
  void theWordsOfTheOnlyPictureAreTheCaptionWhereThereIsNoOther() {
    Block.Figure figure = figure("![One](a.svg){alt=x}");
    assertEquals("One", InlineText.ofBlocks(figure.caption()));
    assertEquals(List.of(), figure.parts().getFirst().caption());
    assertEquals(
        "Own", InlineText.of(figure("![Own](a.svg){alt=x}\n\nB").parts().getFirst().caption()));
  }

  @Test
  void theCaptionsOfPicturesAreReadBeforeTheCaptionBelowThem() {
    Article read =
        read("::: {#fig-b}\nBoth.^[Last.]\n\n![One ^[First.]](a.svg){alt=x} ![Two](a.svg)\n:::\n");
    assertEquals(
        List.of("First.", "Last."),
        read.notes().stream().map(note -> InlineText.ofBlocks(note.text())).toList());
  }

  @Test
  void citationsInCaptionsOfPicturesAreListed() {
    Article read =
        read(
            "::: {#fig-b}\nBoth [@three].\n\n![One [@one]](a.svg){alt=x} ![](a.svg){alt=x}\n:::\n");
    assertEquals(
        List.of("one", "three"), read.references().stream().map(work -> work.key()).toList());
  }

  @Test
  void aPlaceInTheCaptionOfAPictureCanBeLinkedTo() {
    assertEquals(
        List.of(), problems("![At [x]{#x}](a.svg){alt=x} ![](a.svg){alt=x}", "[There](#x)"));
  }

  @Test
  void aNamedPictureHasACaptionInItsBracketsAndSaysWhatItShowsElsewhere() {
    assertEquals(List.of("2:1 missing-alt-text"), problems("![One](a.svg){#fig-x}", "@fig-x"));
  }

  @Test
  void aNameOfAnotherKindIsTold() {
    assertEquals(List.of("2:15 wrong-label"), problems("![One](a.svg){#tbl-x alt=x}", "@tbl-x"));
  }

  @Test
  void aNameThatIsGivenTwiceIsTold() {
    assertEquals(
        List.of("2:37 duplicate-label"),
        problems("![](a.svg){#fig-x alt=x} ![](a.svg){#fig-x alt=x}", "@fig-x"));
  }

  @Test
  void aSecondNameInAParagraphIsToldAndWhatRefersToItIsNot() {
    String text = "![](a.svg){#fig-a alt=x} ![](a.svg){#fig-b alt=x}\n\n@fig-b\n";
    assertEquals(List.of("1:37 second-name"), article.problems(text));
    assertEquals(
        "articles/an-article/article.md:5:37: error[second-name]: pictures in one paragraph are one"
            + " figure, and it has one name; fig-b; it is fig-a already; put the paragraph between"
            + " ::: {#fig-name} and :::, where each picture may have a name",
        article.told(WrittenArticle.HEAD + text).getFirst().toString());
  }

  @ParameterizedTest
  @CsvSource({"layout-ncol=2, 2", "layout-nrow=2, 3", "layout-nrow=9, 1", "layout-ncol=12, 12"})
  void columnsAreCounted(String attribute, int columns) {
    String pictures = "![](a.svg){alt=x}\n".repeat(5);
    Article read = read("::: {#fig-b " + attribute + "}\n" + pictures + ":::\n");
    assertEquals(OptionalInt.of(columns), ((Block.Figure) read.body().getFirst()).columns());
  }

  @ParameterizedTest
  @ValueSource(strings = {"layout-ncol=0", "layout-ncol=two", "layout-nrow=1.5", "layout-ncol=13"})
  void otherColumnsAreTold(String attribute) {
    assertEquals(
        List.of("1:25 bad-columns"),
        article.problems("::: {#fig-b " + attribute + "}\n![x](a.svg)\n:::\n"));
  }

  @Test
  void columnsAndRowsAtOnceAreTold() {
    assertEquals(
        List.of("1:27 bad-columns"),
        article.problems("::: {#fig-b layout-ncol=2 layout-nrow=2}\n![x](a.svg)\n:::\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "::: {#fig-b %s}\n![x](a.svg)\n:::",
        "::: {.aside %s}\nA.\n:::",
        "::: {.callout-note %s}\nA.\n:::",
        "::: {.example %s}\nA.\n:::",
        "::: {.other %s}\nA.\n:::",
        "::: {#tbl-a %s}\n| a |\n|---|\n| b |\n:::",
        "| a |\n|---|\n| b |\n\n: C {#tbl-a %s}"
      })
  void anAttributeThatHasNoEffectIsTold(String block) {
    assertEquals(List.of(), article.problems(block.replace("%s", "") + "\n"));
    List<String> told = article.problems(block.formatted("layout-valign=top") + "\n");
    assertEquals(1, told.size());
    assertTrue(told.getFirst().endsWith(" unknown-attribute"), told.getFirst());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "#fig-b layout-ncols=2 | did you mean layout-ncol?",
        "#fig-b layout=x | remove it; layout-ncol=2 sets the pictures in two columns",
        "#fig-b fig-cap=x | write the caption as a paragraph of the div",
        "#fig-b fig-alt=x | write it behind the picture: ![…](figures/name.png){alt=\"…\"}",
        "layout-ncol=2 | columns are for pictures: put them into a div with a figure's name,"
            + " {#fig-name layout-ncol=2}"
      })
  void theMessageSaysWhatIsMeant(String attributes, String hint) {
    String said =
        article
            .told(WrittenArticle.HEAD + "::: {" + attributes + "}\n![x](a.svg){alt=x}\n:::\n")
            .getFirst()
            .toString();
    assertTrue(said.endsWith("; " + hint), said);
  }

  @ParameterizedTest
  @CsvSource({
    ".column-margin, write .l-gutter",
    ".column-body-outset-right, write a layout such as .l-page or .l-screen-inset"
  })
  void aLayoutOfQuartoIsToldWithOurs(String name, String hint) {
    String said =
        article
            .told(WrittenArticle.HEAD + "![C](a.svg){" + name + " alt=x}\n")
            .getFirst()
            .toString();
    assertEquals(
        "articles/an-article/article.md:5:13: warning[unknown-layout]: a layout is Quarto's and has"
            + " no effect; "
            + name
            + "; "
            + hint,
        said);
  }

  private Block.Figure figure(String pictures) {
    return (Block.Figure) read("::: {#fig-b}\n" + pictures + "\n:::\n").body().getFirst();
  }

  private List<String> problems(String pictures, String after) {
    return article.problems("::: {#fig-b}\n" + pictures + "\n:::\n\n" + after + "\n");
  }

  private Article read(String text) {
    assertEquals(List.of(), article.problems(text));
    return article.body(text).article().orElseThrow();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
