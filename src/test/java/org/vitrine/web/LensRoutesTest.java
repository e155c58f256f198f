package org.vitrine.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.lens.AnswerStore;
import org.vitrine.lens.Answerer;
import org.vitrine.lens.Capacity;
import org.vitrine.lens.EngineLens;
import org.vitrine.lens.ModelSummary;
import org.vitrine.lens.Models;
import org.vitrine.lens.Progress;
import org.vitrine.lens.Question;
import org.vitrine.store.BlobName;
import org.vitrine.store.BlobStore;

/** The engine here is a gate: it answers when the test lets it. */
class LensRoutesTest {
  private static final String DIGEST = "d".repeat(64);
  private static final ModelSummary TINY =
      new ModelSummary(
          "tiny",
          "Tiny",
          DIGEST,
          Optional.of("e".repeat(64)),
          64,
          64,
          List.of("cat", "dog"),
          List.of(new ModelSummary.Layer("conv1", "conv", 100, 32, 32, true)));

  @TempDir Path folder;
  private final HttpClient client = HttpClient.newHttpClient();
  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
  private final AtomicInteger computed = new AtomicInteger();
  private CountDownLatch gate = new CountDownLatch(0);
  private AnswerStore answers;
  private BlobStore uploads;
  private EngineLens lens;
  private Server server;

  @BeforeEach
  void start() throws IOException {
    Files.createDirectories(folder.resolve("site/lens"));
    Files.writeString(folder.resolve("site/index.html"), "<p>home</p>");
    Files.writeString(folder.resolve("site/lens/status.json"), "{\"live\":false}");
    answers = AnswerStore.in(folder.resolve("lens"));
    uploads = BlobStore.bounded(folder.resolve("uploads"), 8192, now::get);
    lens = gated();
    Metrics metrics = Metrics.of(lens, List.of("loopback"));
    server =
        Server.start(
            "127.0.0.1",
            0,
            folder.resolve("site"),
            List.of(
                new LensRoutes(
                    lens,
                    onlyTiny(),
                    answers.borrowing(uploads),
                    uploads,
                    Clients.behind(List.of("loopback"), ProxyHeader.X_FORWARDED_FOR),
                    metrics,
                    now::get),
                metrics));
  }

  @AfterEach
  void stop() {
    gate.countDown();
    client.close();
    server.close();
    lens.close();
  }

  @Test
  void theServerSaysThatItIsLiveThoughTheSiteSaysOtherwise() throws Exception {
    assertTrue(get("lens/status.json").body().contains("\"live\":true"));
  }

  @Test
  void aNewQuestionIsAJobThatTellsItsProgressAndThenTheAnswer() throws Exception {
    HttpResponse<String> asked = ask(channel(3));
    assertEquals(202, asked.statusCode());
    String events = get(job(asked)).body();
    assertTrue(events.contains("event: answer\ndata: {\"key\":"), events);
  }

  @Test
  void progressIsToldWhileTheAnswerForms() throws Exception {
    gate = new CountDownLatch(1);
    String job = job(ask(channel(3)));
    try (BufferedReader events =
        new BufferedReader(
            new InputStreamReader(
                client.send(request(job), BodyHandlers.ofInputStream()).body(),
                StandardCharsets.UTF_8))) {
      assertEquals("event: progress", events.readLine());
      gate.countDown();
      assertTrue(events.lines().anyMatch("event: answer"::equals));
    }
  }

  @Test
  void aKnownAnswerComesAtOnce() throws Exception {
    get(job(ask(channel(3))));
    HttpResponse<String> again = ask(channel(3));
    assertEquals(200, again.statusCode());
    assertTrue(again.body().contains("\"seen\":3"), again.body());
    assertEquals(1, computed.get());
  }

  @Test
  void howLongItTookStandsBesideTheAnswerAndNotInIt() throws Exception {
    gate = new CountDownLatch(1);
    String job = job(ask(channel(3)));
    String events;
    try (BufferedReader stream =
        new BufferedReader(
            new InputStreamReader(
                client.send(request(job), BodyHandlers.ofInputStream()).body(),
                StandardCharsets.UTF_8))) {
      events = stream.readLine() + "\n";
      gate.countDown();
      events += stream.lines().collect(Collectors.joining("\n"));
    }
    assertTrue(events.contains(": Server-Timing: queue;dur="), events);
    assertTrue(events.contains(";desc=\"lens-"), events);
    assertTrue(get(job).body().startsWith("event: answer\n"));
    HttpResponse<String> known = ask(channel(3));
    assertTrue(timing(known).startsWith("known;dur="));
    assertFalse(known.body().contains("dur"), known.body());
  }

