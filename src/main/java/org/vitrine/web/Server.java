package org.vitrine.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.handler.GracefulHandler;

/**
 * Serves a built site and whatever {@link Routes} are given beside it. Static files are answered
 * before any route is looked at. Thread-safe.
 */
public final class Server implements AutoCloseable {
  /** How long requests under way are given when the server stops. */
  private static final Duration GRACE = Duration.ofSeconds(5);

  private static final long MOST_BODY_BYTES = PictureUpload.MOST_BYTES + 1024L;

  private final Javalin javalin;
  private final String host;
  private final List<Routes> routes;

  private Server(Javalin javalin, String host, List<Routes> routes) {
    this.javalin = javalin;
    this.host = host;
    this.routes = routes;
  }

  /**
   * Starts serving.
   *
   * @param host the address to listen on, {@code 127.0.0.1} for this machine alone
   * @param port 0 for any that is free
   * @param site the folder of the built site; it may be replaced while the server runs
   */
  public static Server start(String host, int port, Path site, List<Routes> routes) {
    List<Routes> all = List.copyOf(routes);
    Predicate<String> live = path -> all.stream().anyMatch(r -> r.answers(path));
    Javalin javalin = Javalin.create(config -> configure(config, site, live, all));
    javalin.start(host, port);
    return new Server(javalin, host, all);
  }

  private static void configure(
      JavalinConfig config, Path site, Predicate<String> live, List<Routes> routes) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.http.maxRequestSize = MOST_BODY_BYTES;
    config.http.strictContentTypes = false;
    config.concurrency.useVirtualThreads = true;
    config.jetty.modifyHttpConfiguration(
        http -> {
          http.setSendServerVersion(false);
          // Javalin lets "..%2f" through, which a file handler takes for a way out of the site.
          http.setUriCompliance(UriCompliance.DEFAULT);
        });
    config.jetty.modifyServer(
        server -> {
          server.setStopTimeout(GRACE.toMillis());
          server.setErrorHandler(new PlainErrors());
          Handler.Wrapper files = SiteFiles.of(site, live);
          for (Routes one : routes) {
            files = one.before(site, files);
          }
          server.setHandler(new SecurityHeaders(new GracefulHandler(files)));
        });
    routes.forEach(r -> r.add(config.routes));
    // The browser has gone in the middle of what it sends: nobody is there to be answered.
    config.routes.exception(
        EofException.class, (gone, context) -> context.status(HttpStatus.BAD_REQUEST_400));
    MissingPage missing = new MissingPage(site);
    config.routes.error(
        HttpStatus.NOT_FOUND_404,
        "html",
        context -> missing.at(context.req().getRequestURI()).ifPresent(context::html));
  }

  /** Where it can be reached. */
  public URI uri() {
    return URI.create(
        "http://" + (host.equals("0.0.0.0") ? "localhost" : host) + ":" + port() + "/");
  }

  public int port() {
    return javalin.port();
  }

  /** Stops taking requests, lets those under way end, and closes the routes. */
  @Override
  public void close() {
    routes.forEach(Routes::close);
    javalin.stop();
  }
}
