package org.vitrine.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.vitrine.site.ForeignFolderException;
import org.vitrine.site.SiteReport;
import org.vitrine.site.SiteSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code vitrine build}: the site, for any host. */
@Command(
    name = "build",
    description = "Builds the site: plain files for any host.",
    mixinStandardHelpOptions = true)
final class BuildCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private SiteOptions options;

  @Option(
      names = "--out",
      paramLabel = "<dir>",
      description = "Where the site goes; else site/ in the journal.")
  private Path out;

  @Mixin private AddressOption address;

  @Override
  public Integer call() {
    Workshop workshop = new Workshop(options.journal.folder(spec));
    Path site = out == null ? workshop.site() : out;
    Console console = Console.standard(spec.commandLine().getErr());
    try (SitePress press = SitePress.open(workshop, console, options.offline)) {
      SiteSettings settings = SiteSettings.published(workshop.folder(), site, address.given(spec));
      SiteReport report =
          press.run(press.build(settings), site, options.format, spec.commandLine().getOut());
      return report.failed() ? Vitrine.CONTENT_HAS_ERRORS : Vitrine.GOOD;
    } catch (ForeignFolderException | IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }
}
