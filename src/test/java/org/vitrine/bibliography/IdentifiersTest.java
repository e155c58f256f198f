package org.vitrine.bibliography;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0000-0002-1825-0097",
        "https://orcid.org/0000-0002-1825-0097",
        "orcid.org/0000-0002-1825-0097/",
        "0000000218250097",
        " ORCID: 0000-0002-1825-0097"
      })
  void anOrcidIsReadAsPeopleWriteIt(String written) {
    assertEquals("0000-0002-1825-0097", Orcid.parse(written).text());
  }

  @Test
  void theOrcidCheckDigitMayBeX() {
    assertEquals("0000-0002-1694-233X", Orcid.parse("0000-0002-1694-233x").text());
  }

  @Test
  void aWrongOrcidIsRefusedWithTheReason() {
    thenRefused(
        () -> Orcid.parse("0000-0002-1825-0098"),
        "its check digit is wrong: of these digits it would be 7");
    thenRefused(() -> Orcid.parse("0000-0002-1825"), "an ORCID iD is four groups of four digits");
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://ror.org/042nb2s44", "ror.org/042NB2S44", "042nb2s44"})
  void aRorIsReadAsPeopleWriteIt(String written) {
    assertEquals("https://ror.org/042nb2s44", Ror.parse(written).url().toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"00f54p054", "05dxps055", "03yrm5c26", "013meh722", "052gg0110"})
  void registeredRorsAreAccepted(String written) {
    assertEquals(written, Ror.parse(written).text());
  }

  @Test
  void aWrongRorIsRefusedWithTheReason() {
    thenRefused(
        () -> Ror.parse("https://ror.org/042nb2s45"),
        "its check digits are wrong: of these characters they would be 44");
    thenRefused(() -> Ror.parse("https://ror.org/042nb2l44"), "a ROR iD is 0, six letters");
  }

  @Test
  void anIssnKnowsItsCheckDigit() {
    assertEquals("2476-0757", Issn.parse("ISSN 24760757").text());
    assertEquals("2434-561X", Issn.parse("2434-561x").text());
    thenRefused(() -> Issn.parse("2476-0758"), "its check digit is wrong");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          10.23915/DISTILL.00007 | 10.23915/distill.00007
          https://doi.org/10.23915/distill.00007 | 10.23915/distill.00007
          http://dx.doi.org/10.1000/a%28b%29 | 10.1000/a(b)
          doi:10.1000/xyz | 10.1000/xyz
          DOI:10.1000.10/123%456 | 10.1000.10/123%456
          info:doi/10.1000/xyz | 10.1000/xyz
          10.1016/S0010-9452(08)70123 | 10.1016/s0010-9452(08)70123
          """)
  void aDoiIsReadAsPeopleWriteIt(String written, String doi) {
    assertEquals(doi, Doi.parse(written).text());
  }

  @Test
  void doisAreTheSameWithoutCase() {
    assertEquals(Doi.parse("10.1000/ABC"), Doi.parse("10.1000/abc"));
  }

  @Test
  void aDoiIsPercentEncodedInItsAddress() {
    assertEquals(
        "https://doi.org/10.1002/(sici)1097(1998)17:15%3C1661::aid%3E3.0.co;2-2",
        Doi.parse("10.1002/(SICI)1097(1998)17:15<1661::AID>3.0.CO;2-2").url().toString());
    assertEquals(
        "https://doi.org/10.1000/a%23b%3Fc%25d%C3%A9",
        Doi.parse("10.1000/a#b?c%dé").url().toString());
  }

  @Test
  void anAddressLeadsBackToItsDoi() {
    Doi doi = Doi.parse("10.1000/a#b?c<d>%é");
    assertEquals(doi, Doi.parse(doi.url().toString()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          See 10.1000/xyz.                                   | 10.1000/xyz
          (doi:10.1016/S0010-9452(08)70123).                 | 10.1016/s0010-9452(08)70123
          [https://doi.org/10.1000/a(b)]                     | 10.1000/a(b)
          at https://www.nature.com/articles/10.1000/a%2Fb   | 10.1000/a/b
          "10.1000/q"                                        | 10.1000/q
          """)
  void aDoiInATextIsNeverShortenedByABracketOfItsOwn(String text, String doi) {
    assertEquals(Optional.of(new Doi(doi)), Doi.findIn(text));
  }

  @Test
  void whatIsNoDoiIsNotFound() {
    assertTrue(Doi.findIn("version 110.1000/x and 10.12/y and 10.1000/").isEmpty());
    thenRefused(() -> Doi.parse("11.1000/x"), "a DOI is 10., a number, a slash");
    thenRefused(() -> Doi.parse("10.1000/a b"), "a DOI is 10., a number, a slash");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1706.03762                              | 1706.03762
          arXiv:1706.03762v5                      | 1706.03762v5
          arXiv: 1706.03762 [cs.CL]               | 1706.03762
          https://arxiv.org/abs/1706.03762        | 1706.03762
          http://arxiv.org/pdf/hep-th/9901001.pdf | hep-th/9901001
          math.GT/0309136                         | math.GT/0309136
          """)
  void anArxivIdentifierIsReadAsPeopleWriteIt(String written, String id) {
    assertEquals(id, ArxivId.parse(written).text());
  }

  @Test
  void aNumberThatLooksLikeAnArxivIdentifierIsNone() {
    assertTrue(ArxivId.findIn("pages 1706.03762 of it").isEmpty());
    thenRefused(() -> ArxivId.parse("1713.00001"), "an arXiv identifier is of the form");
  }

  @Test
  void keysThatDifferHaveAnchorsThatDiffer() {
    assertEquals("ref-olah2017", Reference.anchor("olah2017"));
    assertEquals("ref-DBLP.3a.conf.2f.x", Reference.anchor("DBLP:conf/x"));
    assertEquals("ref-.22..3e.", Reference.anchor("\">"));
  }

  private static void thenRefused(Executable parse, String reason) {
    String message = assertThrows(MalformedIdentifierException.class, parse).getMessage();
    assertTrue(message.startsWith(reason), message);
  }
}
