package org.vitrine.web;

import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.vitrine.lens.Account;
import org.vitrine.lens.Answer;
import org.vitrine.lens.LiveLens;
import org.vitrine.lens.Question;
import org.vitrine.lens.QuestionException;
import org.vitrine.lens.UnansweredException;

/**
 * The questions that readers wait for, by the key of their answer, so that equal questions are one
 * job. Ended jobs are kept for those who come to fetch the result a little late. What was computed
 * is told in the log. Thread-safe.
 */
final class Jobs implements AutoCloseable {
  private static final int MOST_KEPT = 500;

  private final LiveLens lens;
  private final InstantSource clock;
  private final Map<String, Job> jobs = new LinkedHashMap<>();

  Jobs(LiveLens lens, InstantSource clock) {
    this.lens = lens;
    this.clock = clock;
    lens.watch(this::computed);
  }

  private void computed(Account account) {
    System.getLogger(Jobs.class.getName())
        .log(
            System.Logger.Level.INFO,
            "%s %s %s in %.3f s on %s, after %.3f s of waiting"
                .formatted(
                    account.ask(),
                    account.key(),
                    account.outcome().name().toLowerCase(Locale.ROOT),
                    account.took().toNanos() / 1e9,
                    account.thread(),
                    account.waited().toNanos() / 1e9));
    running(account.key()).ifPresent(job -> job.account(account));
  }

  Optional<Job> find(String id) {
    synchronized (jobs) {
      return Optional.ofNullable(jobs.get(id));
    }
  }

  /** The job of this key that is under way. */
  Optional<Job> running(String key) {
    return find(key).filter(job -> job.outcome().isEmpty());
  }

  /**
   * The job that answers the question, begun now unless one is under way.
   *
   * @throws org.vitrine.lens.BusyException if too many questions are waiting
   */
  Job begin(String key, Question question) {
    synchronized (jobs) {
      Optional<Job> known = running(key);
      if (known.isPresent()) {
        return known.get();
      }
      forgetEnded();
      Job job = new Job(key, clock);
      LiveLens.Pending pending = lens.begin(question, job);
      jobs.remove(key);
      jobs.put(key, job);
      // The job is told; nobody waits for the telling.
      CompletableFuture<Answer> unused =
          pending
              .answer()
              .whenComplete((answer, failure) -> end(job, outcome(key, answer, failure)));
      return job;
    }
  }

  /**
   * An answer is in the store, where those who come late find it: here it would fill the memory.
   */
  private void end(Job job, Job.Outcome how) {
    job.end(how);
    if (how instanceof Job.Outcome.Answered) {
      synchronized (jobs) {
        jobs.remove(job.id(), job);
      }
    }
  }

  /** The job of an answer that is there. */
  Job ended(Answer answer) {
    Job job = new Job(answer.key(), clock);
    job.end(new Job.Outcome.Answered(answer));
    return job;
  }

  /** Tells all who wait that there will be no answer. */
  @Override
  public void close() {
    synchronized (jobs) {
      jobs.values()
          .forEach(job -> job.end(new Job.Outcome.Failed("the server is being stopped", "")));
    }
  }

  private static Job.Outcome outcome(String key, Answer answer, Throwable failure) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    return switch (cause) {
      case null -> new Job.Outcome.Answered(answer);
      case QuestionException e -> new Job.Outcome.Failed(e.getMessage(), e.field());
      case UnansweredException e -> new Job.Outcome.Failed(e.getMessage(), "");
      case CancellationException e ->
          new Job.Outcome.Failed("nobody waited for the answer any more", "");
      default -> {
        System.getLogger(Jobs.class.getName())
            .log(System.Logger.Level.ERROR, "question " + key + " failed", cause);
        yield new Job.Outcome.Failed("the engine failed; the server's log says how", "");
      }
    };
  }

  private void forgetEnded() {
    Iterator<Job> oldest = jobs.values().iterator();
    while (jobs.size() > MOST_KEPT && oldest.hasNext()) {
      if (oldest.next().outcome().isPresent()) {
        oldest.remove();
      }
    }
  }
}
