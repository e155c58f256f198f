package org.vitrine.lens;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Answers from the store what is known, and computes the rest on a fixed number of threads. Equal
 * questions asked at once are computed once. What is computed is kept.
 *
 * <p>So many questions of readers may wait; {@link #begin} refuses one more. What would not fit in
 * memory is refused; what does not fit beside others waits. Thread-safe.
 */
public final class EngineLens implements LiveLens, AutoCloseable {
  private static final Duration A_LONG_ANSWER = Duration.ofSeconds(5);
  private static final Duration A_QUICK_ANSWER = Duration.ofMillis(200);

  private final KnownAnswers known;
  private final Map<Class<?>, Answerer<?>> answerers;
  private final Capacity capacity;
  private final Turns turns;
  private final Crew crew;
  private final List<Consumer<Account>> watchers = new CopyOnWriteArrayList<>();

  /** By key; guarded by itself. */
  private final Map<String, Flight> flights = new HashMap<>();

  /**
   * @param answers where answers are looked for and kept
   * @param answerers at most one for each kind of question
   */
  public EngineLens(
      Models models, AnswerStore answers, List<Answerer<?>> answerers, Capacity capacity) {
    this.known = new KnownAnswers(models, answers);
    this.answerers =
        answerers.stream()
            .collect(Collectors.toUnmodifiableMap(Answerer::question, Function.identity()));
    this.capacity = capacity;
    this.turns = new Turns(capacity);
    this.crew = new Crew(capacity.workers(), turns, this::fly);
  }

  @Override
  public SortedSet<String> kinds() {
    return answerers.keySet().stream()
        .map(QuestionForms::ask)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Override
  public void watch(Consumer<Account> watcher) {
    watchers.add(watcher);
  }

  @Override
  public Load load() {
    return turns.load();
  }

  @Override
  public Optional<Answer> known(Question question) {
    return there(known.key(question));
  }

  /** What is damaged is not there: it is computed again, and kept whole. */
  private Optional<Answer> there(String key) {
    try {
      return known.find(key);
    } catch (DamagedAnswerException e) {
      System.getLogger(EngineLens.class.getName()).log(System.Logger.Level.WARNING, e.getMessage());
      return Optional.empty();
    }
  }

  @Override
  public Pending begin(Question question, Progress progress) {
    Asking asking = asking(question);
    Optional<Pending> there = thereOrUnderWay(asking, progress, turns::hurry);
    if (there.isPresent()) {
      return there.get();
    }
    Questions.bound(question, asking.model(), Limits.READER);
    Lane lane = asking.effort().isQuick() ? Lane.QUICK : Lane.READERS;
    if (!turns.hasRoom(lane)) {
      throw busy(lane);
    }
    return launch(asking, lane, progress);
  }

  @Override
  public Answer ask(Question question, Progress progress) {
    Asking asking = asking(question);
    Pending pending =
        thereOrUnderWay(asking, progress, flight -> {})
            .orElseGet(
                () ->
                    launch(
                        asking, asking.effort().isQuick() ? Lane.QUICK : Lane.AUTHORS, progress));
    try {
      return await(pending.answer());
    } catch (InterruptedException e) {
      pending.answer().cancel(false);
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted while waiting for an answer");
    }
  }

  /** Ends all computing; who still waits gets a {@link CancellationException}. */
  @Override
  public void close() {
    turns.close();
    List<Flight> open;
    synchronized (flights) {
      open = new ArrayList<>(flights.values());
    }
    open.forEach(flight -> flight.failed(closed()));
    crew.close();
  }

  private Asking asking(Question question) {
    String key = known.key(question);
    Answerer<?> answerer = answerers.get(question.getClass());
    if (answerer == null) {
      throw new UnansweredException(
          "nothing here answers questions of the kind \"%s\"".formatted(Questions.ask(question)));
    }
    return Asking.of(question, known.models().get("model", question.model()), key, answerer);
  }

  private BusyException busy(Lane lane) {
    int before = turns.most(lane);
    Duration each = lane == Lane.QUICK ? A_QUICK_ANSWER : A_LONG_ANSWER;
    return new BusyException(before, each.multipliedBy(1 + before / capacity.workers()));
  }

  /**
   * @param joined done to a flight that is joined
   */
  private Optional<Pending> thereOrUnderWay(
      Asking asking, Progress progress, Consumer<Flight> joined) {
    String key = asking.key();
    Flight flight;
    synchronized (flights) {
      flight = flights.get(key);
    }
    // First the flights, then the store: a flight keeps its answer before it ends.
    Optional<CompletableFuture<Answer>> answer =
        Optional.ofNullable(flight).flatMap(under -> under.join(progress));
    if (answer.isPresent()) {
      joined.accept(flight);
    }
    return answer
        .or(() -> there(key).map(CompletableFuture::completedFuture))
        .map(promised -> new Pending(key, promised));
  }

  /** Begins to compute, unless somebody else has in between. */
  private Pending launch(Asking asking, Lane lane, Progress progress) {
    AskedPictures.areIn(known.answers().pictures(), asking.question());
    asking.effort().fit(asking.model(), capacity.memory());
    Flight own = new Flight(asking, lane);
    CompletableFuture<Answer> answer = own.join(progress).orElseThrow();
    while (true) {
      Flight flight;
      boolean open = true;
      synchronized (flights) {
        flight = flights.merge(asking.key(), own, (other, mine) -> other.isOpen() ? other : mine);
        if (flight == own) {
          open = turns.join(own);
        }
      }
      if (flight == own) {
        if (open) {
          crew.start();
        } else {
          own.failed(closed());
          land(own);
        }
        return new Pending(asking.key(), answer);
      }
      Optional<CompletableFuture<Answer>> joined = flight.join(progress);
      if (joined.isPresent()) {
        return new Pending(asking.key(), joined.get());
      }
    }
  }

  private void fly(Flight flight) {
    try {
      if (flight.wanted()) {
        flight.answered(there(flight.asking().key()).orElseGet(() -> compute(flight)));
      }
    } catch (RuntimeException | Error e) {
      flight.failed(e);
    } finally {
      land(flight);
    }
  }

  private void land(Flight flight) {
    synchronized (flights) {
      flights.remove(flight.asking().key(), flight);
    }
  }

  private static CancellationException closed() {
    return new CancellationException("the lens was closed");
  }

  private Answer compute(Flight flight) {
    Asking asking = flight.asking();
    Duration waited = flight.age();
    Account.Outcome outcome = Account.Outcome.FAILED;
    try {
      Answer answer =
          Answer.of(
              asking.question(),
              known.models(),
              value(asking.answerer(), asking.question(), flight));
      known.answers().put(answer);
      outcome = Account.Outcome.ANSWERED;
      // Read back as all others will read it, so that the first to ask gets the same to the last
      // bit.
      return AnswerFile.read(Path.of(answer.key()), answer.key(), answer.bytes());
    } catch (QuestionException e) {
      outcome = Account.Outcome.REFUSED;
      throw e;
    } catch (UnansweredException e) {
      outcome = Account.Outcome.UNANSWERED;
      throw e;
    } catch (CancellationException e) {
      outcome = Account.Outcome.CANCELLED;
      throw e;
    } finally {
      tell(flight, outcome, waited);
    }
  }

  private void tell(Flight flight, Account.Outcome outcome, Duration waited) {
    Account account =
        new Account(
            Questions.ask(flight.asking().question()),
            flight.asking().key(),
            flight.lane(),
            outcome,
            waited,
            flight.age().minus(waited),
            Thread.currentThread().getName());
    watchers.forEach(watcher -> watcher.accept(account));
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
