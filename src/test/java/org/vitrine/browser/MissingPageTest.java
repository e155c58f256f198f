package org.vitrine.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.site.JournalFolder;
import org.vitrine.web.Server;

/** The page for a wrong address has its styles and its way home wherever the site stands. */
@Tag("browser")
class MissingPageTest {
  private static final String GONE = "articles/gone/for/good";

  @TempDir Path temporary;

  @Test
  void onAStaticHostBelowAPathAndOnThisMachineAlike() throws IOException {
    JournalFolder journal = JournalFolder.in(temporary);
    journal.build(journal.settings(Optional.of(URI.create("https://example.org/journal/"))));
    HttpServer host = staticHost(journal.out());
    try (Reader reader = Reader.create();
        Server server = Server.start("127.0.0.1", 0, journal.out(), List.of())) {
      URI published =
          URI.create("http://127.0.0.1:%d/journal/".formatted(host.getAddress().getPort()));
      for (URI site : List.of(published, server.uri())) {
        Page page = reader.open(site.resolve(GONE));
        page.waitForSelector("[data-reader=ready]");
        assertEquals("404", page.locator(".error-code").textContent());
        assertEquals("0px", page.evaluate("getComputedStyle(document.body).margin"));
        page.locator(".error a").click();
        page.waitForSelector(".entries");
        assertEquals(site, URI.create(page.url()).resolve("."));
        page.context().close();
      }
    } finally {
      host.stop(0);
    }
  }

  /** As GitHub's pages and others do: below a path, with the site's 404.html at every depth. */
  private static HttpServer staticHost(Path site) throws IOException {
    HttpServer host =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    host.createContext(
        "/journal/",
        exchange -> {
          Path file = site.resolve(exchange.getRequestURI().getPath().substring(9));
          boolean found = Files.isRegularFile(file);
          byte[] body = Files.readAllBytes(found ? file : site.resolve("404.html"));
          String name = file.getFileName().toString();
          exchange
              .getResponseHeaders()
              .set(
                  "Content-Type",
                  name.endsWith(".css")
                      ? "text/css"
                      : name.endsWith(".js")
                          ? "text/javascript"
                          : name.endsWith(".svg")
                              ? "image/svg+xml"
                              : name.endsWith(".woff2") ? "font/woff2" : "text/html;charset=utf-8");
          exchange.sendResponseHeaders(found ? 200 : 404, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    host.start();
    return host;
  }
}
