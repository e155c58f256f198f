package org.vitrine.bibliography;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitrine.diagnostic.Diagnostic;

/** What the author of an article is told of the works in it. */
class EntryFlawsTest {
  private final List<Diagnostic> told = new ArrayList<>();

  @ParameterizedTest
  @CsvSource({
    "artcle, did you mean @article?",
    "inproceeding, did you mean @inproceedings?",
    "tehcreport, did you mean @techreport?",
    "thing, 'write @article, @inproceedings, @book, @incollection, @phdthesis, @techreport, @online"
        + " or @misc'"
  })
  void aTypeThatThereIsNotIsTold(String type, String hint) {
    assertEquals(
        "r.bib:2:1: warning[unknown-entry-type]: the entry a is of a type that there is not; found @"
            + type
            + ", it is printed like @misc; "
            + hint,
        flaws("\n@%s{a, year={20}}".formatted(type)).getFirst().toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@article{a, author={B}, title={T}, journal={J}, year=2017}",
        "@Article{a, author={B}, title={T}, journal={J}, year={in press}}",
        "@article{a, author={B}, title={T}, eprint={1312.6034}, year=2013}",
        "@article{a, editor={B}, title={T}, journaltitle={J}, date={2017-03}}",
        "@article{a, author={B}, title={T}, doi={10.1000/1}, year=2017}",
        "@book{a, editor={B}, title={T}, year=1999}",
        "@inproceedings{a, author={B}, title={T}, booktitle={P}, year=1999}",
        "@proceedings{a, title={T}, year=1999}",
        "@manual{a, title={T}}",
        "@techreport{a, institution={I}, title={T}, year=1999}",
        "@unpublished{a, author={B}, title={T}, note={N}}",
        "@misc{a, title={T}}",
        "@online{a, title={T}, url={https://example.org}}",
        "@software{a, title={T}}",
        "@artifactsoftware{a, title={T}}",
        "@book{p, title={P}, editor={E}, year=1999}\n@inbook{a, author={A}, title={T}, crossref={p}}",
        "@article{a, xdata={common}, title={T}}"
      })
  void whatHasAllThatItsTypeAsksForIsGood(String entries) {
    assertEquals(List.of(), flaws(entries));
  }

  @ParameterizedTest
  @CsvSource({
    "'@article{a, title={T}, journal={J}, year=2017}', author",
    "'@article{a, author={B}, title={T}, journal={J}}', year",
    "'@article{a, author={B}, title={T}, year=2017}', journal",
    "'@article{a, note={N}}', author and no title and no journal and no year",
    "'@incollection{a, author={B}, title={T}, year=2017}', booktitle",
    "'@misc{a, author={B}}', title",
    "'@misc{a, title={T}, eprint={1312.6034}}', author and no year",
    "'@phdthesis{a, title={T}, year=2017}', author"
  })
  void whatItLacksIsTold(String entry, String lacks) {
    List<Diagnostic> flaws = flaws(entry);
    assertEquals(1, flaws.size());
    assertEquals("incomplete-entry", flaws.getFirst().code());
    assertEquals("the entry a has no " + lacks, flaws.getFirst().problem());
  }

  @Test
  void aFieldOfNearlyTheRightNameIsAskedAbout() {
    assertEquals(
        "r.bib:1:1: warning[incomplete-entry]: the entry a has no author and no year; it has authors,"
            + " title, journal, yaer; did you mean author by authors? did you mean year by yaer?",
        flaws("@article{a, authors={B}, title={T}, journal={J}, yaer=2017}").getFirst().toString());
  }

  @Test
  void whatCannotBeReadIsNotSaidToLackAnything() {
    assertEquals(List.of(), flaws("@article{a, title={T} year=2017}"));
    assertEquals(List.of(), flaws("@inbook{a, title={T}, crossref={nowhere}}"));
    assertEquals(
        List.of("broken-entry", "unknown-crossref"), told.stream().map(Diagnostic::code).toList());
  }

  private List<Diagnostic> flaws(String entries) {
    Bibliography read =
        Bibliography.read("r.bib", entries.getBytes(StandardCharsets.UTF_8), told::add);
    return read.entry("a").orElseThrow().flaws();
  }
}
