package org.vitrine.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.vitrine.site.SiteReport;
import org.vitrine.site.SiteSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code vitrine check}: what is wrong, without touching the site. */
@Command(
    name = "check",
    description = "Reads everything as a build would, and prints what is wrong.",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private SiteOptions options;

  @Override
  public Integer call() {
    Workshop workshop = new Workshop(options.journal.folder(spec));
    Path scratch = workshop.cache().resolve("check");
    Console console = Console.standard(spec.commandLine().getErr());
    try (SitePress press = SitePress.open(workshop, console, options.offline)) {
      SiteReport report =
          press
              .build(SiteSettings.preview(workshop.folder(), scratch, Optional.empty()))
              .build(press.progress(console.begin("reading", Console.Quietly.UNTIL_SLOW)));
      options.format.print(report.diagnostics(), spec.commandLine().getOut());
      if (report.diagnostics().isEmpty() && options.format == DiagnosticFormat.TEXT) {
        spec.commandLine().getOut().println(Articles.count(report) + ", nothing wrong");
      }
      return report.failed() ? Vitrine.CONTENT_HAS_ERRORS : Vitrine.GOOD;
    }
  }
}
