package org.vitrine.lens;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The threads that compute: as many for quick questions as for all others, so that a quick one
 * never waits for a long one to end. Those that compute readers' long ones give way to it on the
 * processor, and to whoever reads a page. Thread-safe.
 */
final class Crew implements AutoCloseable {
  private static final Duration LAST_STEP = Duration.ofSeconds(10);

  private final List<Thread> threads = new ArrayList<>();
  private final Turns turns;
  private final Consumer<Flight> work;
  private boolean started;

  /**
   * @param work done with each question in its turn; throws nothing
   */
  Crew(int workers, Turns turns, Consumer<Flight> work) {
    this.turns = turns;
    this.work = work;
    for (int worker = 1; worker <= workers; worker++) {
      threads.add(thread("lens-quick-" + worker, () -> run(EnumSet.of(Lane.QUICK))));
      threads.add(
          thread("lens-" + worker, () -> run(EnumSet.complementOf(EnumSet.of(Lane.QUICK)))));
    }
  }

  private static Thread thread(String name, Runnable work) {
    return Thread.ofPlatform().daemon().name(name).unstarted(work);
  }

  private void run(Set<Lane> lanes) {
    try {
      for (Optional<Flight> next = turns.take(lanes); next.isPresent(); next = turns.take(lanes)) {
        Flight flight = next.get();
        if (flight.lane() == Lane.READERS) {
          Niceness.giveWay();
        }
        try {
          work.accept(flight);
        } finally {
          turns.ended(flight);
        }
      }
    } catch (InterruptedException e) {
      // Closed: nothing more to do.
    }
  }

  /** Not before there is something to do: most commands have nothing to ask. */
  synchronized void start() {
    if (!started) {
      started = true;
      threads.forEach(Thread::start);
    }
  }

  /** Ends the threads, after {@link Turns#close}; waits for the step that each is in. */
  @Override
  public void close() {
    synchronized (this) {
      started = true;
    }
    threads.forEach(Thread::interrupt);
    // The engine's memory must not be freed under a step that is still being computed.
    if (!ended(System.nanoTime() + LAST_STEP.toNanos())) {
      System.getLogger(Crew.class.getName())
          .log(System.Logger.Level.WARNING, "a question goes on after the lens was closed");
    }
  }

  /** Waits for the last step; an interrupted thread waits as well, and is interrupted after. */
  private boolean ended(long deadline) {
    boolean interrupted = false;
    try {
      for (Thread thread : threads) {
        while (thread.isAlive()) {
          try {
            long left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
            if (left <= 0) {
              return false;
            }
            thread.join(left);
          } catch (InterruptedException e) {
            interrupted = true;
          }
        }
      }
      return true;
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
