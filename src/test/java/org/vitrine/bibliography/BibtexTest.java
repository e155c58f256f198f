package org.vitrine.bibliography;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitrine.diagnostic.Diagnostic;

/** BibTeX as authors write it. */
class BibtexTest {
  private final List<Diagnostic> told = new ArrayList<>();
  private Bibliography bibliography = Bibliography.EMPTY;

  @Test
  void aBadEntryNeverLosesTheOthers() {
    given("@misc{a, title={A}}", "@misc{bad, title={B} year=2001}", "@misc{c, title={C}}");
    thenTheKeysAre("a", "bad", "c");
    thenTold(
        "r.bib:2:22: error[broken-entry]: the entry bad cannot be read; found year; put a comma");
  }

  @Test
  void anUnterminatedLastEntryIsToldWithItsLineAndTheRestKept() {
    given("@misc{a, title={A}}", "", "@misc{b,", "  title={B}");
    thenTheKeysAre("a", "b");
    thenTold("r.bib:3:1: error[broken-entry]: the entry b does not end");
  }

  @Test
  void anUnterminatedEntryIsNotSaidToHaveNoTitle() {
    given("@misc{a, title={A}}", "@misc{b, author={B, C}");
    thenTheKeysAre("a", "b");
    thenTold("r.bib:2:1: error[broken-entry]: the entry b does not end");
  }

  @Test
  void anUnterminatedEntryEndsWhereTheNextBegins() {
    given("@misc{a, title={A},", "@misc{b, title={B}}", "@misc{c, title={C}}");
    thenTheKeysAre("a", "b", "c");
    thenTold("r.bib:1:1: error[broken-entry]: the entry a does not end");
  }

  @Test
  void textBetweenEntriesIsFree() {
    given(
        "Mail me@home.org {or not", "@misc{a, title={A}}", "} and \" so on", "@misc{b, title={B}}");
    thenTheKeysAre("a", "b");
    thenNothingIsTold();
  }

  @Test
  void commentsAndPreamblesAreNoEntries() {
    given(
        "@comment{@misc{x, title={X}}}",
        "@preamble{\"\\newcommand{\\x}{y}\"}",
        "% @misc{y, title={Y}}",
        "@misc{a, title={A}}");
    thenTheKeysAre("a");
    thenNothingIsTold();
  }

  @Test
  void stringsStandForTheirText() {
    given("@string{j = {Journal} # \" of Things\"}", "@article{a, title={A}, journal = j # { B}}");
    thenTheFieldIs("container-title", "Journal of Things B");
    thenNothingIsTold();
  }

  @Test
  void aStringThatNoOneDefinedIsToldAndPrintedAsItStands() {
    given("@article{a, title={A}, journal = jmlr}");
    thenTheFieldIs("container-title", "jmlr");
    thenTold("r.bib:1:1: warning[undefined-string]: the name jmlr is defined by no @string");
  }

  @Test
  void entriesMayStandInRoundBrackets() {
    given("@misc(a, title={A) b}, year=2001)", "@misc{b, title={B}}");
    thenTheTitleIs("A) b");
    thenTheKeysAre("a", "b");
  }

  @Test
  void aKeyUsedTwiceIsToldAndMeansTheFirst() {
    given("@misc{a, title={First}}", "@misc{a, title={Second}}");
    thenTheTitleIs("First");
    thenTold(
        "r.bib:2:1: error[duplicate-key]: the key a is used twice; it is first used at r.bib:1:1");
  }

  @Test
  void anEntryWithoutAKeyIsTold() {
    given("@misc{title = {A}, year = 2001}");
    thenTold("r.bib:1:1: error[broken-entry]: an entry has no key; found @misc{title = {A}");
  }

  @Test
  void aByteOrderMarkIsNoText() {
    given("\uFEFF@misc{a, title={Ä}}");
    thenTheTitleIs("Ä");
    thenNothingIsTold();
  }

  @Test
  void latin1IsReadAsLatin1() {
    given(Charset.forName("windows-1252"), "@misc{a, title={Über “Größe” – naïve}}");
    thenTheTitleIs("Über “Größe” – naïve");
  }

