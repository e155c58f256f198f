package org.vitrine.browser;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.vitrine.article.Block.WidgetFigure;
import org.vitrine.article.Block.WidgetFigure.Setting;
import org.vitrine.article.Label;
import org.vitrine.article.Layout;
import org.vitrine.article.Words;
import org.vitrine.diagnostic.Position;
import org.vitrine.lens.Answer;
import org.vitrine.script.ModuleHost;
import org.vitrine.script.ModuleLimits;
import org.vitrine.store.BlobStore;
import org.vitrine.widget.FigureProgress;
import org.vitrine.widget.RenderedWidget;
import org.vitrine.widget.WidgetFigures;

/**
 * One page with widget figures, as a static site holds it: the real modules and the real runtime,
 * over the recorded answers of a {@link DrawnLens}.
 */
final class WidgetSite {
  private static final Path REPOSITORY = Path.of("").toAbsolutePath();
  private static final Position ANYWHERE = new Position("articles/trial/article.md", 1, 1);

  private final Path folder;
  private final DrawnLens lens;
  private final StringBuilder body = new StringBuilder();

  private WidgetSite(Path folder) {
    this.folder = folder;
    this.lens = new DrawnLens(BlobStore.in(folder.resolve("lens/blobs")));
  }

  /** A page of an article without modules of its own. */
  static void write(Path folder, String... figures) throws IOException {
    write(folder, Map.of(), figures);
  }

  /**
   * Writes {@code index.html} and all that belongs to it.
   *
   * @param modules the article's own, by their names
   * @param figures as an article would name them: {@code fig-x feature-visualization layer=edges}
   */
  static void write(Path folder, Map<String, String> modules, String... figures)
      throws IOException {
    WidgetSite site = new WidgetSite(folder);
    Path pictures = Files.createDirectories(folder.resolve("article/figures"));
    for (String name : List.of("trial", "other")) {
      Files.write(
          pictures.resolve(name + ".png"), DrawnPictures.png(DrawnPictures.drawn(name, 64, 100)));
    }
    Path tables = Files.createDirectories(folder.resolve("article/data"));
    Files.writeString(
        tables.resolve("runs.csv"),
        """
        run,step,loss
        plain,0,4
        plain,10,2
        plain,20,1
        decayed,0,4
        decayed,10,3
        decayed,20,2
        """);
    Files.writeString(tables.resolve("last.csv"), "run,loss\nplain,1\ndecayed,2\n");
    copy(REPOSITORY.resolve("widgets"), folder.resolve("widgets/hash"));
    copy(REPOSITORY.resolve("static"), folder.resolve("assets/hash"));
    Path own = Files.createDirectories(folder.resolve("article/widgets"));
    for (Map.Entry<String, String> module : modules.entrySet()) {
      Files.writeString(own.resolve(module.getKey() + ".js"), module.getValue());
    }
    copy(own, folder.resolve("widgets/hash"));
    try (ModuleHost host = ModuleHost.create(ModuleLimits.STANDARD)) {
      for (String figure : figures) {
        site.figure(figure, host);
      }
    }
    site.finish();
  }

  private void figure(String written, ModuleHost host) throws IOException {
    String[] words = written.split(" ");
    Map<String, Setting> settings = new LinkedHashMap<>();
    for (String word : List.of(words).subList(2, words.length)) {
      String[] pair = word.split("=", 2);
      settings.put(pair[0], new Setting(pair[1].replace('_', ' '), ANYWHERE));
    }
    WidgetFigure figure =
        new WidgetFigure(
            words[1],
            new Label(Label.Kind.FIGURE, words[0], "1"),
            Layout.PAGE,
            settings,
            List.of(),
            ANYWHERE);
    BlobStore blobs = BlobStore.in(folder.resolve("lens/blobs"));
    Path cache = folder.resolve("cache");
    RenderedWidget widget =
        WidgetFigures.create(REPOSITORY, lens, lens, blobs, host, cache)
            .render(figure, folder.resolve("article"), Words.of("en"), FigureProgress.NONE)
            .widget()
            .orElseThrow();
    blobs.put(widget.recordedJson(), "json");
    body.append(
        """
        <figure id="%s" class="figure widget l-page" data-module="widgets/hash/%s.js" \
        data-recorded="lens/blobs/%s"><div class="widget-body">%s</div>
        <figcaption>A figure.</figcaption></figure>
        <p>Some words.</p>
        """
            .formatted(words[0], words[1], widget.recorded(), widget.html()));
  }

  private void finish() throws IOException {
    Path answers = Files.createDirectories(folder.resolve("lens/answers"));
    for (Answer answer : lens.answers().values()) {
      Files.write(answers.resolve(answer.key() + ".json"), answer.bytes());
    }
    Files.writeString(folder.resolve("lens/status.json"), "{\"live\":false}");
    Path template = Path.of("src/test/resources/org/vitrine/browser/page.html");
    Files.writeString(
        folder.resolve("index.html"),
        Files.readString(template)
            .replace("<!-- words -->", spoken())
            .replace("<!-- figures -->", body));
  }

  /** As a page of the site says it. */
  private static String spoken() throws IOException {
    return new JsonMapper()
        .writeValueAsString(
            Map.of(
                "reader", Words.of("en").ofReader(),
                "widget", Words.of("en").ofWidgets()));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      files
          .filter(Files::isRegularFile)
          .forEach(
              file -> {
                Path copy = to.resolve(from.relativize(file).toString());
                try {
                  Files.createDirectories(copy.getParent());
                  Files.copy(file, copy);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }
}