  private static String timing(HttpResponse<String> response) {
    return response.headers().firstValue("Server-Timing").orElseThrow();
  }

  @Test
  void whatBecomesOfQuestionsIsCounted() throws Exception {
    get(job(ask(channel(3))));
    ask(channel(3));
    ask(channel(1000));
    String metrics = get("metrics").body();
    for (String line :
        List.of(
            "vitrine_questions_asked_total{kind=\"examples\"} 3.0",
            "vitrine_questions_known_total{kind=\"examples\"} 1.0",
            "vitrine_questions_refused_total{kind=\"examples\",reason=\"wrong\"} 1.0",
            "vitrine_questions_computed_seconds_count{kind=\"examples\",outcome=\"answered\"} 1",
            "vitrine_questions_waiting{lane=\"readers\"} 0.0",
            "jvm_memory_used_bytes{")) {
      assertTrue(metrics.contains("\n" + line), metrics);
    }
  }

  @Test
  void whatIsCountedIsNotToldThroughAProxy() throws Exception {
    HttpRequest through =
        HttpRequest.newBuilder(request("metrics"), (name, value) -> true)
            .header("X-Forwarded-For", "127.0.0.1")
            .build();
    assertEquals(404, client.send(through, BodyHandlers.ofString()).statusCode());
    assertEquals(200, get("metrics").statusCode());
  }

