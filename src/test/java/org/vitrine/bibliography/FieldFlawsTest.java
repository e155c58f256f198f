package org.vitrine.bibliography;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitrine.diagnostic.Diagnostic;

/** What the author of an article is told of values that do not come to the page as written. */
class FieldFlawsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          author={A and and B} | odd-name | a name in the author of a is empty; found A and and B
          author={A and}       | odd-name | a name in the author of a is empty; found A and
          author={Doe,, Jane}  | odd-name | a part of a name in the author of a is empty; found Doe,, Jane
          editor={, Jane}      | odd-name | a part of a name in the editor of a is empty; found , Jane
          author={Olah, C., Carter, S., Bau, D.} | odd-name | several names in the author of a read as one; found Olah, C., Carter, S., Bau, D.
          doi={forthcoming}    | bad-doi | the DOI of the entry a is none; found forthcoming
          month={foo}          | bad-month | the month of the entry a is none; found foo
          month={13}           | bad-month | the month of the entry a is none; found 13
          pages={5-3}          | reversed-pages | the pages of the entry a end before they begin; found 5-3
          pages={1--3, 19--12} | reversed-pages | the pages of the entry a end before they begin; found 19--12
          url={javascript:a()} | bad-url | the url of the entry a is no address of a page; found javascript:a()
          url={www.example.org} | bad-url | the url of the entry a is no address of a page; found www.example.org
          """)
  void whatIsNotPrintedAsWrittenIsToldAtItsField(String field, String code, String said) {
    List<Diagnostic> flaws = flaws("@misc{a, title={T}, year=2017,\n  " + field + "}");
    assertEquals(1, flaws.size(), flaws::toString);
    String told = flaws.getFirst().toString();
    assertEquals(
        "r.bib:2:3: warning[%s]: %s; ".formatted(code, said),
        told.substring(0, said.length() + code.length() + 24));
  }

  @Test
  void aYearThatIsNoneIsToldAtItsOwnField() {
    String flawed = "@misc{a, title={C = {D}, year = x}, note = \"year = {1}\",\n  year={20x0}}";
    assertEquals(
        "r.bib:2:3: warning[bad-year]: the year of the entry a is none; found 20x0; write it in"
            + " digits; a work that is not out yet may say: in press",
        flaws(flawed).getFirst().toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"in press", "c. 1999", "1999", "800", "-350", "1999?"})
  void aYearInWordsOrOfLongAgoIsGood(String year) {
    assertEquals(List.of(), flaws("@misc{a, title={T}, year={" + year + "}}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "author={{Barnes and and Noble} and Doe, Jr, Jane}",
        "author={family=Doe, given=Jane}",
        "author={Plato,}",
        "month=jun",
        "month={12 June}",
        "month={06}",
        "pages={3--5}",
        "pages={1234--45}",
        "pages={1-2--1-9}",
        "pages={e5-e3}",
        "pages={12-}",
        "url={https://example.org}",
        "url={\\url{https://example.org}}",
        "author={A}, url={arXiv:1312.6034}",
        "url={doi:10.1000/1}"
      })
  void whatIsPrintedIsGood(String field) {
    assertEquals(List.of(), flaws("@misc{a, title={T}, year=2017,\n  " + field + "}"));
  }

  private static List<Diagnostic> flaws(String entry) {
    byte[] content = entry.getBytes(StandardCharsets.UTF_8);
    return Bibliography.read("r.bib", content, diagnostic -> {}).entry("a").orElseThrow().flaws();
  }
}
