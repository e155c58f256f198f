package org.vitrine.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.vitrine.lens.CanonicalJson;
import org.vitrine.lens.Progress;

/**
 * A job's events as they happen, to one reader: {@code progress}, then {@code answer} or {@code
 * failed} (WHATWG HTML, server-sent events). A reader too slow for all the progress is spared the
 * older half; the end is never left out.
 */
final class JobStream implements Job.Watcher {
  private static final int MOST_WAITING = 64;
  private static final int HEARTBEAT_SECONDS = 10;

  /** One event, or the comment that tells whether the reader is still there. */
  private record Event(String text, boolean last) {
    static final Event HEARTBEAT = new Event(":\n\n", false);

    static Event of(String name, byte[] json, boolean last) {
      return new Event(
          "event: " + name + "\ndata: " + new String(json, StandardCharsets.UTF_8) + "\n\n", last);
    }
  }

  private final Job job;
  private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();

  private JobStream(Job job) {
    this.job = job;
  }

  /** Sends until the job has ended or the reader has gone. */
  static void send(Job job, Context context) throws IOException, InterruptedException {
    context.contentType("text/event-stream;charset=utf-8");
    context.header("Cache-Control", "no-store");
    context.header("X-Accel-Buffering", "no");
    job.account().ifPresent(account -> context.header(Timing.HEADER, Timing.of(account)));
    JobStream stream = new JobStream(job);
    job.watch(stream);
    try {
      stream.copy(context.res().getOutputStream());
    } finally {
      job.leave(stream);
    }
  }

  private void copy(OutputStream out) throws IOException, InterruptedException {
    Event event;
    do {
      event = events.poll(HEARTBEAT_SECONDS, TimeUnit.SECONDS);
      if (event == null) {
        event = Event.HEARTBEAT;
      }
      out.write(event.text().getBytes(StandardCharsets.UTF_8));
      out.flush();
    } while (!event.last());
  }

  @Override
  public void progress(Progress.Step step) {
    while (events.size() >= MOST_WAITING) {
      events.poll();
    }
    ObjectNode json =
        LensRoutes.object()
            .put("done", step.done())
            .put("total", step.total())
            .put("what", step.what());
    step.preview().ifPresent(blob -> json.putObject("preview").put("blob", blob.toString()));
    events.add(Event.of("progress", CanonicalJson.bytes(json), false));
  }

  @Override
  public void ended(Job.Outcome outcome) {
    // The headers have gone by now, so what would stand there is a comment.
    job.account()
        .ifPresent(
            account ->
                events.add(
                    new Event(": " + Timing.HEADER + ": " + Timing.of(account) + "\n", false)));
    events.add(
        switch (outcome) {
          case Job.Outcome.Answered answered -> Event.of("answer", answered.answer().bytes(), true);
          case Job.Outcome.Failed failed -> {
            ObjectNode json = LensRoutes.object().put("error", failed.message());
            if (!failed.field().isEmpty()) {
              json.put("field", failed.field());
            }
            yield Event.of("failed", CanonicalJson.bytes(json), true);
          }
        });
  }
}
