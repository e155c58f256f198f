package org.vitrine.cli;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.ObjIntConsumer;

/**
 * Does the same with many things, several at once.
 *
 * @param most how many at once
 */
record AtOnce(int most) {
  /**
   * Does all of it. Interrupting the calling thread ends it.
   *
   * @param work on threads of its own; what it throws ends the whole
   * @param ended told of each outcome, and how many there are, on the calling thread and in the
   *     order in which they end
   */
  <T, R> void each(List<T> things, Function<T, R> work, ObjIntConsumer<R> ended)
      throws InterruptedException {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      try {
        ExecutorCompletionService<R> outcomes = new ExecutorCompletionService<>(threads);
        int begun = 0;
        for (int done = 0; done < things.size(); done++) {
          while (begun < things.size() && begun < done + most) {
            T thing = things.get(begun);
            outcomes.submit(() -> work.apply(thing));
            begun++;
          }
          ended.accept(get(outcomes.take()), done + 1);
        }
      } finally {
        // Where all has been done nothing is left to be ended.
        threads.shutdownNow();
      }
    }
  }

  private static <R> R get(Future<R> outcome) throws InterruptedException {
    try {
      return outcome.get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case RuntimeException cause -> throw cause;
        case Error cause -> throw cause;
        case Throwable cause -> throw new IllegalStateException(cause);
      }
    }
  }
}
