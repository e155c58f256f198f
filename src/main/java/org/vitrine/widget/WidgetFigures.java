package org.vitrine.widget;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.vitrine.article.Block.WidgetFigure;
import org.vitrine.article.Words;
import org.vitrine.diagnostic.Diagnostic;
import org.vitrine.diagnostic.Nearest;
import org.vitrine.lens.Lens;
import org.vitrine.lens.Models;
import org.vitrine.lens.RecordedLens;
import org.vitrine.script.ModuleHost;
import org.vitrine.script.ModuleHostException;
import org.vitrine.script.ScriptException;
import org.vitrine.store.BlobStore;
import org.vitrine.store.TextCache;
import org.vitrine.widget.RenderedWidget.Home;

/**
 * Turns widget figures into HTML with everything that belongs to them: checks their attributes,
 * runs their modules, asks their questions. A figure that fails has diagnostics, and hurts no
 * other. Thread-safe. The journal's modules are read once, when it is made.
 */
public final class WidgetFigures {
  /** The folder of a journal's modules that the modules of its articles may import as theirs. */
  public static final String PARTS = ModuleSize.SHARED;

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
   * The journal's own modules, for their gallery. A module that cannot be loaded is left out.
   *
   * @param report told what is wrong with one
   * @throws ModuleHostException if the process for modules cannot be started
   */
  public List<Exhibit> exhibits(Consumer<Diagnostic> report) {
    List<Exhibit> exhibits = new ArrayList<>();
    for (String name : journal.names()) {
      try {
        WidgetLibrary.Loaded loaded = journal.load(name, host, cache);
        Map<String, String> example = loaded.showing().example();
        boolean live =
            !example.isEmpty()
                && (!example.containsKey("model")
                    || summaries.find(example.get("model")).isPresent());
        exhibits.add(Exhibit.of(name, loaded, live));
      } catch (ScriptException e) {
        report.accept(ScriptDiagnostics.of(name, journal, e));
      } catch (Declaration.Malformed e) {
        report.accept(ScriptDiagnostics.malformed(name, journal, e));
      }
    }
    return exhibits;
  }

  /**
   * What is wrong with a figure, as far as that shows without computing an answer: its attributes,
   * and its module up to the first question whose answer is not known. That the answer is not known
   * is wrong only where it cannot be computed later.
   *
   * @param article the article's folder
   * @param words what it says
   * @param known answers what is known
   * @throws ModuleHostException if the process for modules cannot be started
   */
  public List<Diagnostic> check(
      WidgetFigure figure, Path article, Words words, RecordedLens known) {
    boolean computes = !(lens instanceof RecordedLens);
    return withModule(figure, article, words, run -> run.render(known, FigureProgress.NONE))
        .diagnostics()
        .stream()
        .filter(told -> !(computes && told.code().equals(FigureQuestions.UNANSWERED)))
        .toList();
  }

  /**
   * Renders a figure.
   *
   * @param article the article's folder
   * @param words what it says
   * @throws java.util.concurrent.CancellationException if the progress said to stop
   * @throws ModuleHostException if the process for modules cannot be started
   */
  public Rendering render(WidgetFigure figure, Path article, Words words, FigureProgress progress) {
    return withModule(figure, article, words, run -> run.render(lens, progress));
  }

  private Rendering withModule(
      WidgetFigure figure, Path article, Words words, Function<FigureRun, Rendering> work) {
    String file = figure.position().file();
    String folder = file.substring(0, file.lastIndexOf('/') + 1) + "widgets";
    WidgetLibrary own = WidgetLibrary.read(article.resolve("widgets"), folder).withPartsOf(journal);
    boolean isOwn = own.has(figure.module());
    if (!isOwn && !journal.has(figure.module())) {
      return Rendering.failed(List.of(unknown(figure, own)));
    }
    FigureRun run =
        new FigureRun(
            figure,
            isOwn ? own : journal,
            isOwn ? Home.ARTICLE : Home.JOURNAL,
            summaries,
            new ImageFiles(article, models, blobs),
            new TableFiles(article),
            words,
            host,
            cache);
    try {
      return work.apply(run);
    } catch (ModuleHostException e) {
      return work.apply(run); // Another figure's module may have brought the process down.
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
}
