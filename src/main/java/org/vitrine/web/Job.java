package org.vitrine.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.vitrine.lens.Account;
import org.vitrine.lens.Answer;
import org.vitrine.lens.Progress;

/**
 * One question being answered, and those who watch. Late watchers are told the newest state first.
 * Thread-safe.
 */
final class Job implements Progress {
  /** How long a question goes on when nobody watches any more. */
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  /** One who is told. Called under the job's lock, in order; must not block for long. */
  interface Watcher {
    void progress(Progress.Step step);

    void ended(Outcome outcome);
  }

  /** How it ended. */
  sealed interface Outcome {
    record Answered(Answer answer) implements Outcome {}

    /**
     * No answer.
     *
     * @param field the question's field that is wrong; empty where the question is not to blame
     */
    record Failed(String message, String field) implements Outcome {}
  }

  private final String id;
  private final InstantSource clock;
  private final Set<Watcher> watchers = new LinkedHashSet<>();
  private Instant lastWatched;
  private Optional<Step> newest = Optional.empty();
  private Optional<Outcome> outcome = Optional.empty();
  private Optional<Account> account = Optional.empty();

  Job(String id, InstantSource clock) {
    this.id = id;
    this.clock = clock;
    this.lastWatched = clock.instant();
  }

  String id() {
    return id;
  }

  synchronized void watch(Watcher watcher) {
    if (outcome.isPresent()) {
      watcher.ended(outcome.get());
      return;
    }
    newest.ifPresent(watcher::progress);
    watchers.add(watcher);
  }

  synchronized void leave(Watcher watcher) {
    if (watchers.remove(watcher)) {
      lastWatched = clock.instant();
    }
  }

  @Override
  public synchronized boolean at(Step step) {
    newest = Optional.of(step);
    watchers.forEach(watcher -> watcher.progress(step));
    return outcome.isEmpty()
        && (!watchers.isEmpty() || clock.instant().isBefore(lastWatched.plus(PATIENCE)));
  }

  @Override
  public boolean wantsPreviews() {
    return true;
  }

  /** How its computing went; told before it ends. */
  synchronized void account(Account how) {
    account = Optional.of(how);
  }

  /** Empty before it was computed, and where somebody else has had it computed. */
  synchronized Optional<Account> account() {
    return account;
  }

  synchronized void end(Outcome how) {
    if (outcome.isEmpty()) {
      outcome = Optional.of(how);
      watchers.forEach(watcher -> watcher.ended(how));
      watchers.clear();
    }
  }

  synchronized Optional<Step> newest() {
    return newest;
  }

  synchronized Optional<Outcome> outcome() {
    return outcome;
  }
}
