package org.vitrine.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.vitrine.bibliography.Bibliography;
import org.vitrine.bibliography.CitationStyle;
import org.vitrine.bibliography.Citations;

class BibtexRecordTest {

  @Test
  void theEntryIsWhatAnAuthorWouldWrite() {
    assertEquals(
        """
        @article{lovelace2026what,
          author = {Lovelace, Ada and {The Vision Group}},
          title = {What {CNNs} see \\& do: {A} <small> study},
          journal = {Vitrine},
          year = {2026},
          doi = {10.5555/vitrine.1},
          url = {https://example.org/journal/articles/what-it-sees/},
          month = mar
        }
        """,
        BibtexRecord.of(AnArticle.complete().record()));
  }

  @Test
  void whatIsWrittenIsWhatIsRead() {
    String odd = "50% of {A_B} & \\x ~ ^ # $5 ÄÖ 網";
    JsonNode read =
        read(AnArticle.titled(odd).by("Çağ", "O'Neil & Söhne", "", "").published("2026-03-09"));
    assertEquals(odd, plain(read.path("title").asText()));
    assertEquals("O'Neil & Söhne", read.at("/author/0/family").asText());
    assertEquals("Çağ", read.at("/author/0/given").asText());
    assertEquals("[[2026,3]]", read.at("/issued/date-parts").toString());
  }

  @Test
  void anArticleOfWhichLittleIsKnownHasAnEntryToo() {
    String entry = BibtexRecord.of(AnArticle.titled("網").in(JournalIdentity.named("J")));
    assertTrue(entry.startsWith("@article{anonymous,\n  title = {網}"), entry);
  }

  @Test
  void theLineToCiteIsTheStyles() {
    assertEquals(
        "A. Lovelace and The Vision Group, “What CNNs see & do: A <small> study,” Vitrine,"
            + " Mar. 2026, doi: 10.5555/vitrine.1.",
        CiteAs.text(AnArticle.complete().record(), Citations.create(), CitationStyle.standard()));
  }

  private static JsonNode read(AnArticle article) {
    String entry = BibtexRecord.of(article.record());
    Bibliography read =
        Bibliography.read(
            "citation.bib",
            entry.getBytes(StandardCharsets.UTF_8),
            told -> {
              throw new AssertionError(told + "\n" + entry);
            });
    return read.entry(read.keys().iterator().next()).orElseThrow().item();
  }

  private static String plain(String rich) {
    return rich.replaceAll("</?span[^>]*>", "");
  }
}
