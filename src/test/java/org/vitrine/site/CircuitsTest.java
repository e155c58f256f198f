package org.vitrine.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The catalogue of the circuits that texts declare. */
class CircuitsTest {
  private static final String ARTICLE = "articles/third/article.md";
  private static final String MODULE = "widgets/portrait.js";

  private JournalFolder journal;

  @BeforeEach
  void aJournalOfWhichOneFigureDeclaresACircuit(@TempDir Path temporary) {
    journal = JournalFolder.empty(temporary).withWidgets();
    journal.edit(
        "citations/journal.yml",
        "license: CC-BY-4.0",
        """
        license: CC-BY-4.0
        pages:
          - title: Circuits
            file: circuits/
          - title: Widgets
            file: widgets/
        """);
    journal.edit(
        MODULE,
        "export function mount() {}",
        """
        export function circuit(data, { model, layer }) {
          const units = data.map(({ channel }) => `${layer}:${channel}`);
          return { title: 'Six of a kind', kind: 'curve', model, units, html: render(data, { layer }) };
        }

        export function mount() {}""");
  }

  @Test
  void aCircuitStandsUnderItsKindAndLeadsToItsFigure() {
    Document page = built();
    assertEquals(List.of("Curves"), page.select("h2").eachText());
    assertEquals("Six of a kind", page.selectFirst("h3 a").text());
    assertEquals(
        "../articles/third/index.html#fig-six", page.selectFirst("h3 a[href]").attr("href"));
    assertEquals(1, journalPage("articles/third/index.html").select("#fig-six").size());
    assertTrue(page.text().contains("Units of tiny: conv1:0 conv1:1"), page.text());
    assertTrue(page.text().contains("In Six channels, drawn"), page.text());
  }

  @Test
  void itIsDrawnWithPicturesThatAreThere() {
    List<String> pictures = built().select(".circuit-shown img").eachAttr("src");
    assertEquals(6, pictures.size());
    for (String picture : pictures) {
      assertTrue(Files.exists(journal.out().resolve("circuits").resolve(picture)), picture);
    }
  }

  @Test
  void whatItSaysIsCleanedAsAFigureIs() {
    journal.edit(
        MODULE,
        "html: render(data, { layer })",
        "html: '<p onclick=\"x()\">drawn</p><script>x</script>'");
    List<String> told = told();
    assertEquals(2, told.size(), told.toString());
    assertTrue(told.get(0).contains("onclick=\"x()\" of <p> was left out"), told.get(0));
    assertTrue(told.get(1).contains("<script> was left out"), told.get(1));
    String drawn = journalPage("circuits/index.html").selectFirst(".circuit-shown .widget").html();
    assertEquals("<p>drawn</p>", drawn.replaceAll("</?div[^>]*>|\\s", ""));
  }

  @Test
  void aKindThatThereIsNotIsTold() {
    journal.edit(MODULE, "kind: 'curve'", "kind: 'curves'");
    List<String> told = told();
    assertEquals(1, told.size(), told.toString());
    assertTrue(
        told.get(0)
            .contains(
                "kind is one of curve, union-over-poses, parts-to-whole, other; found \"curves\""),
        told.get(0));
    assertTrue(told.get(0).startsWith(ARTICLE + ":8:1: error"), told.get(0));
  }

  @Test
  void aUnitThatIsWrittenOtherwiseIsTold() {
    journal.edit(MODULE, "`${layer}:${channel}`", "`${layer}/${channel}`");
    assertTrue(told().toString().contains("units are written as layer:channel; found \"conv1/0\""));
  }

  @Test
  void aDraftsCircuitIsInNoListAndAFigureWithoutANameDeclaresNone() {
    journal.edit(ARTICLE, "author:", "draft: true\nauthor:");
    assertEquals("No text of this journal declares a circuit yet.", said());
    journal.edit(ARTICLE, "draft: true\n", "");
    journal.edit(MODULE, "return { title", "return layer ? null : { title");
    assertEquals("No text of this journal declares a circuit yet.", said());
  }

  @Test
  void whatTheGalleryShowsIsAnExampleAndNoCircuitOfTheJournal() {
    journal.edit(
        MODULE,
        "export async function load",
        "export const gallery = { example: { model: 'tiny', layer: 'conv1', channels: '0-2' } };\n"
            + "export async function load");
    assertEquals(1, built().select(".circuit-shown").size());
    assertEquals(3, journalPage("widgets/index.html").select("#fig-portrait img").size());
  }

  @Test
  void itIsKeptBetweenRuns() {
    String before = built().html();
    SiteReport again = journal.build();
    assertEquals(0, again.printed());
    assertEquals(0, again.written());
    assertEquals(before, journalPage("circuits/index.html").html());
  }

  private String said() {
    return built().select(".microscope > p").text();
  }

  private Document built() {
    assertEquals(List.of(), told());
    return journalPage("circuits/index.html");
  }

  private List<String> told() {
    return journal.build().diagnostics().stream().map(Object::toString).toList();
  }

  private Document journalPage(String path) {
    return Jsoup.parse(journal.page(path));
  }
}
