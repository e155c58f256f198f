package org.vitrine.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitrine.diagnostic.Diagnostic;

/** What other dialects read, and this one would print as it stands. */
class ForeignMarksTest {
  @TempDir Path journal;
  private WrittenArticle article;

  @BeforeEach
  void makeAFolder() {
    article = new WrittenArticle(journal);
  }

  @ParameterizedTest
  @CsvSource({
    "\\begin{equation} E = m \\end{equation}, 1:1 tex-outside-formula",
    "> In \\begin{align*} a &= b \\end{align*}, 1:6 tex-outside-formula",
    "See \\ref{fig:x}, 1:5 tex-outside-formula",
    "# On \\cite{x}, 1:6 tex-outside-formula",
    "| a | b {{< meta x >}} |¶|---|---|¶| 1 | 2 |, 1:9 shortcode",
    "| a | b |¶|---|---|¶| 1 | 2 \\textbf{3} |, 3:9 tex-outside-formula",
    "| a |¶|---|¶| 1 |¶¶: Of \\ref{x}, 5:6 tex-outside-formula",
    "A \\emph{b}¶: C, 1:3 tex-outside-formula",
    "The value \\(x\\) of it, 1:11 tex-brackets",
    "The value \\(a + b_1\\) of it, 1:11 tex-brackets",
    "\\[ \\sum_i x_i \\], 1:1 tex-brackets",
    "\\[ x \\], 1:1 tex-brackets",
    "Of \\[ x \\] it, 1:4 tex-brackets",
    "\\[x\\], 1:1 tex-brackets",
    "Of¶\\[¶x'¶\\]¶it, 2:1 tex-brackets",
    "A \\newpage b, 1:3 tex-outside-formula",
    "\\noindent A, 1:1 tex-outside-formula",
    "A \\mycommand{b}, 1:3 tex-outside-formula",
    "\\end{figure}, 1:1 tex-outside-formula",
    "\\begin{equation} \\frac{a}{b} \\end{equation}, 1:1 tex-outside-formula",
    "\\(\\frac{a}{b}\\), 1:1 tex-brackets",
    "{{< include part.qmd >}}, 1:1 shortcode",
    "- See {{< video https://example.org/v.mp4 >}}, 1:7 shortcode",
    "+---+---+¶| a | b |¶+===+===+¶| 1 | 2 |¶+---+---+, 1:1 grid-table",
    "+---+---+¶| a | b |¶+===+===+¶| 1 | 2 |¶+---+---+¶¶: Grid, 1:1 grid-table",
    "(@) One.¶(@) Two., 1:1 example-list",
    "a. One¶b. Two, 1:1 lettered-list",
    "a) One¶b) Two, 1:1 lettered-list",
    "(a) One¶(b) Two, 1:1 lettered-list",
    "i. One¶ii. Two, 1:1 lettered-list",
    "::: panel-tabset¶# A¶:::, 1:5 unknown-class",
    "::: {.seeds model=primer layer=a}¶A¶:::, 1:6 widget-by-class",
    ":::: {#fig-a}¶::: seeds {model=primer}¶A¶:::¶::::, 2:1 widget-in-figure",
    "::: {.columns}¶A¶:::, 1:6 unknown-class",
    "::: {.exampel}¶A¶:::, 1:6 unknown-class",
    "A [b]{.smallcap} c, 1:7 unknown-class",
    "A [b]{.mark} c, 1:7 unknown-class",
    "::: {.callout-note collapse=true}¶A¶:::, 1:20 unknown-attribute",
    "```{.python lst-cap=x}¶x¶```, 1:13 unknown-attribute",
    "```{mermaid}¶graph TD¶```, 1:4 code-not-run"
  })
  void whatIsNotReadIsTold(String text, String told) {
    assertEquals(List.of(told), article.problems(text.replace('¶', '\n') + "\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "`\\begin{equation}` and ``\\(x\\)``",
        "```\n\\begin{equation}\n```",
        "$$\n\\begin{aligned} a &= b \\end{aligned}\n$$",
        "In $\\begin{matrix} a \\end{matrix}$ and $$\\mathrm{\\(x\\)}$$ it",
        "A \\(remark\\) of the \\[sic\\] and \\[1\\]",
        "\\[T\\]he man, and \\[1\\], \\[12\\] and \\[a\\] of it",
        "The folder C:\\Users\\newpages and \\\\newpage",
        "The file\\(s\\) and \\\\(x\\\\)",
        "A [link]\\(x\\) that is none",
        "{{ mustache }} and {< less >}",
        "`{{< include x >}}`",
        "+ a list\n+ of two",
        "+1 is a vote",
        "A. Turing and\nB. Russell",
        "a. is short for ante, and that was\nbefore b. in the list",
        "(a) One\n\n(b) Two",
        "a = b\nb = c",
        "Mail (at) me\n(or not)",
        "::: {.special}\nA\n:::",
        "::: column-page\nA\n:::",
        "::: {.column-screen-inset}\nA\n:::",
        "A [b]{.smallcaps} and [c]{.underline} and [d]{.our-own} and [e]{lang=de}",
        "::: {.callout-note title=\"T\"}\nA\n:::",
        "```{.python filename=\"x.py\"}\nx\n```",
        "```python {filename=\"x.py\"}\nx\n```"
      })
  void whatIsReadOrIsPlainTextIsNot(String text) {
    assertEquals(List.of(), article.problems(text + "\n"));
  }

  @Test
  void aMarkIsToldOnceAParagraph() {
    assertEquals(
        List.of("1:1 tex-brackets", "3:1 tex-brackets"),
        article.problems("\\(x\\) and \\(y\\)\n\n\\(z\\)\n"));
  }

  @Test
  void eachCommandIsToldOnceAParagraph() {
    assertEquals(
        List.of(
            "5:1: warning[tex-outside-formula]: TeX outside a formula is printed as it stands;"
                + " \\vspace; remove it, or write in Markdown what it means; what shows TeX stands"
                + " between backticks",
            "5:14: warning[tex-outside-formula]: TeX outside a formula is printed as it stands;"
                + " \\ref; write @fig-name, @sec-name, @tbl-name or @eq-name"),
        said("\\vspace{1em} \\ref{a} and \\ref{b} and \\vspace{2em}\n"));
    assertEquals(
        4, said("\\aa{1} \\bb{1} \\cc{1} \\dd{1} \\ee{1} \\ff{1}\n").size(), "at the most");
  }

  @Test
  void theMessageSaysWhatToWrite() {
    assertEquals(
        List.of(
            "5:1: warning[tex-outside-formula]: TeX outside a formula is printed as it stands;"
                + " \\begin{equation}; write $$ … $$ {#eq-name} in place of \\begin{equation} …"
                + " \\end{equation}",
            "9:1: warning[tex-outside-formula]: TeX outside a formula is printed as it stands;"
                + " \\begin{align}; write $$ \\begin{aligned} … \\end{aligned} $$ {#eq-name}",
            "13:1: warning[tex-brackets]: a formula in brackets of TeX is printed as it stands;"
                + " \\(x\\); write $…$",
            "15:1: warning[shortcode]: a shortcode is printed as it stands; {{< include _a.qmd >}};"
                + " put the text of that file here",
            "17:6: warning[unknown-class]: a class has no effect on a div; .panel-tabset; its parts"
                + " stand one below the other, each with its heading; remove it",
            "21:14: warning[unknown-class]: a class has no effect on a span; .smallcap; did you mean"
                + " .smallcaps?",
            "23:20: warning[unknown-attribute]: a callout has no attribute of this name; apearance"
                + " has no effect; a callout has dir, lang, title; remove it"),
        said(
            """
            \\begin{equation}
            E = m
            \\end{equation}

            \\begin{align}
            a &= b
            \\end{align}

            \\(x\\)

            {{< include _a.qmd >}}

            ::: {.panel-tabset}
            A
            :::

            Some [words]{.smallcap}.

            ::: {.callout-note apearance=simple}
            A
            :::
            """));
  }

  private List<String> said(String body) {
    return article.told(WrittenArticle.HEAD + body).stream()
        .map(Diagnostic::toString)
        .map(told -> told.substring("articles/an-article/article.md:".length()))
        .toList();
  }
}
