package org.vitrine.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vitrine.article.Front;

/** What an article's page tells machines. */
class PageHeadTest {
  private PublicationRecord record = AnArticle.complete().record();

  @Test
  void scholarIsToldAllThatIsKnown() {
    thenTheTagsAre(
        ScholarTags.of(record),
        "citation_title = What CNNs see & do: A <small> study",
        "citation_author = Lovelace, Ada",
        "citation_author_institution = Department of Sight, University of Somewhere, Paris, France",
        "citation_author_orcid = https://orcid.org/0000-0002-1825-0097",
        "citation_author = The Vision Group",
        "citation_publication_date = 2026/03/09",
        "citation_online_date = 2026/03/09",
        "citation_journal_title = Vitrine",
        "citation_doi = 10.5555/vitrine.1",
        "citation_abstract_html_url = https://example.org/journal/articles/what-it-sees/",
        "citation_fulltext_html_url = https://example.org/journal/articles/what-it-sees/",
        "citation_abstract = We looked. It was 10 < 20.",
        "citation_language = en",
        "citation_keywords = vision",
        "citation_keywords = features",
        "citation_reference = citation_title=Feature Visualization, or not;"
            + " citation_author=Olah, Chris; citation_author=Mordvintsev, Alexander;"
            + " citation_author=Schubert, Ludwig; citation_journal_title=Distill;"
            + " citation_publication_date=2017; citation_doi=10.23915/distill.00007",
        "citation_reference = citation_title=Deep inside; citation_author=Simonyan, Karen;"
            + " citation_publisher=arXiv; citation_publication_date=2013;"
            + " citation_arxiv_id=1312.6034");
  }

  @Test
  void whatIsNotKnownHasNoTag() {
    record = AnArticle.titled("Alone").in(JournalIdentity.named("J"));
    thenTheTagsAre(
        ScholarTags.of(record),
        "citation_title = Alone",
        "citation_journal_title = J",
        "citation_language = en");
    assertTrue(PageHead.of(record).canonical().isEmpty());
  }

  @Test
  void thePdfIsNamedWhereThereIsOne() {
    record = record.withPdf(URI.create("https://example.org/journal/articles/what-it-sees/a.pdf"));
    assertTrue(
        ScholarTags.of(record).stream()
            .anyMatch(
                tag -> tag.name().equals("citation_pdf_url") && tag.content().endsWith(".pdf")));
  }

  @Test
  void dublinCoreSaysTheSame() {
    thenTheTagsAre(
        DublinCoreTags.of(record),
        "DC.type = Text",
        "DC.format = text/html",
        "DC.title = What CNNs see & do: A <small> study",
        "DC.creator = Ada Lovelace",
        "DC.creator = The Vision Group",
        "DC.subject = vision",
        "DC.subject = features",
        "DC.description = We looked. It was 10 < 20.",
        "DC.date = 2026-03-09",
        "DC.identifier = doi:10.5555/vitrine.1",
        "DC.identifier = https://example.org/journal/articles/what-it-sees/",
        "DC.source = Vitrine",
        "DC.language = en",
        "DC.rights = https://creativecommons.org/licenses/by/4.0/");
  }

  @Test
  void aLinkElsewhereShowsTitleAndPicture() {
    record =
        record.with(
            new PublicationRecord.Image(
                URI.create("https://example.org/journal/card.png"), 1200, 630, "Curves"));
    List<Meta> tags = SocialTags.openGraph(record);
    assertTrue(tags.contains(new Meta("og:title", "What CNNs see & do: A <small> study")));
    assertTrue(tags.contains(new Meta("og:description", "Pictures from inside.")));
    assertTrue(tags.contains(new Meta("og:image", "https://example.org/journal/card.png")));
    assertTrue(tags.contains(new Meta("og:image:width", "1200")));
    assertEquals(
        List.of(new Meta("twitter:card", "summary_large_image")), SocialTags.cards(record));
  }

  @Test
  void jsonLdIsAScholarlyArticle() {
    JsonNode article = SchemaOrg.of(record);
    assertEquals("ScholarlyArticle", article.path("@type").asText());
    assertEquals("https://doi.org/10.5555/vitrine.1", article.path("@id").asText());
    assertEquals("https://orcid.org/0000-0002-1825-0097", article.at("/author/0/sameAs").asText());
    assertEquals("Person", article.at("/author/0/@type").asText());
    assertEquals(
        "https://ror.org/042nb2s44", article.at("/author/0/affiliation/0/sameAs").asText());
    assertEquals("Organization", article.at("/author/1/@type").asText());
    assertEquals("2026-03-09", article.path("datePublished").asText());
    assertEquals("Vitrine", article.at("/isPartOf/name").asText());
    assertEquals("G-12", article.at("/funding/0/identifier").asText());
    assertEquals("https://doi.org/10.23915/distill.00007", article.at("/citation/0/@id").asText());
    assertEquals("Feature Visualization; or not", article.at("/citation/0/name").asText());
  }

  @Test
  void aRetractionIsToldToMachines() {
    record =
        AnArticle.titled("Wrong")
            .published("2026-01-01")
            .updated(Front.Update.Kind.RETRACTION, "2026-02-03", "The data were made up.")
            .record();
    JsonNode article = SchemaOrg.of(record);
    assertEquals("Retracted", article.path("creativeWorkStatus").asText());
    assertEquals("The data were made up.", article.at("/correction/0/text").asText());
    assertEquals("2026-02-03", article.path("dateModified").asText());
    assertTrue(BibtexRecord.of(record).contains("note = {Retracted 2026-02-03}"));
  }

  @Test
  void noTextCanEndTheScript() throws JsonProcessingException {
    String attack = "</script><script>x()</script><!-- ]]> \u2028 &";
    record =
        AnArticle.titled(attack)
            .subtitled(attack)
            .described(attack)
            .summarised(attack)
            .by(attack, attack, "", attack)
            .about(attack)
            .fundedBy(attack, attack)
            .updated(Front.Update.Kind.CORRECTION, "2026-01-01", attack)
            .in(JournalIdentity.named(attack));
    String jsonLd = PageHead.of(record).jsonLd();
    assertFalse(jsonLd.contains("<") || jsonLd.contains(">") || jsonLd.contains("\u2028"), jsonLd);
    assertEquals(attack, new ObjectMapper().readTree(jsonLd).path("headline").asText());
  }

  @Test
  void nothingIsEverTheTextOfNothing() {
    Stream.of(AnArticle.complete().record(), AnArticle.titled("Alone").record())
        .map(
            one ->
                PageHead.of(one).names()
                    + PageHead.of(one).jsonLd()
                    + BibtexRecord.of(one)
                    + CslRecord.of(one))
        .forEach(
            text -> {
              assertFalse(text.contains("null") || text.contains("undefined"), text);
              assertFalse(text.contains("Optional"), text);
            });
  }

  private static void thenTheTagsAre(List<Meta> tags, String... lines) {
    assertEquals(
        List.of(lines), tags.stream().map(tag -> tag.name() + " = " + tag.content()).toList());
  }
}
