package org.vitrine.cli;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the commands that build have in common. */
final class SiteOptions {
  @Mixin JournalOption journal;

  @Option(
      names = "--offline",
      description = "Asks no network anything; a question without a recorded answer is an error.")
  boolean offline;

  @Option(
      names = "--format",
      defaultValue = "text",
      description = "How mistakes are printed: ${COMPLETION-CANDIDATES}.")
  DiagnosticFormat format;
}
