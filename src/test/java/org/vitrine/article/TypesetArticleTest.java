package org.vitrine.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitrine.bibliography.Citations;
import org.vitrine.diagnostic.Diagnostic;
import org.vitrine.script.Typesetter;

/** Articles with the real typesetter and the real citation styles. */
class TypesetArticleTest {
  @TempDir Path journal;

  @Test
  void formulasCodeAndCitationsAreSetAndTheirMistakesHavePlaces() throws IOException {
    Path folder = Files.createDirectories(journal.resolve("articles/set"));
    Files.writeString(
        folder.resolve("references.bib"),
        "@article{olah, title={Feature Visualization}, author={Olah, Chris}, journal={Distill},"
            + " year={2017}, doi={10.23915/distill.00007}}");
    ArticleReader reader =
        ArticleReader.create(
            journal, Typesetter.create(journal.resolve("cache")), Citations.create());
    List<Diagnostic> told = new ArrayList<>();

    String good =
        "---\ntitle: T\n---\n\n$$\na^2\n$$ {#eq-a}\n\n```python\nx = 1\n```\n\n[@olah, p. 3]\n";
    Article article = reader.read(folder, good, told::add).article().orElseThrow();
    assertEquals(List.of(), told);
    Block.Equation equation = assertInstanceOf(Block.Equation.class, article.body().get(0));
    assertTrue(equation.formula().mathml().startsWith("<math"), equation.formula()::mathml);
    Block.Code code = assertInstanceOf(Block.Code.class, article.body().get(1));
    assertTrue(code.html().contains("token number"), code::html);
    Block.Paragraph cited = assertInstanceOf(Block.Paragraph.class, article.body().get(2));
    Inline.Citation citation = assertInstanceOf(Inline.Citation.class, cited.text().getFirst());
    assertTrue(citation.html().contains("href=\"#ref-olah\""), citation::html);
    assertTrue(article.references().getFirst().html().contains("Feature"), () -> "" + article);

    reader.read(
        folder,
        "---\ntitle: T\n---\n\n> text $\\alpha + \\bar{$ and\n>\n> $$\n> b\n> + \\nothing\n> $$\n",
        told::add);
    assertEquals(
        List.of(
            "articles/set/article.md:5:23 bad-formula", "articles/set/article.md:9:5 bad-formula"),
        told.stream().map(each -> each.position() + " " + each.code()).toList(),
        told::toString);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\\label{eq:x} a | write {#eq-name} behind the $$ that ends the formula",
        "\\eqref{eq:x} a | write @eq-name in the text",
        "\\begin{multline} a \\end{multline} | write aligned or gathered in its place",
        "\\newcommand{\\R}{b} \\R | remove the definition, as it has a meaning already, or write"
            + " \\renewcommand"
      })
  void whatIsRightInOtherTexIsToldWithWhatToWriteHere(String tex, String hint) {
    assertEquals(List.of(hint), toldOf(tex).stream().map(Diagnostic::hint).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\mbox{a b}", "\\textsc{a}", "\\ensuremath{a}"})
  void whatLatexHasBesideIsSet(String tex) {
    assertEquals(List.of(), toldOf(tex));
  }

  private List<Diagnostic> toldOf(String tex) {
    List<Diagnostic> told = new ArrayList<>();
    ArticleReader.create(journal, Typesetter.create(journal.resolve("cache")), Citations.create())
        .read(
            journal.resolve("articles/tex"),
            "---\ntitle: T\n---\n\n$$\n" + tex + "\n$$\n",
            told::add);
    return told;
  }
}
