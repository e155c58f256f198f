package org.vitrine.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.vitrine.site.SiteReport;
import org.vitrine.site.SiteSettings;
import org.vitrine.web.LensRoutes;
import org.vitrine.web.Server;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code vitrine serve}: the site, live. */
@Command(
    name = "serve",
    description = "Builds what is stale and serves the site; figures take readers' own questions.",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
  /** Readers' questions that may wait beside those being computed. */
  private static final int WAITING = 24;

  @Spec private CommandSpec spec;
  @Mixin private SiteOptions options;
  @Mixin private ListenOptions listen;

  @Option(
      names = "--base-url",
      paramLabel = "<url>",
      description = "The site's public address, for canonical links and the feed.")
  private String baseUrl;

  @Override
  public Integer call() throws InterruptedException {
    Workshop workshop = new Workshop(options.journal.folder(spec));
    Path site = workshop.site();
    PrintWriter err = spec.commandLine().getErr();
    Console console = Console.standard(err);
    try (SitePress press = SitePress.open(workshop, console, options.offline, WAITING)) {
      SiteSettings settings =
          SiteSettings.published(
              workshop.folder(), site, Optional.ofNullable(baseUrl).map(BuildCommand::withSlash));
      SiteReport report =
          press.run(press.build(settings), site, options.format, spec.commandLine().getOut());
      if (report.failed()) {
        if (!Files.isDirectory(site)) {
          return Vitrine.CONTENT_HAS_ERRORS;
        }
        console.say("serving the site as it was last built well");
      }
      LensRoutes lens =
          new LensRoutes(
              press.engine().lens(),
              press.engine().models(),
              press.answers(),
              InstantSource.system());
      try (Server server = listen.start(spec, site, List.of(lens))) {
        spec.commandLine().getOut().println("serving " + server.uri() + "  (Ctrl-C ends it)");
        untilToldToStop();
      }
      return Vitrine.GOOD;
    }
  }

  /** Waits for the process to be told to end, and keeps it alive until all has been closed. */
  static void untilToldToStop() throws InterruptedException {
    CountDownLatch told = new CountDownLatch(1);
    Thread serving = Thread.currentThread();
    Runtime.getRuntime()
        .addShutdownHook(
            Thread.ofPlatform()
                .unstarted(
                    () -> {
                      told.countDown();
                      try {
                        serving.join();
                      } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                      }
                    }));
    told.await();
  }
}
