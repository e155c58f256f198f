package org.vitrine.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
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
    return (given == null ? around(start) : Optional.of(start).filter(JournalOption::isJournal))
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(),
                    "no journal in "
                        + start
                        + (given == null ? " or around it" : "")
                        + ": there is no citations/journal.yml; go to a journal's folder, name it"
                        + " with --journal, or make one with vitrine init <dir>"));
  }

  /** A folder if it is a journal's, or the nearest around it that is. */
  static Optional<Path> around(Path folder) {
    return Stream.iterate(folder.toAbsolutePath().normalize(), Objects::nonNull, Path::getParent)
        .filter(JournalOption::isJournal)
        .findFirst();
  }

  private static boolean isJournal(Path folder) {
    return Files.isRegularFile(folder.resolve("citations").resolve("journal.yml"));
  }
}
