package org.vitrine.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.vitrine.record.JournalPage;
import org.vitrine.site.SiteBuild;
import org.vitrine.site.SiteSettings;
import org.vitrine.store.BlobStore;
import org.vitrine.web.Clients;
import org.vitrine.web.FileWatch;
import org.vitrine.web.LensRoutes;
import org.vitrine.web.Preview;
import org.vitrine.web.Server;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vitrine preview}: a browser that follows every save. */
@Command(
    name = "preview",
    description = "Shows articles while they are written: every save rebuilds and reloads.",
    mixinStandardHelpOptions = true)
final class PreviewCommand implements Callable<Integer> {
  private static final long UPLOADS = 64L << 20;

  @Spec private CommandSpec spec;
  @Mixin private SiteOptions options;
  @Mixin private ListenOptions listen;

  @Parameters(paramLabel = "<slug>", arity = "0..1", description = "One article or page; else all.")
  private String slug;

  @Override
  @SuppressWarnings("try") // The watch works by being open.
  public Integer call() {
    Workshop workshop = new Workshop(options.journal.folder(spec));
    Path folder = workshop.folder();
    if (slug != null) {
      Articles.require(slug, workshop, spec);
    }
    listen.check(spec);
    PrintWriter out = spec.commandLine().getOut();
    Console console = Console.standard(spec.commandLine().getErr());
    BlobStore uploads = workshop.uploads(UPLOADS);
    try (PreviewFolder own = PreviewFolder.take(workshop.cache().resolve("previews"));
        SitePress press =
            SitePress.open(workshop, console, options.offline, uploads, Machine.capacity())) {
      Path site = own.site();
      SiteBuild build = press.build(SiteSettings.preview(folder, site, Optional.ofNullable(slug)));
      Preview preview = new Preview(folder);
      preview.ended(press.run(build, site, options.format, out, preview.begun()));
      Rebuild rebuild =
          new Rebuild(
              progress -> press.run(build, site, options.format, out, progress),
              preview,
              spec.commandLine().getErr());
      LensRoutes lens = press.routes(uploads, Clients.direct(), press.metrics(List.of()));
      try (Server server = listen.start(spec, site, List.of(preview, lens));
          FileWatch watch =
              FileWatch.of(
                  watched(folder, workshop.pages()),
                  changed -> {
                    if (!changed.stream().allMatch(path -> isOurOwnDoing(folder, path))) {
                      rebuild.run();
                    }
                  })) {
        out.println("previewing " + server.uri() + place(workshop) + "  (Ctrl-C ends it)");
        ServeCommand.untilToldToStop();
      }
      return Vitrine.GOOD;
    }
  }

  /** The folders whose changes it follows. */
  static List<Path> watched(Path journal, List<JournalPage> pages) {
    return Stream.concat(
            Stream.of("articles", "widgets", "static", "citations", "models"),
            pages.stream().map(JournalPage::folder))
        .distinct()
        .map(journal::resolve)
        .toList();
  }

  /** What is looked at, seen from the site: the article or page of the slug, else all. */
  private String place(Workshop workshop) {
    if (slug == null) {
      return "";
    }
    boolean page = workshop.pages().stream().map(JournalPage::path).anyMatch(slug::equals);
    return (page ? "" : "articles/") + slug + "/";
  }

  /**
   * Answers, in {@code articles/<slug>/answers}, in {@code answers} of a model and beside a page,
   * are written by builds themselves.
   */
  static boolean isOurOwnDoing(Path journal, Path changed) {
    Path inside = journal.relativize(changed);
    if (inside.startsWith("articles") || inside.startsWith("models")) {
      return inside.getNameCount() > 2 && inside.getName(2).toString().equals("answers");
    }
    return inside.getNameCount() > 2 && inside.getName(1).toString().equals("answers");
  }
}
