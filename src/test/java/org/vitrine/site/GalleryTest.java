package org.vitrine.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page that the build makes of a journal's modules. */
class GalleryTest {
  private static final String MODULE = "widgets/portrait.js";

  private JournalFolder journal;

  @BeforeEach
  void aJournalWhoseOneModuleSpeaksOfItself(@TempDir Path temporary) {
    journal = JournalFolder.empty(temporary).withWidgets();
    journal.edit(
        "citations/journal.yml",
        "license: CC-BY-4.0",
        """
        license: CC-BY-4.0
        pages:
          - title: Widgets
            file: widgets/
        """);
    journal.edit(
        MODULE,
        "export async function load",
        """
        export const gallery = {
          about: 'Pictures of *channels*.',
          caption: 'Three of them.',
          example: { model: 'tiny', layer: 'conv1', channels: '0-2' },
          keys: { 'Enter | Space': 'nothing at all' },
        };

        export async function load""");
  }

  @Test
  void aModuleHasItsLiveExampleWithWhatMadeIt() {
    Document page = built();
    assertEquals("Widgets", page.selectFirst("h1").text());
    assertEquals("portrait", page.selectFirst("h2").text());
    assertEquals(
        1, page.select("p em").stream().filter(em -> em.text().equals("channels")).count());
    assertEquals(3, page.select("#fig-portrait img").size());
    assertEquals("Figure 1: Three of them.", page.selectFirst("#fig-portrait figcaption").text());
    assertEquals(
        "::: portrait {#fig-portrait model=tiny layer=conv1 channels=0-2 .l-page}\nThree of them.\n:::",
        page.selectFirst("pre code").wholeText().strip());
  }

  @Test
  void itsAttributesKeysAndWeightAreSaid() {
    Document page = built();
    assertEquals(
        List.of(
            "Attribute What to write Otherwise",
            "model the model: a model’s id needed",
            "layer the layer: a layer’s name needed",
            "channels the channels, side by side: channels’ indices, such as 0-7,12 needed",
            "Keys What they do",
            "Enter | Space nothing at all"),
        page.select("tr").eachText());
    assertTrue(page.text().matches("(?s).*The module is 0\\.\\d kB gzipped.*"), page.text());
    assertEquals(
        "./vitrine reproduce widgets fig-portrait", page.select(".stamp code").last().text());
  }

  @Test
  void anAttributeIsQuotedAsAnAuthorWould() {
    journal.edit(
        MODULE,
        "channels: { type",
        "note: { type: 'text', describe: 'a note', default: '' },\n  channels: { type");
    journal.edit(MODULE, "channels: '0-2'", "channels: '0-2', note: '\"a\" \\\\ it\\'s'");
    assertTrue(
        built().selectFirst("pre code").text().contains("note='\"a\" \\\\ it\\'s' .l-page}"),
        built().selectFirst("pre code").text());
  }

  @Test
  void whatItAskedIsRecordedBesideThePages() {
    built();
    assertTrue(Files.isDirectory(journal.folder().resolve("pages/answers/widgets/answers")));
    assertEquals(0, journal.build().printed());
  }

  @Test
  void anExampleWhoseModelIsNotHereIsShownAsTextAlone() {
    journal.edit(MODULE, "model: 'tiny'", "model: 'huge'");
    Document page = built();
    assertEquals(0, page.select("figure.widget").size());
    assertTrue(page.selectFirst("pre code").text().contains("model=huge"));
  }

  @Test
  void whatIsSaidInTheModulesFolderCostsNoReaderAnything() {
    String weight = built().selectFirst("p:contains(The module is)").text();
    journal.write("widgets/bare.js", "export const attributes = {};\n");
    String module = journal.page("widgets/index.html");
    assertFalse(module.contains("nothing imports this"));
    journal.write(
        "widgets/bare/gallery.js", "export const gallery = { about: 'nothing imports this' };\n");
    assertTrue(built().text().contains("nothing imports this"));
    assertEquals(weight, built().select("p:contains(The module is)").last().text());
    journal.edit("widgets/bare/gallery.js", "nothing imports this", "changed");
    assertTrue(built().text().contains("changed"));
  }

  @Test
  void aModuleThatSaysNothingIsListedWithItsAttributes() {
    journal.write("widgets/bare.js", "export const attributes = {};\n");
    assertEquals(List.of("bare", "portrait"), built().select("h2").eachText());
  }

  @Test
  void aModuleThatCannotBeShownIsToldWithItsPlace() {
    journal.write(
        "widgets/bare.js",
        "export const attributes = {};\nexport const gallery = { abuot: '' };\n");
    List<String> told = journal.build().diagnostics().stream().map(Object::toString).toList();
    assertEquals(1, told.size(), told.toString());
    assertTrue(
        told.get(0)
            .startsWith(
                "widgets/bare.js: error[widget-declaration]: the widget \"bare\" does not say what it"
                    + " takes; gallery has [about, caption, example, keys]; found \"abuot\""),
        told.get(0));
    assertFalse(Files.exists(journal.out().resolve("widgets/index.html")));
  }

  private Document built() {
    assertEquals(List.of(), journal.build().diagnostics());
    return Jsoup.parse(journal.page("widgets/index.html"));
  }
}
