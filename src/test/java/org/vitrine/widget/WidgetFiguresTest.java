package org.vitrine.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.Golden;
import org.vitrine.article.Words;
import org.vitrine.diagnostic.Diagnostic;
import org.vitrine.lens.AnswerStore;
import org.vitrine.lens.RecordedLens;
import org.vitrine.script.ModuleHost;
import org.vitrine.script.ModuleLimits;
import org.vitrine.store.BlobStore;
import org.vitrine.widget.FigureProgress.Report;
import org.vitrine.widget.RenderedWidget.Home;

class WidgetFiguresTest {
  private static final Path FIXTURES = Path.of("src/test/resources/org/vitrine/widget");
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final ModuleHost HOST =
      ModuleHost.create(new ModuleLimits(Duration.ofSeconds(2), 1_000_000, 96, 100_000, 100));

  @TempDir Path folder;
  private final FakeLens lens = new FakeLens();
  private Path journal;

  @BeforeEach
  void journal() throws IOException {
    journal = folder.resolve("journal");
    Path source = FIXTURES.resolve("journal");
    try (Stream<Path> files = Files.walk(source)) {
      for (Path file : files.toList()) {
        Files.copy(
            file,
            journal.resolve(source.relativize(file).toString()),
            StandardCopyOption.REPLACE_EXISTING);
      }
    }
    // Noise, for what gzip makes small is within the budget.
    String noise = "export const noise = '%s';".formatted(noise(30_000));
    Files.writeString(
        journal.resolve("widgets/heavy.js"),
        "export const attributes = {}; import './parts/heavy.js'; " + noise);
    Files.writeString(
        journal.resolve("widgets/light.js"),
        "export const attributes = {}; import './parts/heavy.js';"
            + "export const load = () => 1; export const render = () => '<p>light</p>';");
    Files.writeString(journal.resolve("widgets/parts/heavy.js"), noise);
  }

  private static String noise(int digits) {
    Random random = new Random(1);
    return random.ints(digits, 0, 16).mapToObj(Integer::toHexString).collect(Collectors.joining());
  }

  @AfterAll
  static void end() {
    HOST.close();
  }

