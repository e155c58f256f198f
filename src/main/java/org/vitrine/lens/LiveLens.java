package org.vitrine.lens;

import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * A lens with an engine behind it. What is {@linkplain #begin begun} goes before what is
 * {@linkplain Lens#ask asked}, for somebody sits there and waits. Thread-safe.
 */
public interface LiveLens extends Lens {

  /**
   * The answer if it is known already; computes nothing.
   *
   * @throws QuestionException if the question does not fit the model it is put to
   */
  Optional<Answer> known(Question question);

  /** The kinds of questions that are answered here, as the field {@code ask} names them. */
  SortedSet<String> kinds();

  /**
   * From now on told of every question that was computed, before those who wait for the answer are.
   * Called from the engine's threads; must be quick.
   */
  void watch(Consumer<Account> watcher);

  /** What there is to do just now. */
  Load load();

  /**
   * Begins to answer and returns at once, for those who must not wait.
   *
   * @throws QuestionException if the question does not fit the model it is put to
   * @throws UnansweredException if nothing here answers questions of this kind
   * @throws BusyException if too many questions are waiting
   */
  Pending begin(Question question, Progress progress);

  /**
   * An answer to come.
   *
   * @param key that the answer will have
   * @param answer ends with what {@link Lens#ask} gives or throws; whoever cancels it waits no
   *     more, and the computing ends when nobody does
   */
  record Pending(String key, CompletableFuture<Answer> answer) {}
}
