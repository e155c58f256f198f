package org.vitrine.lens;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Answers from the store what is known, and computes the rest on a fixed number of threads. Equal
 * questions asked at once are computed once. What is computed is kept.
 *
 * <p>So many questions may wait; {@link #begin} refuses one more, {@link #ask} waits for room.
 * Thread-safe.
 */
public final class EngineLens implements LiveLens, AutoCloseable {
  private static final Duration LAST_STEP = Duration.ofSeconds(10);
  private static final Duration A_TYPICAL_ANSWER = Duration.ofSeconds(5);

  private final KnownAnswers known;
  private final Map<Class<?>, Answerer<?>> answerers;
  private final ExecutorService threads;
  private final int workers;
  private final int capacity;

  /** One permit a question that is computed or waits to be. */
  private final Semaphore room;

  /** By key; guarded by itself. */
  private final Map<String, Flight> flights = new HashMap<>();

  /**
   * @param answers where answers are looked for and kept
   * @param answerers at most one for each kind of question
   * @param workers how many questions are computed at once, at least 1
   * @param waiting how many more may wait, at least 0
   */
  public EngineLens(
      Models models, AnswerStore answers, List<Answerer<?>> answerers, int workers, int waiting) {
    if (workers < 1 || waiting < 0) {
      throw new IllegalArgumentException(
          "at least 1 worker and 0 waiting; found %d and %d".formatted(workers, waiting));
    }
    this.known = new KnownAnswers(models, answers);
    this.answerers =
        answerers.stream()
            .collect(Collectors.toUnmodifiableMap(Answerer::question, Function.identity()));
    this.workers = workers;
    this.capacity = workers + waiting;
    this.room = new Semaphore(capacity);
    this.threads =
        Executors.newFixedThreadPool(
            workers, Thread.ofPlatform().daemon().name("lens-", 1).factory());
  }

  @Override
  public Optional<Answer> known(Question question) {
    return known.find(known.key(question));
  }

  @Override
  public Pending begin(Question question, Progress progress) {
    Asking asking = asking(question);
    Optional<Pending> there = thereOrUnderWay(asking, progress);
    if (there.isPresent()) {
      return there.get();
    }
    if (!room.tryAcquire()) {
      int before = capacity - workers;
      throw new BusyException(before, A_TYPICAL_ANSWER.multipliedBy(1 + before / workers));
    }
    return launch(asking, progress);
  }

  @Override
  public Answer ask(Question question, Progress progress) {
    Asking asking = asking(question);
    Optional<Pending> there = thereOrUnderWay(asking, progress);
    try {
      if (there.isEmpty()) {
        room.acquire();
        there = Optional.of(launch(asking, progress));
      }
      return await(there.get().answer());
    } catch (InterruptedException e) {
      there.ifPresent(pending -> pending.answer().cancel(false));
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted while waiting for an answer");
    }
  }

  /** Ends all computing; who still waits gets a {@link CancellationException}. */
  @Override
  public void close() {
    List<Flight> open;
    synchronized (flights) {
      open = new ArrayList<>(flights.values());
    }
    open.forEach(flight -> flight.failed(closed()));
    // Those who wait for room are to find the lens closed, not to wait for ever.
    room.release(threads.shutdownNow().size());
    // The engine's memory must not be freed under a step that is still being computed.
    if (!ended(System.nanoTime() + LAST_STEP.toNanos())) {
      System.getLogger(EngineLens.class.getName())
          .log(System.Logger.Level.WARNING, "a question goes on after the lens was closed");
    }
  }

  /** Waits for the last step; an interrupted thread waits as well, and is interrupted after. */
  private boolean ended(long deadline) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return threads.awaitTermination(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** A question found to make sense. */
  private record Asking(Question question, String key, Answerer<?> answerer) {}

  private Asking asking(Question question) {
    String key = known.key(question);
    Answerer<?> answerer = answerers.get(question.getClass());
    if (answerer == null) {
      throw new UnansweredException(
          "nothing here answers questions of the kind \"%s\"".formatted(Questions.ask(question)));
    }
    return new Asking(question, key, answerer);
  }

  private Optional<Pending> thereOrUnderWay(Asking asking, Progress progress) {
    String key = asking.key();
    Flight flight;
    synchronized (flights) {
      flight = flights.get(key);
    }
    // First the flights, then the store: a flight keeps its answer before it ends.
    return Optional.ofNullable(flight)
        .flatMap(under -> under.join(progress))
        .or(() -> known.find(key).map(CompletableFuture::completedFuture))
        .map(answer -> new Pending(key, answer));
  }

  /** Begins to compute, unless somebody else has in between; a permit has been acquired. */
  private Pending launch(Asking asking, Progress progress) {
    Flight own = new Flight();
    CompletableFuture<Answer> answer = own.join(progress).orElseThrow();
    while (true) {
      Flight flight;
      synchronized (flights) {
        flight = flights.merge(asking.key(), own, (other, mine) -> other.isOpen() ? other : mine);
      }
      if (flight == own) {
        start(asking, own);
        return new Pending(asking.key(), answer);
      }
      Optional<CompletableFuture<Answer>> joined = flight.join(progress);
      if (joined.isPresent()) {
        room.release();
        return new Pending(asking.key(), joined.get());
      }
    }
  }

  private void start(Asking asking, Flight flight) {
    try {
      threads.execute(() -> fly(asking, flight));
    } catch (RejectedExecutionException e) {
      flight.failed(closed());
      land(asking, flight);
    }
  }

  private void fly(Asking asking, Flight flight) {
    try {
      if (flight.wanted()) {
        flight.answered(known.find(asking.key()).orElseGet(() -> compute(asking, flight)));
      }
    } catch (RuntimeException | Error e) {
      flight.failed(e);
    } finally {
      land(asking, flight);
    }
  }

  private void land(Asking asking, Flight flight) {
    synchronized (flights) {
      flights.remove(asking.key(), flight);
    }
    room.release();
  }

  private static CancellationException closed() {
    return new CancellationException("the lens was closed");
  }

  private Answer compute(Asking asking, Flight flight) {
    ObjectNode value = value(asking.answerer(), asking.question(), flight);
    Answer answer = Answer.of(asking.question(), known.models(), value);
    known.answers().put(answer);
    // Read back as all others will read it, so that the first to ask gets the same to the last bit.
    return AnswerFile.read(Path.of(answer.key()), answer.key(), answer.bytes());
  }

  private <Q extends Question> ObjectNode value(
      Answerer<Q> answerer, Question question, Progress progress) {
    return answerer.answer(
        answerer.question().cast(question), known.answers().pictures(), progress);
  }

  private static Answer await(CompletableFuture<Answer> answer) throws InterruptedException {
    try {
      return answer.get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case RuntimeException cause -> throw cause;
        case Error cause -> throw cause;
        case Throwable cause -> throw new IllegalStateException(cause);
      }
    }
  }
}
