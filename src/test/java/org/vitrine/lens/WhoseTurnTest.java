package org.vitrine.lens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Channel 3 is a quick question; the others are long, and take two bytes of tensors. */
@Timeout(30)
class WhoseTurnTest {
  private static final Effort LONG = new Effort(Double.POSITIVE_INFINITY, 2, Optional.empty());
  private static final Effort QUICK = new Effort(1, 0, Optional.empty());

  @TempDir Path folder;

  private final GatedAnswerer engine = new GatedAnswerer(channel -> channel == 3 ? QUICK : LONG);
  private EngineLens lens;

  @AfterEach
  void close() {
    lens.close();
  }

  @Test
  void aReadersQuestionGoesBeforeThoseOfAuthors() {
    open(1, 4, 100);
    CompletableFuture<Answer> running = reader(0);
    engine.entered();
    CompletableFuture<Answer> author = author(1, 1);
    CompletableFuture<Answer> reader = reader(2);
    letAll(List.of(running, author, reader));
    assertEquals(List.of(0, 2, 1), engine.order);
  }

  @Test
  void whatAReaderAsksAsWellGoesWithReaders() {
    open(1, 4, 100);
    CompletableFuture<Answer> running = reader(0);
    engine.entered();
    CompletableFuture<Answer> first = author(1, 1);
    CompletableFuture<Answer> second = author(2, 2);
    CompletableFuture<Answer> reader = reader(2);
    letAll(List.of(running, first, second, reader));
    assertEquals(List.of(0, 2, 1), engine.order);
  }

  @Test
  void authorsLeaveAWorkerFreeOnceReadersHaveCome() {
    open(2, 4, 100);
    CompletableFuture<Answer> before = reader(2);
    engine.entered();
    letAll(List.of(before));
    CompletableFuture<Answer> first = inBackground(0);
    engine.entered();
    CompletableFuture<Answer> second = author(1, 1);
    CompletableFuture<Answer> reader =
        lens.begin(new Question.Examples("m", "logits", 0, 1), Progress.NONE).answer();
    engine.entered();
    assertEquals(1, lens.load().waiting().get(Lane.AUTHORS));
    letAll(List.of(first, second, reader));
  }

  @Test
  void authorsHaveAllWorkersBeforeThat() {
    open(2, 4, 100);
    CompletableFuture<Answer> first = inBackground(0);
    CompletableFuture<Answer> second = inBackground(1);
    engine.entered();
    engine.entered();
    letAll(List.of(first, second));
  }

  @Test
  void aQuickQuestionIsComputedWhileEveryWorkerIsBusy() {
    open(1, 4, 100);
    CompletableFuture<Answer> running = reader(0);
    CompletableFuture<Answer> waiting = reader(1);
    engine.entered();
    CompletableFuture<Answer> quick = reader(3);
    engine.entered();
    assertEquals(List.of(0, 3), engine.order);
    letAll(List.of(running, waiting, quick));
  }

  @Test
  void whatDoesNotFitBesideOthersWaits() {
    open(2, 4, 3);
    CompletableFuture<Answer> running = reader(0);
    engine.entered();
    CompletableFuture<Answer> waiting = reader(1);
    CompletableFuture<Answer> small = reader(3);
    engine.entered();
    assertEquals(List.of(0, 3), engine.order);
    assertEquals(2, lens.load().bytes());
    letAll(List.of(running, waiting, small));
    assertTrue(engine.order.contains(1));
  }

  @Test
  void whatNeverFitsIsRefusedWithWhatWould() {
    Effort large = new Effort(1, 400 << 20, Optional.of(new Effort.Side("size", 512)));
    open(new GatedAnswerer(channel -> large), new Capacity(1, 4, 100 << 20));
    QuestionException e = assertThrows(QuestionException.class, () -> reader(0));
    assertEquals("size", e.field());
    assertEquals(
        "field \"size\": its tensors would take 400 MiB, and 100 MiB is what there is: at most 256"
            + " pixels fit; found 512",
        e.getMessage());
  }

  @Test
  void whatNeverFitsIsStillToldIfItIsKnown() {
    open(1, 4, 100);
    engine.answer();
    Answer answer = lens.ask(examples(0));
    lens.close();
    open(1, 4, 1);
    assertEquals(answer, lens.ask(examples(0)));
    assertThrows(QuestionException.class, () -> lens.ask(examples(1)));
  }

  @Test
  void howItWentIsToldBeforeTheAnswer() {
    open(1, 4, 100);
    List<Account> told = new CopyOnWriteArrayList<>();
    lens.watch(told::add);
    engine.answer();
    Answer answer = lens.ask(examples(0));
    Account account = told.get(0);
    assertEquals(
        List.of("examples", answer.key(), Lane.AUTHORS, Account.Outcome.ANSWERED, "lens-1"),
        List.of(account.ask(), account.key(), account.lane(), account.outcome(), account.thread()));
  }

  private void open(int workers, int waiting, long memory) {
    open(engine, new Capacity(workers, waiting, memory));
  }

  private void open(GatedAnswerer answerer, Capacity capacity) {
    lens =
        new EngineLens(
            LensFixture.models("a"), AnswerStore.in(folder), List.of(answerer), capacity);
  }

  private static Question examples(int channel) {
    return new Question.Examples("m", "conv1", channel, 1);
  }

  private CompletableFuture<Answer> reader(int channel) {
    return lens.begin(examples(channel), Progress.NONE).answer();
  }

  private CompletableFuture<Answer> inBackground(int channel) {
    return GatedAnswerer.inBackground(() -> lens.ask(examples(channel)));
  }

  /** An author's question, seen to be the last of so many that wait. */
  private CompletableFuture<Answer> author(int channel, int waiting) {
    CompletableFuture<Answer> asked = inBackground(channel);
    while (lens.load().waiting().get(Lane.AUTHORS) < waiting) {
      Thread.onSpinWait();
    }
    return asked;
  }

  private void letAll(List<CompletableFuture<Answer>> answers) {
    answers.forEach(answer -> engine.answer());
    answers.forEach(CompletableFuture::join);
  }
}