  @Test
  void linesEndAsOnAnyMachine() {
    given("@misc{a,\r\n title={A}}\r\n@misc{b,\r title={B}\r year=1}\n@misc{c, title={C} year=1}");
    thenTold("r.bib:5:2: error[broken-entry]: the entry b cannot be read");
    thenTold("r.bib:6:20: error[broken-entry]: the entry c cannot be read");
  }

  @Test
  void namesAreTakenApartAsBibtexDoes() {
    given(
        "@misc{a, title={A}, author={Donald E. Knuth and van der Maaten, Laurens and"
            + " King, Jr., Martin Luther and Jean {de La} Fontaine and Ludwig von Beethoven and"
            + " {Barnes and Noble, Inc.} and others}}");
    thenTheNamesAre(
        "Donald E.|Knuth",
        "Laurens|van der|Maaten",
        "Martin Luther|Jr.|King",
        "Jean de La|Fontaine",
        "Ludwig|von|Beethoven",
        "Barnes and Noble, Inc.",
        "others");
    thenNothingIsTold();
  }

  @Test
  void biblatexNamesWithNamedParts() {
    given("@misc{a, title={A}, author={family=Meer, given=Anna, prefix=van der, useprefix=true}}");
    thenTheNamesAre("Meer|Anna|van der");
  }

  @Test
  void aTildeTiesWordsAndIsAnAccentBehindABackslash() {
    given("@misc{a, title={A}, author={D.~H. Hubel and Nu{\\~n}ez, Jos\\'e}}");
    thenTheNamesAre("D. H.|Hubel", "José|Nuñez");
  }

