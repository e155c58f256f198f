package org.vitrine.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.bibliography.Bibliography;

/** What a built page says of its article to machines, read back out of the page. */
class PublicationRecordsTest {
  private static final String BASE = "https://example.org/journal/";

  private JournalFolder journal;

  @BeforeEach
  void aJournalAtItsPlace(@TempDir Path temporary) {
    journal = JournalFolder.in(temporary);
    journal.build(journal.settings(Optional.of(URI.create(BASE))));
  }

  @Test
  void thePageSaysToMachinesWhatItSaysToReaders() throws JsonProcessingException {
    Document page = page("sample");
    String title = page.selectFirst("h1").text();
    assertTrue(meta(page, "citation_title").getFirst().startsWith(title), title);
    assertEquals(List.of("Example, Ada", "Sample-Ötztal, Bela"), meta(page, "citation_author"));
    assertEquals(List.of("2026/11/03"), meta(page, "citation_publication_date"));
    assertEquals(page.select(".references > li").size(), meta(page, "citation_reference").size());
    assertEquals(List.of("Ada Example", "Bela Sample-Ötztal"), meta(page, "DC.creator"));
    JsonNode article =
        new ObjectMapper().readTree(page.selectFirst("script[type=application/ld+json]").data());
    assertEquals(title, article.path("headline").asText());
    assertEquals(BASE + "articles/sample/", article.path("url").asText());
    assertEquals(
        BASE + "thumbnails/sample.jpg",
        page.selectFirst("meta[property=og:image]").attr("content"));
  }

  @Test
  void theFilesBesideThePageHoldTheSameArticle() throws JsonProcessingException {
    Document page = page("sample");
    String bibtex = journal.page("articles/sample/citation.bib");
    Bibliography read =
        Bibliography.read(
            "citation.bib",
            bibtex.getBytes(StandardCharsets.UTF_8),
            told -> {
              throw new AssertionError(told.toString());
            });
    assertEquals(List.of("example2026what"), List.copyOf(read.keys()));
    JsonNode csl = new ObjectMapper().readTree(journal.page("articles/sample/citation.json"));
    assertEquals("example2026what", csl.at("/0/id").asText());
    assertEquals(bibtex.strip(), page.selectFirst("pre.bibtex").wholeText().strip());
    assertTrue(
        page.selectFirst(".cite-as").text().startsWith("A. Example and B. Sample-Ötztal, “"));
  }

  private Document page(String slug) {
    return Jsoup.parse(journal.page("articles/" + slug + "/index.html"));
  }

  private static List<String> meta(Document page, String name) {
    return page.select("meta[name=" + name + "]").eachAttr("content");
  }
}