  @Test
  void aFigureHoldsItsHtmlItsAnswersAndWhatTheBrowserNeeds() throws IOException {
    RenderedWidget widget = good("channel-card model=primer layer=conv2 channels=3 seeds=2");
    assertEquals(Home.JOURNAL, widget.home());
    assertEquals(2, widget.answerKeys().size());
    assertEquals(2, widget.pictures().size());
    assertTrue(
        widget
            .html()
            .matches(
                "<div class=\"cards\"><p><img src=\"lens/blobs/[0-9a-f]{64}\\.png\" width=\"128\""
                    + " height=\"128\" alt=\"What conv2:3 looks for\"> 1\\.25</p></div>"),
        widget.html());
    JsonNode recorded = JSON.readTree(widget.recordedJson());
    assertEquals("channel-card", recorded.get("module").asText());
    assertEquals(
        "{\"channels\":[3],\"layer\":\"conv2\",\"model\":\"primer\",\"seeds\":2}",
        recorded.get("attributes").toString());
    assertEquals(3, recorded.at("/data/0/channel").asInt());
    assertEquals(
        "{\"ask\":\"visualize\",\"model\":\"primer\",\"objectives\":[{\"channel\":3,"
            + "\"kind\":\"channel\",\"layer\":\"conv2\"}],\"seed\":0,\"steps\":16}",
        recorded.get("answers").fieldNames().next());
    assertEquals(
        widget.answerKeys(),
        Stream.of(recorded.get("answers"))
            .flatMap(answers -> answers.properties().stream())
            .map(answer -> answer.getValue().asText())
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void theSameFigureTwiceIsTheSameBytes() {
    String figure = "channel-card model=primer layer=conv2 channels=0-5";
    RenderedWidget first = good(figure);
    RenderedWidget second = good(figure, figures(folder.resolve("another-cache"), HOST));
    assertEquals(first.html(), second.html());
    assertEquals(first.recorded(), second.recorded());
  }

  @Test
  void anUnchangedFigureRunsNoJavaScript() {
    String figure = "channel-card model=primer layer=conv2 seeds=3";
    RenderedWidget first = good(figure);
    try (ModuleHost untouched = ModuleHost.create(ModuleLimits.STANDARD)) {
      RenderedWidget again = good(figure, figures(folder.resolve("cache"), untouched));
      assertEquals(first.recorded(), again.recorded());
      assertEquals(first.html(), again.html());
      assertEquals(first.answerKeys(), again.answerKeys());
      assertFalse(untouched.started());
    }
  }

  @Test
  void aChangedImportRendersTheFigureAnew() throws IOException {
    String figure = "channel-card model=primer layer=conv2";
    RenderedWidget first = good(figure);
    Path part = journal.resolve("widgets/parts/picture.js");
    Files.writeString(part, Files.readString(part).replace("<img ", "<img class=\"new\" "));
    RenderedWidget second = good(figure);
    assertFalse(first.html().contains("class=\"new\""));
    assertTrue(second.html().contains("class=\"new\""));
  }

  @Test
  void aChangedModelAsksAnew() {
    String figure = "channel-card model=primer layer=conv2";
    RenderedWidget first = good(figure);
    lens.model("primer", "3".repeat(64), 16);
    RenderedWidget second = good(figure);
    assertNotEquals(first.answerKeys(), second.answerKeys());
    assertNotEquals(first.html(), second.html());
  }

  @Test
  void aDamagedCacheIsMadeAgain() throws IOException {
    String figure = "channel-card model=primer layer=conv2";
    RenderedWidget first = good(figure);
    try (Stream<Path> files = Files.walk(folder.resolve("cache"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.writeString(file, "damaged");
      }
    }
    assertEquals(first.recorded(), good(figure).recorded());
  }

  @Test
  void anArticlesOwnModuleGoesBeforeTheJournals() throws IOException {
    assertEquals(Home.ARTICLE, good("own-note").home());
    Files.writeString(
        journal.resolve("articles/first/widgets/channel-card.js"),
        Files.readString(journal.resolve("articles/first/widgets/own-note.js")));
    RenderedWidget widget = good("channel-card words=hello");
    assertEquals(Home.ARTICLE, widget.home());
    assertEquals("<p>hello</p>", widget.html());
  }

  @Test
  void everyTypeReachesTheModuleInItsForm() throws IOException {
    RenderedWidget widget =
        good(
            "every-type image=probe/cat-1 layers=conv2,conv1 channels=7,1-3 labels=fish,0 number=-2e3 text=\"a < b\"");
    JsonNode data = JSON.readTree(widget.recordedJson()).get("data");
    assertEquals("\"primer\"", data.get("model").toString());
    assertEquals("\"conv2\"", data.get("layer").toString());
    assertEquals("[\"conv2\",\"conv1\"]", data.get("layers").toString());
    assertEquals("3", data.get("channel").toString());
    assertEquals("[7,1,2,3]", data.get("channels").toString());
    assertEquals("{\"channel\":2,\"layer\":\"conv1\"}", data.get("unit").toString());
    assertEquals("0", data.get("label").toString());
    assertEquals("[2,0]", data.get("labels").toString());
    assertEquals("-2000", data.get("number").toString());
    assertEquals("-3", data.get("integer").toString());
    assertEquals("\"light\"", data.get("choice").toString());
    assertEquals("\"a < b\"", data.get("text").toString());
    assertEquals(8, data.at("/image/width").asInt());
    assertEquals(1, widget.pictures().size());
    assertEquals(widget.pictures().first().toString(), data.at("/image/blob").asText());
    assertTrue(BlobStore.in(folder.resolve("blobs")).has(widget.pictures().first()));
  }

  @Test
  void progressTellsWhatIsAskedAndHowFarItIs() {
    List<Report> reports = Collections.synchronizedList(new ArrayList<>());
    figures(folder.resolve("cache"), HOST)
        .render(
            WrittenFigure.of("channel-card model=primer layer=conv2 channels=0-7"),
            journal.resolve("articles/first"),
            Words.of("en"),
            reports::add);
    assertEquals(8, lens.asked.size());
    assertTrue(reports.stream().allMatch(report -> report.figure().equals("fig-x")));
    assertTrue(reports.stream().anyMatch(report -> report.step().isPresent()));
    assertTrue(reports.stream().anyMatch(report -> report.answered() == 8 && report.known() == 8));
  }

  @Test
  void aFigureThatIsNotWantedAnyMoreIsGivenUp() {
    assertThrows(
        CancellationException.class,
        () ->
            figures(folder.resolve("cache"), HOST)
                .render(
                    WrittenFigure.of("channel-card model=primer layer=conv2"),
                    journal.resolve("articles/first"),
                    Words.of("en"),
                    report -> report.step().isEmpty()));
  }

  @Test
  void checkingTellsWhatIsWrongAndAsksNothing() {
    WidgetFigures figures = figures(folder.resolve("cache"), HOST);
    Path article = journal.resolve("articles/first");
    RecordedLens nothing = new RecordedLens(lens, AnswerStore.in(folder.resolve("answers")));
    assertEquals(
        List.of(),
        figures.check(
            WrittenFigure.of("channel-card model=primer layer=conv2"),
            article,
            Words.of("en"),
            nothing));
    assertEquals(
        List.of("unknown-layer"),
        figures
            .check(
                WrittenFigure.of("channel-card model=primer layer=conv9"),
                article,
                Words.of("en"),
                nothing)
            .stream()
            .map(Diagnostic::code)
            .toList());
    assertEquals(List.of(), lens.kinds());
  }

  @Test
  void aWidgetIsMeasuredWithoutWhatItShares() {
    good("light");
  }

  @Test
  void equalQuestionsOfAFigureAreAskedOnce() {
    good("channel-card model=primer layer=conv2 channels=1,2 seeds=2");
    assertEquals(List.of("visualize", "visualize", "visualize", "visualize"), lens.kinds());
  }

  @Test
  void everyMistakeIsToldWhereItIsAndNoFigureHurtsAnother() throws IOException {
    WidgetFigures figures = figures(folder.resolve("cache"), HOST);
    StringBuilder told = new StringBuilder();
    for (String line : Files.readAllLines(FIXTURES.resolve("figures.txt"))) {
      if (!line.isBlank()) {
        Rendering rendering = render(line, figures);
        String text =
            rendering.diagnostics().stream()
                .map(Diagnostic::toString)
                .collect(Collectors.joining("\n"));
        told.append("::: {").append(line).append("}\n");
        told.append(text.isEmpty() ? "" : text + "\n");
        told.append(rendering.widget().isPresent() ? "rendered\n\n" : "\n");
      }
    }
    Golden.check(FIXTURES.resolve("figures.golden"), told.toString());
  }

  private RenderedWidget good(String figure) {
    return good(figure, figures(folder.resolve("cache"), HOST));
  }

  private RenderedWidget good(String figure, WidgetFigures figures) {
    Rendering rendering = render(figure, figures);
    assertEquals(List.of(), rendering.diagnostics());
    return rendering.widget().orElseThrow();
  }

  private Rendering render(String figure, WidgetFigures figures) {
    return figures.render(
        WrittenFigure.of(figure),
        journal.resolve("articles/first"),
        Words.of("en"),
        FigureProgress.NONE);
  }

  private WidgetFigures figures(Path cache, ModuleHost host) {
    return WidgetFigures.create(
        journal, lens, lens, BlobStore.in(folder.resolve("blobs")), host, cache);
  }
}
