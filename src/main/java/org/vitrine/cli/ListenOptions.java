package org.vitrine.cli;

import io.javalin.util.JavalinBindException;
import java.nio.file.Path;
import java.util.List;
import org.vitrine.web.Routes;
import org.vitrine.web.Server;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Where a server listens. */
final class ListenOptions {
  @Option(
      names = "--host",
      defaultValue = "127.0.0.1",
      description = "The address to listen on; 0.0.0.0 for every one. Default: ${DEFAULT-VALUE}.")
  private String host;

  @Option(
      names = "--port",
      defaultValue = "8080",
      description = "0 for any that is free. Default: ${DEFAULT-VALUE}.")
  private int port;

  Server start(CommandSpec spec, Path site, List<Routes> routes) {
    try {
      return Server.start(host, port, site, routes);
    } catch (JavalinBindException e) {
      throw new ParameterException(
          spec.commandLine(),
          "port %d is taken or not permitted; choose another with --port, or 0 for any that is free"
              .formatted(port),
          e);
    }
  }
}