  @Test
  void aCommaBehindANameIsNoPartOfIt() {
    given("@misc{a, title={A}, author={Smith, John, and Doe, Jane}}");
    thenTheNamesAre("John|Smith", "Jane|Doe");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"A and and B", "A and and and B", "A and\n and B", "and A and B", "A and B and"})
  void anEmptyNameIsLeftOut(String names) {
    given("@misc{a, title={A}, author={" + names + "}}", "@misc{c, title={C}}");
    thenTheNamesAre("A", "B");
    thenTheKeysAre("a", "c");
  }

  @Test
  void biblatexFieldsMeanWhatBibtexsMean() {
    given(
        "@article{a, title={A}, subtitle={B}, journaltitle={J}, location={Paris},"
            + " date={2017-06-12}, eprint={1706.03762}, eprinttype={arxiv}, langid={french}}");
    thenTheTitleIs("A: B");
    thenTheFieldIs("container-title", "J");
    thenTheFieldIs("publisher-place", "Paris");
    thenTheFieldIs("language", "fr");
    assertEquals("[[2017,6,12]]", item().at("/issued/date-parts").toString());
    assertEquals("1706.03762", item().at("/custom/arxiv").textValue());
  }

  @Test
  void aPreprintIsAPreprintHoweverItIsFiled() {
    given("@misc{a, title={A}, eprint={1312.6199}, archivePrefix={arXiv}}");
    thenTheFieldIs("type", "article");
    thenTheFieldIs("URL", "https://arxiv.org/abs/1312.6199");
  }

  @Test
  void monthsAreReadInEveryForm() {
    for (String month :
        List.of("jun", "{June}", "6", "{06}", "{Jun.}", "\"june\"", "{June--July}")) {
      given("@misc{a, title={A}, year=2016, month=" + month + "}");
      assertEquals("[[2016,6]]", item().at("/issued/date-parts").toString(), month);
    }
  }

  @Test
  void aYearThatIsNoneIsPrintedAsItStands() {
    given("@misc{a, title={A}, year={in press}}");
    thenTheFieldIs("status", "in press");
  }

  @Test
  void doisAreFoundInAnyField() {
    for (String field :
        List.of(
            "doi={10.1000/AB(1)}",
            "doi={https://doi.org/10.1000/ab(1)}",
            "doi={doi: 10.1000/ab(1)}",
            "url={http://dx.doi.org/10.1000/ab%281%29}",
            "note={see (doi:10.1000/ab(1)).}",
            "howpublished={\\url{https://doi.org/10.1000/ab(1)}}",
            "ee={https://doi.org/10.1000/ab(1)}")) {
      given("@misc{a, title={A}, " + field + "}");
      thenTheFieldIs("DOI", "10.1000/ab(1)");
    }
  }

  @Test
  void arxivIdentifiersAreFoundInAnyField() {
    for (String field :
        List.of(
            "eprint={1312.6034}",
            "eprint={arXiv:1312.6034 [cs.CV]}",
            "journal={arXiv preprint arXiv:1312.6034}",
            "journal={CoRR}, volume={abs/1312.6034}",
            "url={https://arxiv.org/pdf/1312.6034.pdf}",
            "note={arXiv: 1312.6034}",
            "doi={10.48550/arXiv.1312.6034}")) {
      given("@article{a, title={A}, " + field + "}");
      assertEquals("1312.6034", item().at("/custom/arxiv").textValue(), field);
    }
  }

  @Test
  void anEprintElsewhereIsNoArxivIdentifier() {
    given("@article{a, title={A}, eprint={12345678}, eprinttype={pubmed}}");
    assertTrue(item().at("/custom/arxiv").isMissingNode());
  }

  @Test
  void aDoiThatIsNoneIsNoDoi() {
    given("@misc{a, title={A}, doi={forthcoming}}");
    assertTrue(item().path("DOI").isMissingNode());
  }

  @Test
  void aChapterInheritsFromItsBook() {
    given(
        "@incollection{a, title={A}, crossref={b}}",
        "@book{b, title={The Book}, editor={Ed, Ann}, year=1998}");
    thenTheFieldIs("container-title", "The Book");
    thenTheTitleIs("A");
    assertEquals("[[1998]]", item().at("/issued/date-parts").toString());
  }

  @Test
  void entriesThatReferToEachOtherComeToAnEnd() {
    given("@book{a, title={A}, crossref={b}}", "@book{b, title={B}, crossref={a}}");
    thenTheKeysAre("a", "b");
  }

  @Test
  void protectedCapitalsAreMarked() {
    given("@misc{a, title={The {ImageNet} data of {\\'E}cole and {B}ERT}}");
    thenTheTitleIs(
        "The <span class=\"nocase\">ImageNet</span> data of École and"
            + " <span class=\"nocase\">B</span>ERT");
  }

  @Test
  void theNearestKeyIsOffered() {
    given("@misc{olah2017feature, title={A}}", "@misc{carter2019, title={B}}");
    assertEquals("olah2017feature", bibliography.nearest("olah2017featur").orElseThrow());
    assertTrue(bibliography.nearest("somethingelse").isEmpty());
  }

  @Test
  void twoFilesAreOneBibliography() {
    given("@misc{a, title={First}}");
    Bibliography first = bibliography;
    given("@misc{a, title={Second}}", "@misc{b, title={B}}");
    bibliography = first.merge(bibliography, told::add);
    thenTheKeysAre("a", "b");
    thenTheTitleIs("First");
    thenTold("r.bib:1:1: error[duplicate-key]");
  }

  private void given(String... lines) {
    given(StandardCharsets.UTF_8, lines);
  }

  private void given(Charset charset, String... lines) {
    told.clear();
    bibliography =
        Bibliography.read("r.bib", String.join("\n", lines).getBytes(charset), told::add);
  }

  private JsonNode item() {
    return bibliography.entry("a").orElseThrow().item();
  }

  private void thenTheKeysAre(String... keys) {
    assertEquals(List.of(keys), List.copyOf(bibliography.keys()));
  }

  private void thenTheTitleIs(String title) {
    thenTheFieldIs("title", title);
  }

  private void thenTheFieldIs(String field, String value) {
    assertEquals(value, item().path(field).textValue(), field);
  }

  /** Each name's parts joined by bars, in the order in which they are written in the item. */
  private void thenTheNamesAre(String... names) {
    assertEquals(
        List.of(names),
        item()
            .path("author")
            .valueStream()
            .map(
                name ->
                    name.valueStream().map(JsonNode::textValue).collect(Collectors.joining("|")))
            .toList());
  }

  private void thenTold(String beginning) {
    assertTrue(
        told.stream().anyMatch(diagnostic -> diagnostic.toString().startsWith(beginning)),
        () -> beginning + "\nbut was told " + told);
  }

  private void thenNothingIsTold() {
    assertEquals(List.of(), told);
  }
}
