package org.vitrine.lens;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.lens.LiveLens.Pending;

@Timeout(30)
class EngineLensTest {
  private static final Question QUESTION = examples(0);

  @TempDir Path folder;

  private final GatedAnswerer engine = new GatedAnswerer();
  private final List<EngineLens> opened = new ArrayList<>();

  @AfterEach
  void close() {
    opened.forEach(EngineLens::close);
  }

  @Test
  void fiftyEqualQuestionsAtOnceCostOneComputation() throws Exception {
    EngineLens lens = lens(2, 0);
    CountDownLatch ready = new CountDownLatch(50);
    List<CompletableFuture<Answer>> askers = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      askers.add(
          inBackground(
              () -> {
                ready.countDown();
                return lens.ask(QUESTION);
              }));
    }
    ready.await();
    engine.entered();
    engine.answer();
    for (CompletableFuture<Answer> asker : askers) {
      assertEquals(askers.get(0).get(), asker.get());
    }
    assertEquals(1, engine.begun.get());
  }

  @Test
  void whatWasAnsweredIsKnownForEver() {
    engine.answer();
    Answer answer = lens(1, 0).ask(QUESTION);
    EngineLens later = lens(1, 0);
    assertEquals(Optional.of(answer), later.known(QUESTION));
    assertArrayEquals(answer.bytes(), later.ask(QUESTION).bytes());
    assertEquals(1, engine.begun.get());
  }

  @Test
  void anAnswerThatIsDamagedIsComputedAgainAndKeptWhole() throws Exception {
    engine.answer();
    Answer answer = lens(1, 0).ask(QUESTION);
    java.nio.file.Files.writeString(folder.resolve("answers/" + answer.key() + ".json"), "");
    assertEquals(Optional.empty(), lens(1, 0).known(QUESTION));
    engine.answer();
    assertEquals(answer, lens(1, 0).ask(QUESTION));
    assertEquals(2, engine.begun.get());
    assertEquals(Optional.of(answer), AnswerStore.in(folder).find(answer.key()));
  }

  @Test
  void anAnswerThatLostAPictureIsComputedAgain() throws Exception {
    engine.answer();
    Answer answer = lens(1, 0).ask(QUESTION);
    java.nio.file.Files.delete(folder.resolve("blobs/" + answer.pictures().get(0)));
    assertEquals(Optional.empty(), lens(1, 0).known(QUESTION));
    engine.answer();
    assertEquals(answer, lens(1, 0).ask(QUESTION));
    assertEquals(2, engine.begun.get());
  }

  @Test
  void allWhoWaitAreToldHowFarItGotAndLateComersToo() throws Exception {
    EngineLens lens = lens(1, 0);
    List<String> first = new ArrayList<>();
    List<String> second = new ArrayList<>();
    CompletableFuture<Answer> early = lens.begin(QUESTION, into(first)).answer();
    Progress progress = engine.entered();
    progress.go(1, 3, "one");
    CompletableFuture<Answer> late = lens.begin(QUESTION, into(second)).answer();
    progress.go(2, 3, "two");
    engine.answer();
    assertEquals(early.get(), late.get());
    assertEquals(List.of("one", "two", "done"), first);
    assertEquals(List.of("one", "two", "done"), second);
  }

  @Test
  void itGoesOnUntilTheLastHasGone() {
    EngineLens lens = lens(1, 0);
    CompletableFuture<Answer> cancels = lens.begin(QUESTION, Progress.NONE).answer();
    CompletableFuture<Answer> saysNo = lens.begin(QUESTION, step -> step.done() < 2).answer();
    Progress progress = engine.entered();
    progress.go(0, 3, "none");
    cancels.cancel(false);
    progress.go(1, 3, "one");
    assertThrows(CancellationException.class, () -> progress.go(2, 3, "two"));
    assertTrue(saysNo.isCompletedExceptionally());
    engine.fail(new CancellationException());
  }

  @Test
  void whoComesAfterTheLastHasGoneBeginsAnew() throws Exception {
    EngineLens lens = lens(1, 1);
    lens.begin(QUESTION, step -> false);
    Progress abandoned = engine.entered();
    assertFalse(abandoned.at(new Progress.Step(0, 1, "asks", Optional.empty())));
    CompletableFuture<Answer> anew = lens.begin(QUESTION, Progress.NONE).answer();
    engine.fail(new CancellationException());
    engine.answer();
    anew.get();
    assertEquals(2, engine.begun.get());
  }

  @Test
  void aQuestionThatNobodyWaitsForAnyMoreIsNotBegun() throws Exception {
    EngineLens lens = lens(1, 2);
    lens.begin(examples(1), Progress.NONE);
    lens.begin(examples(2), Progress.NONE).answer().cancel(false);
    Pending last = lens.begin(examples(3), Progress.NONE);
    engine.answer();
    engine.answer();
    last.answer().get();
    assertEquals(2, engine.begun.get());
  }

  @Test
  void oneTooManyIsRefusedAndRoomIsMadeAgain() throws Exception {
    EngineLens lens = lens(1, 1);
    Pending running = lens.begin(examples(1), Progress.NONE);
    Pending waiting = lens.begin(examples(2), Progress.NONE);
    BusyException e =
        assertThrows(BusyException.class, () -> lens.begin(examples(3), Progress.NONE));
    assertTrue(e.retryAfter().isPositive());
    Pending equal = lens.begin(examples(1), Progress.NONE);
    engine.answer();
    engine.answer();
    assertEquals(running.answer().get(), equal.answer().get());
    waiting.answer().get();
    engine.answer();
    lens.ask(examples(3));
  }

  @Test
  void whoAsksInPersonWaitsForRoom() throws Exception {
    EngineLens lens = lens(1, 0);
    lens.begin(examples(1), Progress.NONE);
    engine.entered();
    CompletableFuture<Answer> patient = inBackground(() -> lens.ask(examples(2)));
    engine.answer();
    engine.answer();
    assertEquals(2, patient.get().question().get("channel").intValue());
  }

  @Test
  void aFailureIsEverybodysAndForgotten() throws Exception {
    EngineLens lens = lens(1, 0);
    RuntimeException failure = new IllegalStateException("the engine broke");
    CompletableFuture<Answer> one = lens.begin(QUESTION, Progress.NONE).answer();
    CompletableFuture<Answer> other = lens.begin(QUESTION, Progress.NONE).answer();
    engine.fail(failure);
    assertSame(failure, assertThrows(ExecutionException.class, one::get).getCause());
    assertSame(failure, assertThrows(ExecutionException.class, other::get).getCause());
    engine.answer();
    lens.ask(QUESTION);
  }

  @Test
  void aWatcherThatFailsHarmsNobodyElse() throws Exception {
    EngineLens lens = lens(1, 0);
    RuntimeException failure = new IllegalStateException("a broken watcher");
    CompletableFuture<Answer> broken =
        lens.begin(
                QUESTION,
                step -> {
                  throw failure;
                })
            .answer();
    CompletableFuture<Answer> whole = lens.begin(QUESTION, Progress.NONE).answer();
    engine.answer();
    whole.get();
    assertSame(failure, assertThrows(CompletionException.class, broken::join).getCause());
  }

  @Test
  void whoIsInterruptedWaitsNoMore() throws Exception {
    EngineLens lens = lens(1, 0);
    CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
    Thread asker =
        Thread.ofVirtual()
            .start(
                () -> {
                  assertThrows(CancellationException.class, () -> lens.ask(QUESTION));
                  interrupted.complete(Thread.currentThread().isInterrupted());
                });
    Progress progress = engine.entered();
    asker.interrupt();
    assertTrue(interrupted.get());
    assertThrows(CancellationException.class, () -> progress.go(0, 1, "on"));
    engine.fail(new CancellationException());
  }

  @Test
  void closingEndsEverybodysWait() throws Exception {
    EngineLens lens = lens(1, 1);
    CompletableFuture<Answer> running = lens.begin(examples(1), Progress.NONE).answer();
    CompletableFuture<Answer> waiting = lens.begin(examples(2), Progress.NONE).answer();
    engine.entered();
    CompletableFuture<Answer> forRoom = inBackground(() -> lens.ask(examples(3)));
    lens.close();
    assertThrows(CancellationException.class, () -> running.get(10, TimeUnit.SECONDS));
    assertThrows(CancellationException.class, () -> waiting.get(10, TimeUnit.SECONDS));
    assertThrows(CancellationException.class, () -> forRoom.get(10, TimeUnit.SECONDS));
  }

  @Test
  void whatDoesNotFitTheModelNeverReachesTheEngine() {
    EngineLens lens = lens(1, 0);
    assertEquals("model", refused(lens, new Question.Model("n")).field());
    assertEquals(
        "field \"layer\": the model \"m\" has no layer \"conv9\"; it has conv1",
        refused(lens, new Question.Examples("m", "conv9", 0, 1)).getMessage());
    assertEquals(
        "field \"channel\": layer \"conv1\" has 4 channels, 0 to 3; found 4",
        refused(lens, examples(4)).getMessage());
    assertThrows(UnansweredException.class, () -> lens.ask(new Question.Model("m")));
    assertEquals(0, engine.begun.get());
  }

  private EngineLens lens(int workers, int waiting) {
    EngineLens lens =
        new EngineLens(
            LensFixture.models("a"),
            AnswerStore.in(folder),
            List.of(engine),
            Capacity.of(workers, waiting));
    opened.add(lens);
    return lens;
  }

  private static Question.Examples examples(int channel) {
    return new Question.Examples("m", "conv1", channel, 1);
  }

  private static QuestionException refused(Lens lens, Question question) {
    return assertThrows(QuestionException.class, () -> lens.ask(question));
  }

  private static Progress into(List<String> heard) {
    return step -> heard.add(step.what());
  }

  private static CompletableFuture<Answer> inBackground(Callable<Answer> task) {
    return GatedAnswerer.inBackground(task);
  }
}
