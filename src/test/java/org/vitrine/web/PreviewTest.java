package org.vitrine.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviewTest {
  private static final String SCRIPT = "/preview/preview.js";

  @TempDir Path site;
  private Preview preview;
  private Server server;
  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeEach
  void start() throws IOException {
    Files.writeString(site.resolve("index.html"), "<html><body>home</body></html>");
    preview = new Preview(site);
    server = Server.start("127.0.0.1", 0, site, List.of(preview));
  }

  @AfterEach
  void stop() {
    client.close();
    server.close();
  }

  @Test
  void aPageFollowsTheBuilds() throws Exception {
    assertTrue(get("").body().contains(SCRIPT));
  }

  @Test
  void whereAnArticleHasNotBeenBuiltYetAPageWaitsForItAndSaysWhatIsWrong() throws Exception {
    HttpResponse<String> page = get("articles/new/");
    assertEquals(404, page.statusCode());
    assertTrue(page.body().contains("No page yet") && page.body().contains(SCRIPT), page.body());
  }

  @Test
  void thatPageHasTheJournalsThemeBeforeAnythingIsBuilt() throws Exception {
    Files.createDirectories(site.resolve("static/css"));
    Files.writeString(site.resolve("static/css/site.css"), "main {}");
    Files.writeString(site.resolve("secret.css"), "none of the theme");
    assertTrue(get("articles/new/").body().contains("\"/preview/theme/css/site.css\""));
    HttpResponse<String> style = get("preview/theme/css/site.css");
    assertEquals("main {}", style.body());
    assertTrue(style.headers().firstValue("Content-Type").orElseThrow().startsWith("text/css"));
    assertEquals(404, get("preview/theme/css/none.css").statusCode());
    assertFalse(get("preview/theme/%2e%2e/secret.css").body().contains("none of the theme"));
  }

  @Test
  void aBuildThatFailedByItselfIsToldOverThePage() throws Exception {
    preview.begun();
    preview.broken("IllegalStateException: a gap of our own");
    HttpRequest events = HttpRequest.newBuilder(server.uri().resolve("preview/events")).build();
    try (Stream<String> lines = client.send(events, BodyHandlers.ofLines()).body()) {
      String problems = lines.filter(line -> line.startsWith("data: [")).findFirst().orElseThrow();
      assertTrue(problems.contains("a gap of our own"), problems);
    }
  }

  private HttpResponse<String> get(String path) throws Exception {
    return client.send(
        HttpRequest.newBuilder(server.uri().resolve(path)).build(), BodyHandlers.ofString());
  }
}