  @Test
  void fiftyEqualQuestionsAtOnceAreOneComputation() throws Exception {
    gate = new CountDownLatch(1);
    List<CompletableFuture<HttpResponse<String>>> asked = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      asked.add(client.sendAsync(asking(channel(3)), BodyHandlers.ofString()));
    }
    for (CompletableFuture<HttpResponse<String>> each : asked) {
      assertEquals(202, each.get().statusCode());
    }
    CompletableFuture<String> events = getLater(job(asked.get(0).get()));
    gate.countDown();
    assertTrue(events.get().contains("event: answer"), events.get());
    assertEquals(1, computed.get());
  }

  @Test
  void whoAsksTooMuchIsToldWhenToAskAgain() throws Exception {
    HttpResponse<String> last = ask(channel(0));
    for (int i = 1; last.statusCode() == 202; i++) {
      last = ask(channel(i));
    }
    assertEquals(429, last.statusCode());
    int wait = Integer.parseInt(last.headers().firstValue("Retry-After").orElseThrow());
    now.set(now.get().plusSeconds(wait));
    assertEquals(202, ask(channel(99)).statusCode());
  }

  @Test
  void readersBehindOneProxyDoNotPayForEachOther() throws Exception {
    int asked = 0;
    while (askFor("198.51.100.7", channel(asked)).statusCode() == 202) {
      asked++;
    }
    assertEquals(429, askFor("198.51.100.7", channel(98)).statusCode());
    assertEquals(429, askFor("203.0.113.1, 198.51.100.7", channel(98)).statusCode());
    assertEquals(202, askFor("198.51.100.8", channel(98)).statusCode());
  }

  @Test
  void pagesAreServedWhileTheEngineIsBusy() throws Exception {
    gate = new CountDownLatch(1);
    for (int i = 0; i < 10; i++) {
      ask(channel(i));
    }
    assertEquals("<p>home</p>", get("").body());
  }

  @Test
  void aQuestionThatDoesNotFitNamesTheField() throws Exception {
    HttpResponse<String> asked = ask("{\"ask\":\"model\",\"model\":\"huge\"}");
    assertEquals(400, asked.statusCode());
    assertTrue(asked.body().contains("\"field\":\"model\""), asked.body());
  }

  @Test
  void whatIsNoQuestionIsRefused() throws Exception {
    assertEquals(400, ask("{").statusCode());
    assertEquals(400, ask("[".repeat(10_000)).statusCode());
    assertEquals(413, ask("\"" + "x".repeat(70_000) + "\"").statusCode());
  }

  @Test
  void aReadersPictureIsWrittenAnewAndCanBeFetched() throws Exception {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(2000, 1000, BufferedImage.TYPE_INT_ARGB), "png", png);
    HttpResponse<String> sent = sendPicture("image/png", png.toByteArray());
    assertEquals(201, sent.statusCode());
    assertTrue(sent.body().contains("\"width\":512"), sent.body());
    assertEquals(200, get("lens/blobs/" + blob(sent)).statusCode());
  }

  @Test
  void readersPicturesGoWhenOthersComeAndTheJournalsOwnStay() throws Exception {
    byte[] red = picture(0xff0000);
    BlobName own = answers.pictures().put(PictureUpload.read(red).png(), "png");
    List<String> sent = new ArrayList<>();
    for (int colour : new int[] {0xff0000, 0x00ff00, 0x0000ff, 0xffffff}) {
      now.set(now.get().plusSeconds(60));
      sent.add(blob(sendPicture("image/png", picture(colour))));
    }
    assertEquals(own.toString(), sent.get(0));
    List<Integer> found = new ArrayList<>();
    for (String blob : sent) {
      found.add(get("lens/blobs/" + blob).statusCode());
    }
    assertEquals(List.of(200, 404, 200, 200), found);
  }

  private static byte[] picture(int colour) throws IOException {
    BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
    image.setRGB(3, 3, colour);
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(image, "png", png);
    return png.toByteArray();
  }

  private static String blob(HttpResponse<String> sent) {
    return sent.body().replaceAll(".*\"blob\":\"([^\"]+)\".*", "$1");
  }

  @Test
  void whatIsNoPictureIsRefused() throws Exception {
    assertEquals(
        400,
        sendPicture("image/png", "<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8))
            .statusCode());
    assertEquals(415, sendPicture("text/html", new byte[0]).statusCode());
  }

  /** The engine's place taken by one that waits at the gate; all around it is real. */
  private EngineLens gated() {
    Answerer<Question.Examples> engine =
        new Answerer<>() {
          @Override
          public Class<Question.Examples> question() {
            return Question.Examples.class;
          }

          @Override
          public ObjectNode answer(
              Question.Examples question, BlobStore pictures, Progress progress) {
            progress.at(new Progress.Step(1, 2, "step 1 of 2", Optional.empty()));
            computed.incrementAndGet();
            try {
              gate.await();
            } catch (InterruptedException e) {
              throw new CancellationException();
            }
            return JsonNodeFactory.instance.objectNode().put("seen", question.channel());
          }
        };
    return new EngineLens(onlyTiny(), answers, List.of(engine), Capacity.of(2, 40));
  }

  private static Models onlyTiny() {
    return new Models() {
      @Override
      public SortedSet<String> ids() {
        return new TreeSet<>(List.of("tiny"));
      }

      @Override
      public Optional<ModelSummary> find(String id) {
        return id.equals("tiny") ? Optional.of(TINY) : Optional.empty();
      }
    };
  }

  /** Where the job is, resolved as a browser does below a path that a proxy takes away. */
  private static String job(HttpResponse<String> asked) {
    URI below = URI.create("https://example.org/journal/");
    URI job =
        below.resolve("lens/ask").resolve(asked.headers().firstValue("Location").orElseThrow());
    return below.relativize(job).toString();
  }

  private static String channel(int channel) {
    return """
        {"ask": "examples", "model": "tiny", "layer": "conv1", "channel": %d}"""
        .formatted(channel);
  }

  private HttpRequest asking(String question) {
    return HttpRequest.newBuilder(server.uri().resolve("/lens/ask"))
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(question))
        .build();
  }

  private HttpResponse<String> ask(String question) throws Exception {
    return client.send(asking(question), BodyHandlers.ofString());
  }

  private HttpResponse<String> askFor(String reader, String question) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(asking(question), (name, value) -> true)
            .header("X-Forwarded-For", reader)
            .build();
    return client.send(request, BodyHandlers.ofString());
  }

  private HttpResponse<String> sendPicture(String type, byte[] body) throws Exception {
    return client.send(
        HttpRequest.newBuilder(server.uri().resolve("/lens/pictures"))
            .header("Content-Type", type)
            .POST(BodyPublishers.ofByteArray(body))
            .build(),
        BodyHandlers.ofString());
  }

  private HttpResponse<String> get(String path) throws Exception {
    return client.send(request(path), BodyHandlers.ofString());
  }

  private CompletableFuture<String> getLater(String path) {
    return client.sendAsync(request(path), BodyHandlers.ofString()).thenApply(HttpResponse::body);
  }

  private HttpRequest request(String path) {
    return HttpRequest.newBuilder(server.uri().resolve("/" + path)).build();
  }
}
