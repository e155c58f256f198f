package org.vitrine.script;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Runs work one piece at a time on a thread with a stack of known size, and stops what uses more
 * processor time than it may. Processor time, because a busy machine must not turn a good formula
 * into an error. The thread ends when it has had nothing to do for a while. Thread-safe.
 */
final class BoundedThread {
  private static final long STACK = 4L << 20;
  private static final Duration LOOK = Duration.ofMillis(20);

  /** So many times the allowed processor time may pass on the clock, whatever the machine does. */
  static final int PATIENCE = 20;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final ThreadPoolExecutor executor;

  BoundedThread(String name) {
    executor =
        new ThreadPoolExecutor(
            1,
            1,
            30,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            work -> {
              Thread thread = new Thread(null, work, name, STACK);
              thread.setDaemon(true);
              return thread;
            });
    executor.allowCoreThreadTimeOut(true);
  }

  /**
   * Runs the work and waits for it.
   *
   * @param stop makes the work end, called from another thread and at most once
   * @return what the work returned, stopped or not
   * @throws ExecutionException if the work failed, be it because it was stopped
   */
  <T> T run(Callable<T> work, Duration limit, Runnable stop)
      throws ExecutionException, InterruptedException {
    AtomicLong thread = new AtomicLong(-1);
    AtomicLong usedBefore = new AtomicLong();
    Future<T> future =
        executor.submit(
            () -> {
              usedBefore.set(THREADS.getCurrentThreadCpuTime());
              thread.set(Thread.currentThread().threadId());
              return work.call();
            });
    long begun = System.nanoTime();
    while (true) {
      try {
        return future.get(LOOK.toNanos(), TimeUnit.NANOSECONDS);
      } catch (TimeoutException e) {
        long id = thread.get();
        boolean over = id >= 0 && THREADS.getThreadCpuTime(id) - usedBefore.get() > limit.toNanos();
        if (over || System.nanoTime() - begun > PATIENCE * limit.toNanos()) {
          stop.run();
          return future.get();
        }
      }
    }
  }
}
