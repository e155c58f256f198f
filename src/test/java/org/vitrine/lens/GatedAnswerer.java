package org.vitrine.lens;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.vitrine.store.BlobName;
import org.vitrine.store.BlobStore;

/** Computes only what it is let, and counts. */
final class GatedAnswerer implements Answerer<Question.Examples> {
  final AtomicInteger begun = new AtomicInteger();
  final List<Integer> order = new CopyOnWriteArrayList<>();
  final LinkedBlockingQueue<Progress> entered = new LinkedBlockingQueue<>();
  final LinkedBlockingQueue<Optional<RuntimeException>> outcomes = new LinkedBlockingQueue<>();
  private final Function<Integer, Effort> efforts;

  /** Nothing is quick, and nothing takes memory. */
  GatedAnswerer() {
    this(channel -> new Effort(Double.POSITIVE_INFINITY, 0, Optional.empty()));
  }

  /**
   * @param efforts by channel
   */
  GatedAnswerer(Function<Integer, Effort> efforts) {
    this.efforts = efforts;
  }

  @Override
  public Class<Question.Examples> question() {
    return Question.Examples.class;
  }

  @Override
  public Effort effort(Question.Examples question, ModelSummary model) {
    return efforts.apply(question.channel());
  }

  @Override
  public ObjectNode answer(Question.Examples question, BlobStore pictures, Progress progress) {
    begun.incrementAndGet();
    order.add(question.channel());
    entered.add(progress);
    try {
      outcomes
          .take()
          .ifPresent(
              failure -> {
                throw failure;
              });
    } catch (InterruptedException e) {
      throw new CancellationException();
    }
    progress.go(1, 1, "done");
    BlobName picture = pictures.put(new byte[] {(byte) question.channel()}, "png");
    ObjectNode value = LensFixture.object();
    value.put("share", 0.1f).putObject("picture").put("blob", picture.toString());
    return value;
  }

  Progress entered() {
    try {
      return entered.take();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  void answer() {
    outcomes.add(Optional.empty());
  }

  void fail(RuntimeException failure) {
    outcomes.add(Optional.of(failure));
  }

  static CompletableFuture<Answer> inBackground(Callable<Answer> task) {
    CompletableFuture<Answer> result = new CompletableFuture<>();
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                result.complete(task.call());
              } catch (Exception e) {
                result.completeExceptionally(e);
              }
            });
    return result;
  }
}
