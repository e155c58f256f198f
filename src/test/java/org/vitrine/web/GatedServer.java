package org.vitrine.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.lens.AnswerStore;
import org.vitrine.lens.Answerer;
import org.vitrine.lens.Capacity;
import org.vitrine.lens.EngineLens;
import org.vitrine.lens.ModelSummary;
import org.vitrine.lens.Models;
import org.vitrine.lens.Progress;
import org.vitrine.lens.Question;
import org.vitrine.store.BlobStore;

/**
 * A server with questions and answers, whose engine is a gate: it answers when the test lets it.
 */
abstract class GatedServer {
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
  final HttpClient client = HttpClient.newHttpClient();
  final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
  final AtomicInteger computed = new AtomicInteger();
  CountDownLatch gate = new CountDownLatch(0);
  AnswerStore answers;
  BlobStore uploads;
  EngineLens lens;
  Server server;

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
  static String job(HttpResponse<String> asked) {
    URI below = URI.create("https://example.org/journal/");
    URI job =
        below.resolve("lens/ask").resolve(asked.headers().firstValue("Location").orElseThrow());
    return below.relativize(job).toString();
  }

  static String channel(int channel) {
    return """
        {"ask": "examples", "model": "tiny", "layer": "conv1", "channel": %d}"""
        .formatted(channel);
  }

  HttpRequest asking(String question) {
    return HttpRequest.newBuilder(server.uri().resolve("/lens/ask"))
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(question))
        .build();
  }

  HttpResponse<String> ask(String question) throws Exception {
    return client.send(asking(question), BodyHandlers.ofString());
  }

  HttpResponse<String> askFor(String reader, String question) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(asking(question), (name, value) -> true)
            .header("X-Forwarded-For", reader)
            .build();
    return client.send(request, BodyHandlers.ofString());
  }

  HttpResponse<String> sendPicture(String type, byte[] body) throws Exception {
    return client.send(
        HttpRequest.newBuilder(server.uri().resolve("/lens/pictures"))
            .header("Content-Type", type)
            .POST(BodyPublishers.ofByteArray(body))
            .build(),
        BodyHandlers.ofString());
  }

  HttpResponse<String> get(String path) throws Exception {
    return client.send(request(path), BodyHandlers.ofString());
  }

  CompletableFuture<String> getLater(String path) {
    return client.sendAsync(request(path), BodyHandlers.ofString()).thenApply(HttpResponse::body);
  }

  HttpRequest request(String path) {
    return HttpRequest.newBuilder(server.uri().resolve("/" + path)).build();
  }
}
