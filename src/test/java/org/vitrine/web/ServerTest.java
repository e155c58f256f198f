package org.vitrine.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.javalin.config.RoutesConfig;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.article.Downloads;

class ServerTest {
  private static final String ROOTED =
      """
      <!doctype html>
      <html data-root="/journal/"><head><link href="/journal/assets/site.css"></head>\
      <body><a href="#content">Skip</a></body></html>""";
  private static final String SEEN_FROM_TWO_DOWN = ROOTED.replace("/journal/", "../../");

  @TempDir Path site;
  private Server server;
  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeEach
  void start() throws IOException {
    Files.writeString(site.resolve("index.html"), "<p>home</p>");
    Files.writeString(site.resolve("404.html"), ROOTED);
    Files.createDirectories(site.resolve("articles/one"));
    Files.writeString(site.resolve("articles/one/index.html"), "<p>one</p>");
    Files.writeString(site.resolve("articles/one/index.html.gz"), "not really gzip either");
    Files.createDirectories(site.resolve("assets/abc"));
    Files.writeString(site.resolve("assets/abc/site.css"), "p{}");
    Files.writeString(site.resolve("assets/abc/site.css.gz"), "not really gzip");
    server = Server.start("127.0.0.1", 0, site, List.of());
  }

  @AfterEach
  void stop() {
    client.close();
    server.close();
  }

  @Test
  void aFolderIsItsIndexPage() throws Exception {
    assertEquals("<p>one</p>", get("articles/one/").body());
  }

  @Test
  void aFolderWithoutItsSlashIsSentToItBelowAnyPathOfAProxy() throws Exception {
    HttpResponse<String> response = get("articles/one?a=b");
    assertEquals(302, response.statusCode());
    assertEquals("./one/?a=b", header(response, "Location"));
  }

  @Test
  void nobodyIsSentToAnotherHost() throws Exception {
    for (String path : List.of("articles//one", "%2farticles/one", "articles/%2fone", "articles")) {
      String location = header(get(path), "Location");
      assertTrue(location.isEmpty() || location.startsWith("./"), path + ": " + location);
    }
  }

