package org.vitrine.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Which journal a command is about: the folder that holds {@code citations/journal.yml}. */
final class JournalOption {
  @Option(
      names = "--journal",
      paramLabel = "<dir>",
      description = "The journal's folder; else this folder or the nearest around it.")
  private Path given;

  /** The journal's folder, absolute. */
  Path folder(CommandSpec spec) {
    Path start = (given == null ? Path.of("") : given).toAbsolutePath().normalize();
    for (Path at = start; at != null; at = given == null ? at.getParent() : null) {
      if (Files.isRegularFile(at.resolve("citations").resolve("journal.yml"))) {
        return at;
      }
    }
    throw new ParameterException(
        spec.commandLine(),
        "no journal in "
            + start
            + (given == null ? " or around it" : "")
            + ": there is no citations/journal.yml; go to a journal's folder, name it with --journal,"
            + " or make one with vitrine init <dir>");
  }
}
