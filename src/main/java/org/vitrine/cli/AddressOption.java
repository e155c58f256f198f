package org.vitrine.cli;

import java.net.URI;
import java.util.Optional;
import org.vitrine.record.JournalIdentity;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Where the site is published, if not where the journal's file says. */
final class AddressOption {
  @Option(
      names = "--base-url",
      paramLabel = "<url>",
      description =
          "The site's public address, for canonical links, the feed and the site map; else"
              + " base-url in citations/journal.yml.")
  private String written;

  Optional<URI> given(CommandSpec spec) {
    try {
      return Optional.ofNullable(written).map(JournalIdentity::address);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          spec.commandLine(), "--base-url " + written + ": " + e.getMessage(), e);
    }
  }
}
