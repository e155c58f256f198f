package org.vitrine.lens.model.training;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/**
 * Makes the next batches on a thread of its own while the present one is learnt. They come in their
 * order, so what is learnt does not depend on which thread was faster.
 */
final class Batches implements AutoCloseable {
  private static final int AHEAD = 4;

  private final ExecutorService producer =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("vitrine-pictures").factory());
  private final BlockingQueue<Future<Batch>> coming = new ArrayBlockingQueue<>(AHEAD);
  private final IntFunction<Batch> maker;
  private final int count;
  private int asked;

  Batches(int count, IntFunction<Batch> maker) {
    this.count = count;
    this.maker = maker;
    while (asked < Math.min(AHEAD, count)) {
      askForNext();
    }
  }

  /** The next batch; waits for it. */
  Batch next() {
    try {
      Batch batch = coming.take().get();
      if (asked < count) {
        askForNext();
      }
      return batch;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted while waiting for pictures");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException("the pictures could not be made", e.getCause());
    }
  }

  private void askForNext() {
    int index = asked++;
    Callable<Batch> making = () -> maker.apply(index);
    coming.add(producer.submit(making));
  }

  @Override
  public void close() {
    producer.shutdownNow();
  }
}
