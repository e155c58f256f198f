package org.vitrine.web;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.vitrine.lens.Lens;
import org.vitrine.lens.Question;
import org.vitrine.lens.QuestionException;
import org.vitrine.lens.UnansweredException;

/**
 * The questions that readers wait for, by the key of their answer, so that equal questions are one
 * job. Ended jobs are kept for those who come to fetch the result a little late. Thread-safe.
 */
final class Jobs {
  private static final int MOST_KEPT = 500;

  private final Lens lens;
  private final InstantSource clock;
  private final Map<String, Job> jobs = new LinkedHashMap<>();

  Jobs(Lens lens, InstantSource clock) {
    this.lens = lens;
    this.clock = clock;
  }

  Optional<Job> find(String id) {
    synchronized (jobs) {
      return Optional.ofNullable(jobs.get(id));
    }
  }

  /** The job that answers the question; begun now unless one is under way. */
  Job begin(String key, Question question) {
    synchronized (jobs) {
      Job known = jobs.get(key);
      if (known != null && known.outcome().isEmpty()) {
        return known;
      }
      Job job = new Job(key, clock);
      jobs.remove(key);
      jobs.put(key, job);
      forgetEnded();
      Thread.ofVirtual().name("job-" + key.substring(0, 8)).start(() -> run(job, question));
      return job;
    }
  }

  private void run(Job job, Question question) {
    job.end(outcome(job, question));
  }

  private Job.Outcome outcome(Job job, Question question) {
    try {
      return new Job.Outcome.Answered(lens.ask(question, job));
    } catch (QuestionException e) {
      return new Job.Outcome.Failed(e.getMessage(), e.field());
    } catch (UnansweredException e) {
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
