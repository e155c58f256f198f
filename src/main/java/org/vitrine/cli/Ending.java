package org.vitrine.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/**
 * How a process ends that is told to (Ctrl-C, SIGTERM): the thread of its command is interrupted,
 * and the process goes only when the command has closed all that it opened. The engine's native
 * part crashes where the process goes while it computes.
 */
final class Ending {
  /** Longer than a server's grace and a step of the engine together. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private Ending() {}

  /**
   * Runs a command on this thread.
   *
   * @return what the command returned
   */
  static int watch(IntSupplier command) {
    Thread working = Thread.currentThread();
    CountDownLatch ended = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(Thread.ofPlatform().unstarted(() -> interrupt(working, ended)));
    try {
      return command.getAsInt();
    } finally {
      // Not the end of the thread: it goes on to System.exit, which waits for this very hook.
      ended.countDown();
    }
  }

  private static void interrupt(Thread working, CountDownLatch ended) {
    if (ended.getCount() == 0) {
      return;
    }
    working.interrupt();
    try {
      if (!ended.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        System.getLogger(Ending.class.getName())
            .log(System.Logger.Level.WARNING, "the command goes on after it was told to end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