  @Test
  void whoAnnouncesABodyAndHangsUpLeavesNoTrace() throws Exception {
    server.close();
    PrintStream err = System.err;
    Routes reading =
        new Routes() {
          @Override
          public void add(RoutesConfig routes) {
            routes.post("/read", context -> context.bodyAsBytes());
          }

          @Override
          public boolean answers(String path) {
            return false;
          }

          @Override
          public void close() {}
        };
    server = Server.start("127.0.0.1", 0, site, List.of(reading));
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      String head = "POST /read HTTP/1.1\r\nHost: a\r\nContent-Length: 99\r\n\r\n{";
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      socket.shutdownOutput();
      socket.getInputStream().readAllBytes();
    } finally {
      System.setErr(err);
    }
    assertEquals("", said.toString(StandardCharsets.UTF_8));
  }

  @Test
  void aPageIsAskedForAgainAndNotSentAgain() throws Exception {
    HttpResponse<String> first = get("");
    assertEquals("no-cache", header(first, "Cache-Control"));
    assertEquals(304, get("", "If-None-Match", header(first, "ETag")).statusCode());
  }

  @Test
  void whoHasAnyVersionOfAPageIsNotSentIt() throws Exception {
    assertEquals(304, get("articles/one/", "If-None-Match", "*").statusCode());
    assertEquals(404, get("articles/two/", "If-None-Match", "*").statusCode());
  }

  @Test
  void aPageIsReadAndNotWritten() throws Exception {
    for (String path : List.of("", "articles/one/", "assets/abc/site.css")) {
      HttpResponse<String> response = send(request(path).POST(BodyPublishers.ofString("x")));
      assertEquals("405 Method Not Allowed\n", response.body(), path);
      assertEquals("GET, HEAD", header(response, "Allow"));
    }
    assertEquals(200, send(request("articles/one/").HEAD()).statusCode());
  }

  @Test
  void aPartThatAFileDoesNotHaveIsRefusedInPlainWords() throws Exception {
    HttpResponse<String> response = get("assets/abc/site.css", "Range", "bytes=99-");
    assertEquals("416 Range Not Satisfiable\n", response.body());
    assertEquals("text/plain;charset=utf-8", header(response, "Content-Type"));
  }

  @Test
  void anAddressThatIsNoneIsRefusedInPlainWords() throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      String head = "GET /%zz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      byte[] all = socket.getInputStream().readAllBytes();
      String answer = new String(all, StandardCharsets.UTF_8);
      assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
      assertTrue(answer.endsWith("\r\n\r\n400 Bad Request\n"), answer);
    }
  }

  @Test
  void whatIsNamedByItsContentIsKeptForEver() throws Exception {
    assertTrue(header(get("assets/abc/site.css"), "Cache-Control").contains("immutable"));
  }

  @Test
  void theCompressedSiblingIsSentToThoseWhoTakeIt() throws Exception {
    HttpResponse<String> response = get("assets/abc/site.css", "Accept-Encoding", "gzip");
    assertEquals("gzip", header(response, "Content-Encoding"));
    assertEquals("not really gzip", response.body());
    HttpResponse<String> page = get("articles/one/", "Accept-Encoding", "gzip");
    assertEquals("gzip", header(page, "Content-Encoding"));
    assertEquals("not really gzip either", page.body());
  }

  @Test
  void filesOfAnArticleAreSentAsWhatTheyAreAndNeverRun() throws Exception {
    for (String name : List.of("data.csv", "run.py", "model.npz")) {
      Files.writeString(site.resolve("articles/one/" + name), "<script>alert(1)</script>");
      HttpResponse<String> response = get("articles/one/" + name);
      String type = header(response, "Content-Type");
      assertEquals(Downloads.mediaType(name).orElseThrow(), type.toLowerCase(Locale.ROOT));
      assertEquals("nosniff", header(response, "X-Content-Type-Options"));
    }
  }

  @Test
  void noPageMayLoadAnythingFromElsewhere() throws Exception {
    String policy = header(get(""), "Content-Security-Policy");
    assertTrue(policy.contains("default-src 'none'"), policy);
    assertFalse(policy.contains("script-src 'self' 'unsafe"), policy);
  }

  @Test
  void aMissingPageIsTheSitesOwn404() throws Exception {
    HttpResponse<String> response = get("articles/two/", "Accept", "text/html");
    assertEquals(404, response.statusCode());
    assertEquals(SEEN_FROM_TWO_DOWN, response.body());
  }

  @Test
  void aFolderWithoutAPageIsTheSitesOwn404() throws Exception {
    for (String path : List.of("articles/", "articles", "assets/abc/", "assets/abc")) {
      HttpResponse<String> response = get(path, "Accept", "text/html");
      assertEquals(404, response.statusCode(), path);
      assertTrue(response.body().contains("<html data-root="), path + ": " + response.body());
    }
  }

  @Test
  void theSitesOwn404IsRightAtEveryDepth() throws Exception {
    assertTrue(get("gone", "Accept", "text/html").body().contains("href=\"assets/site.css\""));
    assertTrue(
        get("a/b/c/?d=/e/", "Accept", "text/html").body().contains("\"../../../assets/site.css\""));
  }

  @Test
  void nothingOutsideTheSiteIsServed() throws Exception {
    Files.writeString(site.resolveSibling("secret.txt"), "a secret");
    for (String path :
        List.of(
            "..%2fsecret.txt",
            "%2e%2e/secret.txt",
            "..%5csecret.txt",
            "..%252fsecret.txt",
            "assets/..%2f..%2fsecret.txt")) {
      HttpResponse<String> response = get(path);
      assertTrue(response.statusCode() >= 400, path + ": " + response.statusCode());
      assertFalse(response.body().contains("a secret"), path);
    }
  }

  @Test
  void aSiteBuiltAnewIsServedAtOnce() throws Exception {
    assertEquals("<p>home</p>", get("").body());
    Files.writeString(site.resolve("index.html"), "<p>home, rebuilt</p>");
    assertEquals("<p>home, rebuilt</p>", get("").body());
  }

  private HttpResponse<String> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request = request(path);
    return send(headers.length > 0 ? request.headers(headers) : request);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(server.uri().resolve("/" + path));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }
}
