package org.vitrine.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitrine.article.Words;
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
        "feature-strip model=primer units=conv2:3",
        "feature-strip model=primer show=diversity units=conv2:3,5",
        "feature-strip model=primer show=interpolation units=conv2:3,5",
        "feature-strip model=primer show=filmstrip units=conv2:3",
        "explainer model=primer shows=relu layer=conv2 channel=5 image=figures/cat.png",
        "style model=primer image=figures/cat.png style=figures/cat.png layers=conv1,conv2"
            + " content=conv2",
        "semantic-dictionary model=primer layer=conv2 image=figures/cat.png",
        "activation-grid model=primer layers=conv2,conv1 image=figures/cat.png",
        "activation-grid model=primer layers=conv2,conv1 image=figures/cat.png cells=scaled",
        "weights model=primer from=conv1 layer=conv2 channels=3",
        "weights model=primer from=conv1 inputs=0-3 layer=conv2 channels=3,5",
        "circuit model=primer units=\"conv1:0-2 conv2:3,5\"",
        "sweep model=primer axis=steps:16,64 axis2=seed:0,1"
            + " question={\"ask\":\"visualize\",\"objectives\":[{\"kind\":\"channel\","
            + "\"layer\":\"conv2\",\"channel\":3}]}",
        "spatial-attribution model=primer layers=conv1,conv2,logits image=figures/cat.png",
        "ablation model=primer units=conv2:3,5 image=figures/cat.png",
        "channel-attribution model=primer layers=conv1,conv2 image=figures/cat.png minus=dog",
        "activation-atlas model=primer layer=conv2",
        "embedding model=primer layers=conv1,conv2",
        "dream model=primer layers=conv1,conv2 image=figures/cat.png",
        "neuron-groups model=primer layers=conv1,conv2 image=figures/cat.png",
        "model-diff model=primer other=wide layers=conv1,conv2"
      })
  void aWidgetOfTheJournalIsAWholeFigureWithoutJavaScript(String figure) {
    Rendering rendering = render(figure);
    assertEquals(List.of(), rendering.diagnostics());
    Document html = Jsoup.parseBodyFragment(rendering.widget().orElseThrow().html());
    assertTrue(html.select("img, image, svg[role=img]").size() > 2, "it shows pictures");
    List<String> told = html.select("img").eachAttr("alt");
    told.addAll(html.select("[role=img]").eachAttr("aria-label"));
    assertTrue(told.stream().anyMatch(alt -> alt.length() > 10));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "show=interpolation units=conv2:3,5,6 | an interpolation goes between pairs of units",
        "show=diversity count=1 units=conv2:3 | count=1: a row of this kind has 2 to 12",
        "count=13 units=conv2:3 | count=13: a row of this kind has 1 to 12",
        "units=\" \" | name a unit, as in conv3:12"
      })
  void aRowThatCannotBeMadeIsTold(String given, String told) {
    told("feature-strip model=primer " + given, told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "a 2 | curves=x | “a 2” is no slider; write “beta: 0.9 from 0 to 0.99 by 0.01”",
        "a: 5 from 0 to 1 | curves=x | a slider begins between its ends",
        "pi: 1 from 0 to 2 | curves=x | “pi” means something already; choose another name",
        "__proto__: 1 from 0 to 2 | curves=x | “__proto__” means something already",
        "a: 1 from 0 to 2 | times=3 | there is nothing to draw",
        "a: 1 from 0 to 2 | curves=a*y | “a*y”: at character 3 there is no “y”; there are a, x",
        "a: 1 from 0 to 2 | curves=sine(x) | at character 1 there is no function “sine”; there are",
        "a: 1 from 0 to 2 | curves=sin(x,a) | at character 1 sin takes 1; found 2",
        "a: 1 from 0 to 2 | curves=(x | “(x”: “)” should stand where its end is",
        "a: 1 from 0 to 2 | curves=x$ | “$” at character 2 is no part of a formula",
        "a: 1 from 0 to 2 | curves=constructor(x) | there is no function “constructor”",
        "a: 1 from 0 to 2 | curves=x over=1 | over: “1” is no range; write “x 0 to 10”",
        "a: 1 from 0 to 2 | next=\"w = 1\" trace=a | next: “w” has no beginning; write it into begin",
        "a: 1 from 0 to 2 | begin=\"w = 1\" trace=w times=9999 | times=9999: 1 to 2000 steps",
        "a: 1 from 0 to 2 | curves=x field=x*y | field is drawn over a plane: write its extent"
      })
  void aFormulaThatIsNoneIsToldWithItsPlace(String sliders, String given, String told) {
    told("scrubber sliders=\"%s\" %s".formatted(sliders, given), told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "x=step y=loss | viewBox",
        "x=day y=loss mark=area color=run | >2026-01-13<",
        "x=step y=loss mark=dot color=run | h0",
        "x=run y=step mark=bar color=day | plot-bar",
        "x=loss mark=histogram bins=4 | 4 bins; most in 3 – 3.5: 2.",
        "x=step y=loss color=run | decayed: 2 values, from 3.5 to 2.75."
      })
  void aTableIsDrawn(String given, String drawn) {
    Rendering rendering = render("plot data=data/runs.csv " + given);
    assertEquals(List.of(), rendering.diagnostics());
    String html = rendering.widget().orElseThrow().html();
    assertTrue(html.contains(drawn), html);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "x=steps y=loss | x: the table has no column “steps”; it has run, step, loss, day",
        "x=step y=run | y: the column “run” is not one of numbers: found “plain” in its row 1",
        "x=step y=day | y: the column “day” is not one of numbers: found dates",
        "x=step | y: a column is needed; only a histogram counts by itself",
        "x=step mark=histogram color=run | color: a histogram has one series",
        "x=run y=step mark=bar | x: “plain” has two rows; each bar stands for one"
      })
  void aPlotThatCannotBeDrawnIsTold(String given, String told) {
    told("plot data=data/runs.csv " + given, told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "shows=relu | layer: name the layer that is computed",
        "layer=conv2 | from: name the layer just before conv2",
        "shows=pooling layer=conv2 from=conv1 | conv2 is no pooling of conv1",
        "shows=softmax top=9 | top=9: 1 to 8 are shown"
      })
  void aStepThatCannotBeExplainedIsTold(String given, String told) {
    told("explainer model=primer image=figures/cat.png " + given, told);
  }

  @Test
  void whatHasNoNumberAtFirstIsDrawnAllTheSame() {
    Rendering rendering =
        render(
            "scrubber sliders=\"constructor: 1 from 0 to 2\" let=\"b = 1/(constructor - 1)\""
                + " curves=\"log(-1 - x); x & <b>\" over=\"x 0 to 1\"");
    assertTrue(rendering.diagnostics().toString().contains("“x & <b>”: “&” at character 3"));
    rendering =
        render(
            "scrubber sliders=\"constructor: 1 from 0 to 2\" let=\"b = 1/(constructor - 1)\""
                + " curves=\"x & <b> = log(-1 - x)\" over=\"x 0 to 1\"");
    assertEquals(List.of(), rendering.diagnostics());
    RenderedWidget drawn = rendering.widget().orElseThrow();
    assertTrue(drawn.html().contains("aria-label=\"x &amp; &lt;b&gt;: –.\""), drawn.html());
    assertEquals(Set.of("constructor"), drawn.values().keySet());
  }

  @Test
  void aFormulaThatNobodyWritesIsTurnedAway() {
    told(
        "scrubber sliders=\"a: 1 from 0 to 2\" curves=x" + "+x".repeat(400),
        "at most 500 are read");
    told(
        "scrubber sliders=\"a: 1 from 0 to 2\" curves=" + "(".repeat(99) + "x" + ")".repeat(99),
        "is nested more than 60 deep");
  }

  @Test
  void influenceRunsFromEarlyLayersToLateOnes() {
    told(
        "spatial-attribution model=primer layers=conv2,conv1 image=figures/cat.png",
        "from the earliest to the latest: conv1 comes before conv2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "other=nobody layers=conv1 | nobody",
        "other=, layers=conv1 | “other” names no model; write one as in primer@step-00250",
        "other=wide layers=conv1 otherLayers=conv9 | wide has no layer conv9; it has conv1, conv2.",
        "layers=conv1 | other"
      })
  void modelsThatCannotBeComparedAreNamed(String given, String told) {
    told("model-diff model=primer " + given, told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "notes=wheels | “wheels” is no note; write row, column and words, as in “3,4: wheels",
        "path=\"1,1 four\" | “four” is no place on the map; write row and column, as in “3,4”",
        "path=\"1,1 3,1\" | has no cell at “3,1”; it has 1,1 1,2 2,1 2,2",
        "grids=\"20 10\" | “20 10” are no numbers of cells; write them from the coarsest"
      })
  void aPlaceOnAnAtlasThatIsNoneIsToldAsItIsWritten(String written, String told) {
    told("activation-atlas model=primer layer=conv2 " + written, told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "steps | “steps” is no axis; write a field and its values, as in “steps: 16, 64, 256”",
        "steps:1,,2 | “steps:1,,2” is no axis",
        "steps:1,2,1 | “steps:1,2,1” has “1” twice",
        "no.thing:1,2 | the question has no “no” that could hold “thing”"
      })
  void anAxisThatIsNoneIsToldAsItIsWritten(String axis, String told) {
    told(
        "sweep model=primer axis=%s question={\"ask\":\"visualize\",\"objectives\":[]}"
            .formatted(axis),
        told);
  }

  @Test
  void everyWidgetOfTheJournalHasAnExampleAndItsKeysInTheGallery() throws Exception {
    WidgetLibrary library = WidgetLibrary.read(JOURNAL.resolve("widgets"), "widgets");
    TracedCache cache = new TracedCache(new org.vitrine.store.TextCache(folder));
    for (String name : library.names()) {
      Showing showing = library.load(name, HOST, cache).showing();
      assertTrue(showing.about().length() > 40, name);
      assertTrue(!showing.example().isEmpty(), name);
      assertTrue(!showing.keys().isEmpty() && !showing.caption().isEmpty(), name);
    }
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "feature-visualization model=primer layer=conv2 channels=3,5,12",
        "feature-strip model=primer units=conv2:3",
        "feature-strip model=primer show=diversity units=conv2:3,5",
        "feature-strip model=primer show=interpolation units=conv2:3,5",
        "feature-strip model=primer show=filmstrip units=conv2:3",
        "semantic-dictionary model=primer layer=conv2 image=figures/cat.png",
        "activation-grid model=primer layers=conv2,conv1 image=figures/cat.png",
        "weights model=primer from=conv1 layer=conv2 channels=3",
        "circuit model=primer units=\"conv1:0-2 conv2:3,5\"",
        "spatial-attribution model=primer layers=conv1,conv2 image=figures/cat.png",
        "ablation model=primer units=conv2:3,5 image=figures/cat.png",
        "channel-attribution model=primer layers=conv1,conv2 image=figures/cat.png minus=dog",
        "activation-atlas model=primer layer=conv2",
        "embedding model=primer layers=conv1,conv2",
        "dream model=primer layers=conv1,conv2 image=figures/cat.png",
        "neuron-groups model=primer layers=conv1,conv2 image=figures/cat.png",
        "model-diff model=primer other=wide layers=conv1,conv2"
      })
  void aFigureSpeaksTheLanguageOfItsText(String figure) {
    Set<String> english = said(figure, "en");
    assertTrue(
        english.stream()
            .anyMatch(
                word ->
                    word.matches(
                        "Steps|.*column.*|Excite .*|before.*|Nearest .*|Inputs .*|Units .*|.* excites .*|.* at most")));
    for (String language : List.of("ar", "de", "es", "fr")) {
      Set<String> common = said(figure, language);
      common.retainAll(english);
      common.removeIf(word -> Words.of(language).ofWidgets().containsValue(word));
      assertEquals(Set.of(), common, language);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "es", "fr"})
  void numbersHaveTheDecimalMarkOfTheLanguage(String language) {
    String figure = "feature-visualization model=primer layer=conv2 channels=3,5,12";
    List<String> english = numbers(figure, "en");
    assertTrue(english.stream().anyMatch(number -> number.contains(".")));
    assertEquals(
        english.stream().map(number -> number.replace('.', ',')).toList(),
        numbers(figure, language));
  }

  private List<String> numbers(String figure, String language) {
    String html = render(figure, language).widget().orElseThrow().html();
    return Jsoup.parseBodyFragment(html).select(".example .value").eachText();
  }

  /** What a figure says, but for names and numbers. */
  private Set<String> said(String figure, String language) {
    Document html = Jsoup.parseBodyFragment(render(figure, language).widget().orElseThrow().html());
    Set<String> said = new TreeSet<>();
    html.getAllElements()
        .forEach(
            element -> {
              said.addAll(List.of(element.ownText(), element.attr("alt"), element.attr("title")));
              said.add(element.attr("aria-label"));
            });
    said.removeIf(
        word ->
            !word.matches(".*[A-Za-z]{3}.*")
                || word.matches(
                    "conv\\d(:\\d+(, [\\d.]+)?)?( → conv\\d(:\\d+)?)?|fish|cat|dog|primer|wide"));
    return said;
  }

  /** The author of such a figure is told, in these words among others. */
  private void told(String figure, String words) {
    String diagnostics = render(figure).diagnostics().toString();
    assertTrue(diagnostics.contains(words), diagnostics);
  }

  private Rendering render(String figure) {
    return render(figure, "en");
  }

  private Rendering render(String figure, String language) {
    return WidgetFigures.create(
            JOURNAL,
            lens,
            lens,
            BlobStore.in(folder.resolve("blobs")),
            HOST,
            folder.resolve("cache"))
        .render(WrittenFigure.of(figure), ARTICLE, Words.of(language), FigureProgress.NONE);
  }
}
