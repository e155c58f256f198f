package org.vitrine.lens;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * One question being answered, and all who wait for it. It goes on as long as one of them does.
 * Thread-safe; nobody is called under the lock.
 */
final class Flight implements Progress {

  private record Waiter(Progress progress, CompletableFuture<Answer> answer) {

    /** Whether it still waits after having been told. */
    boolean told(Step step) {
      if (answer.isDone()) {
        return false;
      }
      try {
        if (progress.at(step)) {
          return true;
        }
        answer.completeExceptionally(new CancellationException("no longer waited for"));
      } catch (RuntimeException e) {
        answer.completeExceptionally(e);
      }
      return false;
    }
  }

  private final Asking asking;
  private final long begun = System.nanoTime();
  private final List<Waiter> waiters = new CopyOnWriteArrayList<>();
  private volatile Lane lane;
  private Optional<Step> newest = Optional.empty();
  private boolean closed;

  Flight(Asking asking, Lane lane) {
    this.asking = asking;
    this.lane = lane;
  }

  Asking asking() {
    return asking;
  }

  Lane lane() {
    return lane;
  }

  /** A reader waits for it as well. Not to be called while it stands in a lane. */
  void hurry() {
    lane = Lane.READERS;
  }

  /** Of tensors, see {@link Effort#bytes}. */
  long bytes() {
    return asking.effort().bytes();
  }

  /** How long it has been there. */
  Duration age() {
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  /**
   * Waits with the others, and is told the newest state if there is one.
   *
   * @return empty if it has ended already: the answer, or another flight, is to be looked for
   */
  Optional<CompletableFuture<Answer>> join(Progress progress) {
    Waiter waiter = new Waiter(progress, new CompletableFuture<>());
    Optional<Step> missed;
    synchronized (this) {
      if (closed) {
        return Optional.empty();
      }
      missed = newest;
      waiters.add(waiter);
    }
    missed.ifPresent(step -> tell(waiter, step));
    return Optional.of(waiter.answer());
  }

  @Override
  public boolean at(Step step) {
    synchronized (this) {
      newest = Optional.of(step);
    }
    waiters.forEach(waiter -> tell(waiter, step));
    return wanted();
  }

  @Override
  public boolean wantsPreviews() {
    return waiters.stream().anyMatch(waiter -> waiter.progress().wantsPreviews());
  }

  /** Whether it can still be joined. */
  synchronized boolean isOpen() {
    return !closed;
  }

  /** Whether anybody still waits; if not, nobody can join any more. */
  synchronized boolean wanted() {
    waiters.removeIf(waiter -> waiter.answer().isDone());
    closed |= waiters.isEmpty();
    return !closed;
  }

  void answered(Answer answer) {
    close();
    waiters.forEach(waiter -> waiter.answer().complete(answer));
  }

  void failed(Throwable cause) {
    close();
    waiters.forEach(waiter -> waiter.answer().completeExceptionally(cause));
  }

  private synchronized void close() {
    closed = true;
  }

  private void tell(Waiter waiter, Step step) {
    if (!waiter.told(step)) {
      waiters.remove(waiter);
    }
  }
}
