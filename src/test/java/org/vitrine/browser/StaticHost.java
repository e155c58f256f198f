package org.vitrine.browser;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import com.sun.net.httpserver.SimpleFileServer.OutputLevel;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;

/** A static host that knows nothing of us: the JDK's file server over a folder. */
final class StaticHost implements AutoCloseable {
  private final HttpServer server;

  private StaticHost(HttpServer server) {
    this.server = server;
  }

  /** Serves the folder on a free port of this machine. */
  static StaticHost over(Path folder) {
    HttpServer server =
        SimpleFileServer.createFileServer(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            folder.toAbsolutePath(),
            OutputLevel.NONE);
    server.start();
    return new StaticHost(server);
  }

  /**
   * An address on this host.
   *
   * @param path without a leading slash
   */
  URI at(String path) {
    InetSocketAddress address = server.getAddress();
    return URI.create(
        "http://%s:%d/%s"
            .formatted(address.getAddress().getHostAddress(), address.getPort(), path));
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
