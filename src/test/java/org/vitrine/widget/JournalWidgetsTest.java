package org.vitrine.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitrine.script.ModuleHost;
import org.vitrine.script.ModuleLimits;
import org.vitrine.store.BlobStore;

/**
 * The journal's own widgets as the compiler runs them, on a model that answers without a network.
 */
class JournalWidgetsTest {
  private static final Path JOURNAL = Path.of("").toAbsolutePath();
  private static final Path ARTICLE =
      Path.of("src/test/resources/org/vitrine/widget/journal/articles/first");
  private static final ModuleHost HOST = ModuleHost.create(ModuleLimits.STANDARD);

  @TempDir Path folder;
  private final FakeLens lens = new FakeLens();

  @AfterAll
  static void end() {
    HOST.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "feature-visualization model=primer layer=conv2 channels=3,5,12",
        "feature-visualization model=primer layer=conv2 channels=3 more=conv1:0-2",
        "semantic-dictionary model=primer layer=conv2 image=figures/cat.png"
      })
  void aWidgetOfTheJournalIsAWholeFigureWithoutJavaScript(String figure) {
    Rendering rendering = render(figure);
    assertEquals(List.of(), rendering.diagnostics());
    Document html = Jsoup.parseBodyFragment(rendering.widget().orElseThrow().html());
    assertTrue(html.select("img").size() > 2, "it shows pictures");
    assertTrue(html.select("img").eachAttr("alt").stream().anyMatch(alt -> alt.length() > 10));
  }

  @Test
  void everyWidgetOfTheJournalDeclaresWhatItTakes() throws Exception {
    WidgetLibrary library = WidgetLibrary.read(JOURNAL.resolve("widgets"), "widgets");
    TracedCache cache = new TracedCache(new org.vitrine.store.TextCache(folder));
    assertTrue(library.names().contains("feature-visualization"));
    for (String name : library.names()) {
      for (DeclaredAttribute attribute :
          library.load(name, HOST, cache).declaration().attributes()) {
        assertTrue(attribute.describe().length() > 5, () -> name + " describes " + attribute);
      }
    }
  }

  private Rendering render(String figure) {
    return WidgetFigures.create(
            JOURNAL,
            lens,
            lens,
            BlobStore.in(folder.resolve("blobs")),
            HOST,
            folder.resolve("cache"))
        .render(WrittenFigure.of(figure), ARTICLE, FigureProgress.NONE);
  }
}
