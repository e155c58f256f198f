package org.vitrine.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.vitrine.lens.Capacity;
import org.vitrine.site.SiteReport;
import org.vitrine.site.SiteSettings;
import org.vitrine.store.BlobStore;
import org.vitrine.web.Clients;
import org.vitrine.web.LensRoutes;
import org.vitrine.web.Metrics;
import org.vitrine.web.Server;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code vitrine serve}: the site, live. */
@Command(
    name = "serve",
    description = "Builds what is stale and serves the site; figures take readers' own questions.",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private SiteOptions options;
  @Mixin private ListenOptions listen;
  @Mixin private ReaderOptions readers;

  @Mixin private AddressOption address;

  @Override
  public Integer call() {
    Workshop workshop = new Workshop(options.journal.folder(spec));
    listen.check(spec);
    Path site = workshop.site();
    PrintWriter err = spec.commandLine().getErr();
    Console console = Console.standard(err);
    BlobStore uploads = workshop.uploads(readers.uploadBytes(spec));
    Clients clients = readers.clients(spec);
    Capacity capacity = readers.capacity(spec);
    try (SitePress press = SitePress.open(workshop, console, options.offline, uploads, capacity)) {
      Metrics metrics = readers.metrics(spec, press);
      SiteSettings settings = SiteSettings.published(workshop.folder(), site, address.given(spec));
      SiteReport report =
          press.run(press.build(settings), site, options.format, spec.commandLine().getOut());
      if (report.failed()) {
        if (!Files.isDirectory(site)) {
          return Vitrine.CONTENT_HAS_ERRORS;
        }
        console.say("serving the site as it was last built well");
      }
      LensRoutes lens = press.routes(uploads, clients, metrics);
      try (Server server = listen.start(spec, site, List.of(lens, metrics))) {
        spec.commandLine().getOut().println("serving " + server.uri() + "  (Ctrl-C ends it)");
        untilToldToStop();
      }
      return Vitrine.GOOD;
    }
  }

  /** Waits for the process to be told to end; the caller then closes what it opened. */
  static void untilToldToStop() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      // Told, see Ending: not an interruption any more, so that closing can wait where it must.
    }
  }
}
