package org.vitrine.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Marks that are all but right. */
class StrayMarksTest {
  private static final String ENTRY = "@misc{k, title = {T}, year = 2020}\n";

  @TempDir Path journal;
  private WrittenArticle article;

  @BeforeEach
  void makeAFolder() {
    article =
        new WrittenArticle(journal)
            .with("a.svg", "<svg/>".getBytes(StandardCharsets.UTF_8))
            .with("references.bib", ENTRY.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "| a | b |¶| 1 | 2 |; 1:1 no-table",
        "Of these:¶| a | b |¶| 1 | 2 |; 2:1 no-table",
        "- A¶¶  | a |¶  | 1 |; 3:3 no-table",
        "# {#sec-e}; 1:1 empty-heading",
        "#; 1:1 empty-heading",
        "A [](https://x.org) b; 1:3 empty-link",
        "A [ ](https://x.org) b; 1:3 empty-link",
        "A [b]() c; 1:3 missing-address",
        "A [b](<>) c; 1:3 missing-address",
        "![x](){alt=b}; 1:1 missing-address",
        "A ![x]() b; 1:3 missing-address",
        "A b. {#sec-x}; 1:6 stray-attributes",
        "A b.¶C {.l-page}; 2:3 stray-attributes",
        "- A {#a}; 1:5 stray-attributes",
        "As $x$ {#eq-x}; 1:8 stray-attributes",
        "![a](a.svg){#fig-a alt=x} trailing¶¶@fig-a; 1:13 not-alone",
        "```{.python filename=}¶x¶```; 1:4 bad-attributes",
        "```python {#a filename=}¶x¶```; 1:11 bad-attributes"
      })
  void isToldAtItsPlace(String text, String told) {
    assertEquals(List.of(told), article.problems(text.replace('¶', '\n') + "\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A [@ k] b | 1:3 broken-citation",
        "A [@k;] b | 1:3 broken-citation",
        "A [@k; p. 3] b | 1:3 broken-citation",
        "A [-@k;] b | 1:3 broken-citation",
        "A [@k, p. 3 b | 1:3 broken-citation",
        "# A [@k | 1:5 broken-citation"
      })
  void aCitationThatIsBrokenIsTold(String text, String told) {
    assertEquals(List.of(told), article.problems(text + "\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "| a | b |",
        "| a line\n| of verse",
        "|x| is small\nwhere |y| is",
        "\\| a |\n\\| b |",
        "`| a |`\n`| b |`",
        "# $x$",
        "# ![a](a.svg)",
        "[![b](a.svg)](https://x.org)",
        "[`b`](https://x.org)",
        "A \\{#sec-x}",
        "A `{#sec-x}`",
        "A set {.5} and {x}",
        "A set of {.5}",
        "[b]{.smallcaps}",
        "A ![a](a.svg){#pic-a}",
        "Of [@k], [see @k, p. 3; -@k] and @k [p. 3]",
        "`[@ k]` and \\[@k;\\] and $[@k$",
        "[Mail me @ home; or not]",
        "[@k; b](https://x.org)",
        "```c {1,3}\nx\n```",
        "```{.python filename=\"a\"}\nx\n```"
      })
  void whatIsMeantSoIsNot(String text) {
    assertEquals(List.of(), article.problems(text + "\n"));
  }

  @Test
  void theMessagesSayWhatToWrite() {
    assertEquals(
        List.of(
            "5:1: warning[no-table]: rows of a table are printed as a paragraph; | a | b |; write |"
                + " --- | --- | below the first row",
            "8:1: error[empty-heading]: a heading has no words; ## {#sec-e}; write them behind ##",
            "10:1: error[empty-link]: a link has no words; [](https://x.org); write them into its"
                + " brackets: those who do not see the page hear nothing",
            "12:1: error[missing-address]: a link has no address; [words](); write it into the round"
                + " brackets",
            "14:1: error[missing-address]: a picture has no address; ![x](); write the name of its"
                + " file into the round brackets: ![…](figures/name.png)",
            "16:8: warning[stray-attributes]: braces behind a paragraph are printed; {.l-page}; write"
                + " [words]{.l-page}, or the paragraph between ::: {.l-page} and :::; \\{ where the"
                + " character itself is meant",
            "18:13: error[not-alone]: a picture has a figure's name, and text stands beside it;"
                + " fig-a; write blank lines around it, and its caption into its brackets",
            "20:1: warning[broken-citation]: a citation is never closed; [@k; write ] behind it, or"
                + " \\[ where the character itself is meant",
            "22:1: warning[broken-citation]: a part of a citation has no key; [@k;]; write [@key, p. 3;"
                + " @other]",
            "24:1: warning[broken-citation]: a blank stands between @ and its key; [@ k]; write [@k]"),
        article
            .told(
                WrittenArticle.HEAD
                    + """
                    | a | b |
                    | 1 | 2 |

                    ## {#sec-e}

                    [](https://x.org)

                    [words]()

                    ![x](){alt=x}

                    A text {.l-page}

                    ![a](a.svg){#fig-a alt=x} trailing, @fig-a

                    [@k

                    [@k;]

                    [@ k]
                    """)
            .stream()
            .map(told -> told.toString().substring("articles/an-article/article.md:".length()))
            .toList());
  }
}
