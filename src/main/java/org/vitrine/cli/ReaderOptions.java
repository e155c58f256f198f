package org.vitrine.cli;

import java.util.List;
import org.vitrine.lens.Capacity;
import org.vitrine.web.Clients;
import org.vitrine.web.Metrics;
import org.vitrine.web.ProxyHeader;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Who readers are, how much of theirs is computed and kept, and who is told of it. */
final class ReaderOptions {
  private static final long MOST_MEGABYTES = 1_000_000;

  @Option(
      names = "--behind-proxy",
      paramLabel = "<network>",
      split = ",",
      description =
          "The proxies in front, believed when they say who asks: loopback, an address, or"
              + " 10.0.0.0/8. Without it the limits go by who has connected.")
  private List<String> proxies = List.of();

  @Option(
      names = "--proxy-header",
      paramLabel = "<name>",
      defaultValue = "X-Forwarded-For",
      description =
          "Where they say it, ${COMPLETION-CANDIDATES}; only this one is read. Default:"
              + " ${DEFAULT-VALUE}.")
  private ProxyHeader header;

  @Option(
      names = "--uploads",
      paramLabel = "<megabytes>",
      defaultValue = "256",
      description =
          "How much of readers' own pictures is kept; the longest unused go first. Default:"
              + " ${DEFAULT-VALUE}.")
  private long megabytes;

  @Option(
      names = "--memory",
      paramLabel = "<megabytes>",
      description =
          "What the tensors of all questions together may take. What would not fit alone is"
              + " refused, what does not fit beside others waits. Default: a half of the machine's.")
  private Long memory;

  @Option(
      names = "--metrics",
      paramLabel = "<network>",
      split = ",",
      defaultValue = "loopback",
      description =
          "Who is told /metrics, if they ask straight and not through a proxy: loopback, an"
              + " address, 10.0.0.0/8, or none. Default: ${DEFAULT-VALUE}.")
  private List<String> watchers;

  Capacity capacity(CommandSpec spec) {
    if (memory != null && (memory < 1 || memory > MOST_MEGABYTES)) {
      throw new ParameterException(
          spec.commandLine(),
          "--memory is 1 to %d megabytes; found %d".formatted(MOST_MEGABYTES, memory));
    }
    Capacity machine = Machine.capacity();
    return memory == null
        ? machine
        : new Capacity(machine.workers(), machine.waiting(), memory << 20);
  }

  Metrics metrics(CommandSpec spec, SitePress press) {
    try {
      return press.metrics(watchers.equals(List.of("none")) ? List.of() : watchers);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--metrics: " + e.getMessage(), e);
    }
  }

  Clients clients(CommandSpec spec) {
    try {
      return Clients.behind(proxies, header);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--behind-proxy: " + e.getMessage(), e);
    }
  }

  long uploadBytes(CommandSpec spec) {
    if (megabytes < 0 || megabytes > MOST_MEGABYTES) {
      throw new ParameterException(
          spec.commandLine(),
          "--uploads is 0 to %d megabytes; found %d".formatted(MOST_MEGABYTES, megabytes));
    }
    return megabytes << 20;
  }
}
