package org.vitrine.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.vitrine.article.ArticleReader;
import org.vitrine.bibliography.Citations;
import org.vitrine.diagnostic.Diagnostic;
import org.vitrine.lens.AnswerStore;
import org.vitrine.lens.Capacity;
import org.vitrine.lens.Lens;
import org.vitrine.lens.Progress;
import org.vitrine.lens.Questions;
import org.vitrine.lens.RecordedLens;
import org.vitrine.lens.study.LensEngine;
import org.vitrine.script.ModuleHost;
import org.vitrine.script.ModuleLimits;
import org.vitrine.script.Typesetter;
import org.vitrine.site.BuildProgress;
import org.vitrine.site.FigureAnswers;
import org.vitrine.site.SiteBuild;
import org.vitrine.site.SiteParts;
import org.vitrine.site.SiteReport;
import org.vitrine.site.SiteSettings;
import org.vitrine.store.BlobStore;
import org.vitrine.web.Clients;
import org.vitrine.web.LensRoutes;
import org.vitrine.web.Metrics;
import org.vitrine.widget.FigureProgress;
import org.vitrine.widget.WidgetFigures;

/**
 * Everything that builds one journal's site, put together. Neither the engine nor the process for
 * modules is started before something needs it.
 */
final class SitePress implements AutoCloseable {
  private final Workshop workshop;
  private final Console console;
  private final AnswerStore answers;
  private final LensEngine engine;
  private final Lens lens;
  private final ModuleHost host = ModuleHost.create(ModuleLimits.STANDARD);

  private SitePress(
      Workshop workshop, Console console, AnswerStore answers, LensEngine engine, Lens lens) {
    this.workshop = workshop;
    this.console = console;
    this.answers = answers;
    this.engine = engine;
    this.lens = lens;
  }

  /**
   * A press for a journal.
   *
   * @param offline whether a question without a recorded answer is an error
   */
  static SitePress open(Workshop workshop, Console console, boolean offline) {
    AnswerStore answers = workshop.answers();
    return open(workshop, console, offline, answers, workshop.engine(answers, Machine.capacity()));
  }

  /**
   * A press whose engine also answers readers.
   *
   * @param uploads what readers ask about beside the journal's pictures
   * @param capacity of the engine for readers
   */
  static SitePress open(
      Workshop workshop, Console console, boolean offline, BlobStore uploads, Capacity capacity) {
    AnswerStore answers = workshop.answers();
    return open(
        workshop, console, offline, answers, workshop.engine(answers.borrowing(uploads), capacity));
  }

  private static SitePress open(
      Workshop workshop, Console console, boolean offline, AnswerStore answers, LensEngine engine) {
    Lens lens = offline ? new RecordedLens(engine.models(), answers) : engine.lens();
    return new SitePress(workshop, console, answers, engine, lens);
  }

  /**
   * Measures of what the engine does.
   *
   * @param networks those who are told
   * @throws IllegalArgumentException if one of them is none
   */
  Metrics metrics(List<String> networks) {
    return Metrics.of(engine.lens(), networks);
  }

  /** The live questions of readers. */
  LensRoutes routes(BlobStore uploads, Clients clients, Metrics metrics) {
    return new LensRoutes(
        engine.lens(),
        engine.models(),
        answers.borrowing(uploads),
        uploads,
        clients,
        metrics,
        InstantSource.system());
  }

  /** A build that can be run again and again. */
  SiteBuild build(SiteSettings settings) {
    return SiteBuild.create(settings, parts());
  }

  /**
   * The keys of the answers that the figures of an article or a page stand on, by the figure's
   * name.
   *
   * @param slug the text's name in addresses
   */
  Map<String, SortedSet<String>> figures(String slug, Consumer<Diagnostic> report) {
    return FigureAnswers.of(workshop.folder(), workshop.pages(), slug, parts(), report);
  }

  private SiteParts parts() {
    return new SiteParts(
        ArticleReader.create(
            workshop.folder(),
            Typesetter.create(workshop.cache().resolve("typeset")),
            Citations.cachedIn(workshop.cache().resolve("citations"))),
        answers,
        engine.models(),
        InstantSource.system(),
        () ->
            WidgetFigures.create(
                workshop.folder(),
                engine.models(),
                lens,
                answers.pictures(),
                host,
                workshop.cache().resolve("widgets")));
  }

  /**
   * One build, told on the console and, what is wrong, on {@code out}. Interrupting the calling
   * thread ends it.
   *
   * @throws CancellationException if it was ended so
   */
  SiteReport run(SiteBuild build, Path site, DiagnosticFormat format, PrintWriter out) {
    return run(build, site, format, out, BuildProgress.NONE);
  }

  /**
   * As above.
   *
   * @param also told beside the console
   */
  SiteReport run(
      SiteBuild build, Path site, DiagnosticFormat format, PrintWriter out, BuildProgress also) {
    Console.Task task = console.begin("building", Console.Quietly.UNTIL_SLOW);
    SiteReport report = build.build(progress(task, also));
    if (format == DiagnosticFormat.JSON || !report.diagnostics().isEmpty()) {
      format.print(report.diagnostics(), out);
    }
    task.end(summary(report, place(site)));
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("told to end");
    }
    return report;
  }

  /** Tells how far a build is; interrupting the calling thread ends it. */
  BuildProgress progress(Console.Task task) {
    return progress(task, BuildProgress.NONE);
  }

  private BuildProgress progress(Console.Task task, BuildProgress also) {
    Thread building = Thread.currentThread();
    Console.Task asking = console.begin("figures", Console.Quietly.UNTIL_SLOW);
    return new BuildProgress() {
      @Override
      public void waiting() {
        console.say(
            "another build of this site is under way; this one begins when that has ended"
                + " (Ctrl-C ends the waiting)");
      }

      @Override
      public void article(int done, int total, String slug) {
        if (building.isInterrupted()) {
          throw new CancellationException("told to end");
        }
        task.at(done, total, slug);
      }

      @Override
      public void told(String place, List<Diagnostic> soFar) {
        also.told(place, soFar);
      }

      @Override
      public boolean figure(FigureProgress.Report at) {
        asking.at(at.answered(), Math.max(at.known(), at.answered()), what(at));
        also.figure(at);
        return !building.isInterrupted();
      }
    };
  }

  /** What a site's folder is called: those of previews are known to nobody by their numbers. */
  private String place(Path site) {
    return site.startsWith(workshop.cache()) ? "the preview" : site.getFileName().toString();
  }

  private static String summary(SiteReport report, String place) {
    return report.failed()
        ? "nothing was changed in " + place + ", for there are errors;"
        : "%s, %d made anew, %d files written, %d removed"
            .formatted(
                Articles.count(report), report.printed(), report.written(), report.removed());
  }

  private static String what(FigureProgress.Report report) {
    Optional<Progress.Step> step = report.step();
    return report.figure()
        + " asks "
        + Questions.ask(report.question())
        + step.map(s -> ", " + s.what()).orElse("");
  }

  @Override
  public void close() {
    host.close();
    engine.close();
  }
}
