package org.vitrine.web;

import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.vitrine.lens.BusyException;
import org.vitrine.lens.Lens;
import org.vitrine.lens.Question;
import org.vitrine.lens.QuestionException;
import org.vitrine.lens.UnansweredException;

/**
 * The questions that readers wait for, by the key of their answer, so that equal questions are one
 * job. Ended jobs are kept for those who come to fetch the result a little late. Thread-safe.
 */
final class Jobs implements AutoCloseable {
  /** When it is worth asking again after {@link #begin} had no room. */
  static final Duration WHEN_FULL = Duration.ofSeconds(10);

  /** Under way at once, the engine's queue included: what all readers together may keep waiting. */
  private static final int MOST_RUNNING = 32;

  /** How long a question under way is given to notice that nobody waits for it any more. */
  private static final Duration GRACE = Duration.ofSeconds(3);

  private static final int MOST_KEPT = 500;

  private final Lens lens;
  private final InstantSource clock;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, Job> jobs = new LinkedHashMap<>();
  private boolean closed;

  Jobs(Lens lens, InstantSource clock) {
    this.lens = lens;
    this.clock = clock;
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

  /** The job that answers the question, begun now unless one is under way; empty without room. */
  Optional<Job> begin(String key, Question question) {
    synchronized (jobs) {
      Optional<Job> known = running(key);
      if (known.isPresent()) {
        return known;
      }
      forgetEnded();
      if (closed
          || jobs.values().stream().filter(job -> job.outcome().isEmpty()).count()
              >= MOST_RUNNING) {
        return Optional.empty();
      }
      Job job = new Job(key, clock);
      jobs.remove(key);
      jobs.put(key, job);
      threads.execute(() -> job.end(outcome(job, question)));
      return Optional.of(job);
    }
  }

  /** Begins no more and tells all who wait that there will be no answer. */
  @Override
  public void close() {
    synchronized (jobs) {
      closed = true;
      jobs.values()
          .forEach(job -> job.end(new Job.Outcome.Failed("the server is being stopped", "")));
    }
    threads.shutdown();
    try {
      if (!threads.awaitTermination(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Job.Outcome outcome(Job job, Question question) {
    try {
      return new Job.Outcome.Answered(lens.ask(question, job));
    } catch (QuestionException e) {
      return new Job.Outcome.Failed(e.getMessage(), e.field());
    } catch (UnansweredException | BusyException e) {
      return new Job.Outcome.Failed(e.getMessage(), "");
    } catch (CancellationException e) {
      return new Job.Outcome.Failed("nobody waited for the answer any more", "");
    } catch (RuntimeException | Error e) {
      System.getLogger(Jobs.class.getName())
          .log(System.Logger.Level.ERROR, "question " + job.id() + " failed", e);
      return new Job.Outcome.Failed("the engine failed; the server's log says how", "");
    }
  }

  private void forgetEnded() {
    var oldest = jobs.values().iterator();
    while (jobs.size() > MOST_KEPT && oldest.hasNext()) {
      if (oldest.next().outcome().isPresent()) {
        oldest.remove();
      }
    }
  }
}
