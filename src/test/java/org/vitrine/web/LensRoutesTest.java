package org.vitrine.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Questions put over HTTP, and what comes back. */
class LensRoutesTest extends GatedServer {
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
}
