package org.vitrine.cli;

import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import org.vitrine.web.Routes;
import org.vitrine.web.Server;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Where a server listens. */
final class ListenOptions {
  private static final int MOST = 65_535;

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

  /**
   * Tries the address, before anything long is begun.
   *
   * @throws ParameterException if nothing can be served there
   */
  void check(CommandSpec spec) {
    if (port < 0 || port > MOST) {
      throw new ParameterException(
          spec.commandLine(),
          "--port is 1 to %d, or 0 for any that is free; found %d".formatted(MOST, port));
    }
    InetSocketAddress address = new InetSocketAddress(host, port);
    if (address.isUnresolved()) {
      throw new ParameterException(
          spec.commandLine(),
          "--host is an address of this machine, such as 127.0.0.1, or 0.0.0.0 for every one;"
              + " found "
              + host);
    }
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(address);
    } catch (IOException e) {
      throw refused(spec, e);
    }
  }

  Server start(CommandSpec spec, Path site, List<Routes> routes) {
    try {
      return Server.start(host, port, site, routes);
    } catch (JavalinBindException e) {
      throw refused(spec, e);
    }
  }

  private ParameterException refused(CommandSpec spec, Exception e) {
    return new ParameterException(
        spec.commandLine(),
        "port %d of %s cannot be had (%s); choose another with --port, or 0 for any that is free"
            .formatted(port, host, e.getMessage()),
        e);
  }
}
