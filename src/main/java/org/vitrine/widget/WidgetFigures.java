package org.vitrine.widget;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.vitrine.article.Block.WidgetFigure;
import org.vitrine.diagnostic.Diagnostic;
import org.vitrine.diagnostic.Nearest;
import org.vitrine.lens.CanonicalJson;
import org.vitrine.lens.Lens;
import org.vitrine.lens.Models;
import org.vitrine.script.ModuleHost;
import org.vitrine.script.ModuleHostException;
import org.vitrine.script.ScriptException;
import org.vitrine.store.BlobName;
import org.vitrine.store.BlobStore;
import org.vitrine.store.TextCache;
import org.vitrine.widget.RenderedWidget.Home;

/**
 * Turns widget figures into HTML with everything that belongs to them: checks their attributes,
 * runs their modules, asks their questions. A figure that fails has diagnostics, and hurts no
 * other. Thread-safe. The journal's modules are read once, when it is made.
 */
public final class WidgetFigures {
  private final WidgetLibrary journal;
  private final Path models;
  private final Models summaries;
  private final Lens lens;
  private final BlobStore blobs;
  private final ModuleHost host;
  private final TracedCache cache;

  private WidgetFigures(
      Path journal, Models summaries, Lens lens, BlobStore blobs, ModuleHost host, Path cache) {
    this.journal = WidgetLibrary.read(journal.resolve("widgets"), "widgets");
    this.models = journal.resolve("models");
    this.summaries = summaries;
    this.lens = lens;
    this.blobs = blobs;
    this.host = host;
    this.cache = new TracedCache(new TextCache(cache));
  }

  /**
   * @param journal the journal's folder, with {@code widgets} and {@code models} in it
   * @param lens answers the figures' questions; it may be asked several at once
   * @param blobs where pictures that articles show to models are put
   * @param host runs the modules; it stays the caller's to close
   * @param cache a folder of its own for what was rendered before; it may be deleted at any time
   */
  public static WidgetFigures create(
      Path journal, Models models, Lens lens, BlobStore blobs, ModuleHost host, Path cache) {
    return new WidgetFigures(journal, models, lens, blobs, host, cache);
  }

  /** The names of the journal's own modules. */
  public SortedSet<String> modules() {
    return journal.names();
  }

  /**
   * Renders a figure.
   *
   * @param article the article's folder
   * @throws java.util.concurrent.CancellationException if the progress said to stop
   * @throws ModuleHostException if the process for modules cannot be started
   */
  public Rendering render(WidgetFigure figure, Path article, FigureProgress progress) {
    String file = figure.position().file();
    String folder = file.substring(0, file.lastIndexOf('/') + 1) + "widgets";
    WidgetLibrary own = WidgetLibrary.read(article.resolve("widgets"), folder);
    boolean isOwn = own.has(figure.module());
    if (!isOwn && !journal.has(figure.module())) {
      return Rendering.failed(List.of(unknown(figure, own)));
    }
    Run run =
        new Run(
            figure,
            isOwn ? own : journal,
            isOwn ? Home.ARTICLE : Home.JOURNAL,
            new ImageFiles(article, models, blobs),
            progress);
    try {
      return run.render();
    } catch (ModuleHostException e) {
      return run.render(); // Another figure's module may have brought the process down.
    }
  }

  private Diagnostic unknown(WidgetFigure figure, WidgetLibrary own) {
    SortedSet<String> names = new TreeSet<>(journal.names());
    names.addAll(own.names());
    return Diagnostic.error(
        "unknown-widget",
        figure.position(),
        "there is no widget \"%s\"".formatted(figure.module()),
        WrongValue.there(names),
        Nearest.to(figure.module(), names)
            .map("did you mean \"%s\"?"::formatted)
            .orElse("a widget is a module in widgets/, of the journal or of the article"));
  }

  /** One figure. */
  private final class Run {
    private final WidgetFigure figure;
    private final WidgetLibrary library;
    private final Home home;
    private final ImageFiles images;
    private final FigureProgress progress;

    Run(
        WidgetFigure figure,
        WidgetLibrary library,
        Home home,
        ImageFiles images,
        FigureProgress progress) {
      this.figure = figure;
      this.library = library;
      this.home = home;
      this.images = images;
      this.progress = progress;
    }

    Rendering render() {
      String name = figure.module();
      try {
        Declaration declaration = library.declaration(name, host, cache);
        AttributeCheck check = AttributeCheck.of(figure, declaration, summaries, images);
        if (!check.diagnostics().isEmpty()) {
          return Rendering.failed(check.diagnostics());
        }
        FigureQuestions questions = new FigureQuestions(lens, figure, progress);
        FigureMaking making =
            FigureMaking.make(library, name, check.values(), questions, summaries, host, cache);
        return rendering(check, questions, making);
      } catch (Declaration.Malformed e) {
        return Rendering.failed(List.of(malformed(e)));
      } catch (ScriptException e) {
        return Rendering.failed(List.of(ScriptDiagnostics.of(figure, library, "loading", e)));
      } catch (FigureMaking.Failed e) {
        return Rendering.failed(
            List.of(ScriptDiagnostics.of(figure, library, e.function(), e.why())));
      } catch (FigureQuestions.Failed e) {
        return Rendering.failed(e.diagnostics());
      }
    }

    private Rendering rendering(
        AttributeCheck check, FigureQuestions questions, FigureMaking making) {
      SortedSet<BlobName> pictures = new TreeSet<>(check.pictures());
      SortedSet<String> keys = new TreeSet<>();
      for (FigureQuestions.Asked one : questions.asked().values()) {
        pictures.addAll(one.answer().pictures());
        keys.add(one.answer().key());
      }
      WidgetHtml html = WidgetHtml.of(making.html(), figure.module(), pictures, figure.position());
      byte[] recorded = recorded(check, questions, making);
      RenderedWidget widget =
          new RenderedWidget(
              figure.module(),
              home,
              html.html(),
              BlobName.of(recorded, "json"),
              recorded,
              keys,
              pictures);
      boolean good = html.diagnostics().stream().noneMatch(Diagnostic::isError);
      return new Rendering(good ? Optional.of(widget) : Optional.empty(), html.diagnostics());
    }

    private byte[] recorded(AttributeCheck check, FigureQuestions questions, FigureMaking making) {
      ObjectNode json = JsonNodeFactory.instance.objectNode();
      json.put("module", figure.module());
      json.set("attributes", check.values());
      json.set("data", making.data());
      ObjectNode answers = json.putObject("answers");
      questions.asked().forEach((question, one) -> answers.put(question, one.answer().key()));
      return CanonicalJson.bytes(json);
    }

    private Diagnostic malformed(Declaration.Malformed e) {
      return Diagnostic.error(
          "widget-declaration",
          figure.position(),
          "the widget \"%s\" does not say what it takes".formatted(figure.module()),
          "%s: %s".formatted(library.position(figure.module(), Optional.empty()), e.getMessage()),
          "mend the attributes that the module exports");
    }
  }
}
