package org.vitrine.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.vitrine.lens.Answer;
import org.vitrine.lens.AnswerStore;
import org.vitrine.lens.BusyException;
import org.vitrine.lens.CanonicalJson;
import org.vitrine.lens.DamagedAnswerException;
import org.vitrine.lens.Limits;
import org.vitrine.lens.LiveLens;
import org.vitrine.lens.Models;
import org.vitrine.lens.Question;
import org.vitrine.lens.QuestionException;
import org.vitrine.lens.QuestionKey;
import org.vitrine.lens.Questions;
import org.vitrine.lens.StoredPicture;
import org.vitrine.lens.UnansweredException;
import org.vitrine.store.BlobName;
import org.vitrine.store.BlobStore;

/**
 * Live questions over HTTP. {@code POST /lens/ask} answers 200 when the answer is known, else 202
 * with the address of a job; 400 for a question that does not make sense; 429 with {@code
 * Retry-After} when this client or everybody together asks too much.
 */
public final class LensRoutes implements Routes {
  private static final int LONGEST_QUESTION = 64 << 10;
  private static final String STATUS = "/lens/status.json";
  private static final String FOR_EVER =
      "public, max-age=" + Duration.ofDays(365).toSeconds() + ", immutable";

  /** The kind of what is no question at all. */
  private static final String UNREADABLE = "unreadable";

  private static final int PICTURES_AT_ONCE = 2;

  /** One client's new questions: this many at once, then one each so often. */
  private static final int BURST = 20;

  private static final Duration EACH = Duration.ofSeconds(3);

  private final LiveLens lens;
  private final Models models;
  private final AnswerStore answers;
  private final BlobStore uploads;
  private final Clients clients;
  private final Jobs jobs;
  private final ClientRates rates;
  private final Metrics metrics;

  /** A picture as it is decoded takes many times its file. */
  private final Semaphore decoding = new Semaphore(PICTURES_AT_ONCE);

  /**
   * Answers with this lens.
   *
   * @param answers where the lens keeps what it answers, and finds readers' pictures
   * @param uploads where readers' pictures are put
   * @param clients tells whom a limit is for
   * @param metrics told what becomes of readers' questions
   */
  public LensRoutes(
      LiveLens lens,
      Models models,
      AnswerStore answers,
      BlobStore uploads,
      Clients clients,
      Metrics metrics,
      InstantSource clock) {
    this.lens = lens;
    this.models = models;
    this.answers = answers;
    this.uploads = uploads;
    this.clients = clients;
    this.metrics = metrics;
    this.jobs = new Jobs(lens, clock);
    this.rates = new ClientRates(BURST, EACH, clock);
  }

  @Override
  public void add(RoutesConfig routes) {
    routes.get(STATUS, this::status);
    routes.post("/lens/ask", this::ask);
    routes.get("/lens/jobs/{id}", this::job);
    routes.post("/lens/pictures", this::takePicture);
    routes.get("/lens/answers/{key}.json", this::answer);
    routes.get("/lens/blobs/{name}", this::blob);
  }

  @Override
  public boolean answers(String path) {
    return path.equals(STATUS);
  }

  @Override
  public void close() {
    jobs.close();
  }

  private void status(Context context) {
    ObjectNode status = object().put("live", true);
    Limits limits = Limits.READER;
    status
        .putObject("limits")
        .put("size", limits.size())
        .put("steps", limits.steps())
        .put("objectives", limits.objectives())
        .put("pictureBytes", PictureUpload.MOST_BYTES);
    lens.kinds().forEach(status.putArray("kinds")::add);
    context.header("Cache-Control", "no-store");
    send(context, HttpStatus.OK, status);
  }

  private void ask(Context context) {
    if (!hasType(context, List.of("application/json"))) {
      fail(context, HttpStatus.UNSUPPORTED_MEDIA_TYPE, "a question is application/json", "");
      return;
    }
    byte[] body = context.bodyAsBytes();
    if (body.length > LONGEST_QUESTION) {
      fail(context, HttpStatus.CONTENT_TOO_LARGE, "a question has at most 64 KiB", "");
      return;
    }
    String kind = UNREADABLE;
    try {
      Question question = Questions.parse(new String(body, StandardCharsets.UTF_8), Limits.READER);
      kind = Questions.ask(question);
      metrics.asked(kind);
      answer(context, question, kind);
    } catch (QuestionException e) {
      metrics.refused(kind, Metrics.Refusal.WRONG);
      fail(context, HttpStatus.BAD_REQUEST, e.getMessage(), e.field());
    } catch (BusyException e) {
      metrics.refused(kind, Metrics.Refusal.BUSY);
      tooMuch(context, e.retryAfter(), "too many questions are being answered just now");
    } catch (UnansweredException e) {
      metrics.refused(kind, Metrics.Refusal.UNANSWERED);
      fail(context, HttpStatus.NOT_FOUND, e.getMessage(), "");
    }
  }

  private void answer(Context context, Question question, String kind) {
    long began = System.nanoTime();
    Optional<Answer> known = lens.known(question);
    if (known.isPresent()) {
      metrics.known(kind);
      Duration took = Duration.ofNanos(System.nanoTime() - began);
      sendAnswer(context.header(Timing.HEADER, Timing.known(took)), known.get());
    } else {
      admit(context, QuestionKey.of(question, models), question);
    }
  }

  private void admit(Context context, String key, Question question) {
    // Joining a job costs nothing, so only what begins one is counted.
    if (jobs.running(key).isEmpty()) {
      Duration wait = rates.take(clients.of(context));
      if (wait.isPositive()) {
        metrics.refused(Questions.ask(question), Metrics.Refusal.RATE);
        tooMuch(context, wait, "you ask faster than this server can answer");
        return;
      }
    }
    Job job = jobs.begin(key, question);
    // Seen from the question's own address, so that it is right below any path of a proxy.
    String address = "jobs/" + job.id();
    context.header("Location", address);
    send(context, HttpStatus.ACCEPTED, object().put("job", address));
  }

  private void job(Context context) throws Exception {
    String id = context.pathParam("id");
    Optional<Job> job = jobs.find(id).or(() -> whole(id).map(jobs::ended));
    if (job.isEmpty()) {
      fail(context, HttpStatus.NOT_FOUND, "no such job; ask the question again", "");
      return;
    }
    JobStream.send(job.get(), context);
  }

  private void takePicture(Context context) {
    if (!hasType(context, List.of("image/png", "image/jpeg"))) {
      fail(context, HttpStatus.UNSUPPORTED_MEDIA_TYPE, "a picture is image/png or image/jpeg", "");
      return;
    }
    Duration wait = rates.take(clients.of(context));
    if (wait.isPositive()) {
      tooMuch(context, wait, "you send pictures faster than this server takes them");
      return;
    }
    try {
      PictureUpload picture = decoded(context.bodyAsBytes());
      BlobName blob = uploads.put(picture.png(), "png");
      send(
          context,
          HttpStatus.CREATED,
          new StoredPicture(blob, picture.width(), picture.height()).json());
    } catch (PictureUpload.Refused e) {
      fail(context, HttpStatus.BAD_REQUEST, e.getMessage(), "picture");
    }
  }

  private PictureUpload decoded(byte[] file) throws PictureUpload.Refused {
    decoding.acquireUninterruptibly();
    try {
      return PictureUpload.read(file);
    } finally {
      decoding.release();
    }
  }

  private void answer(Context context) {
    whole(context.pathParam("key"))
        .ifPresentOrElse(
            answer -> sendAnswer(context.header("Cache-Control", FOR_EVER), answer),
            () -> fail(context, HttpStatus.NOT_FOUND, "no such answer", ""));
  }

  /** What is damaged is not there: whoever asks the question again has it whole. */
  private Optional<Answer> whole(String key) {
    try {
      return answers.find(key);
    } catch (DamagedAnswerException e) {
      System.getLogger(LensRoutes.class.getName()).log(System.Logger.Level.WARNING, e.getMessage());
      return Optional.empty();
    }
  }

  private void blob(Context context) {
    try {
      BlobName name = BlobName.parse(context.pathParam("name"));
      BlobStore pictures = answers.pictures();
      Optional<byte[]> content = pictures.find(name);
      if (content.isPresent()) {
        context.header("Cache-Control", FOR_EVER);
        context.contentType(mediaType(name.extension()));
        context.result(content.get());
        return;
      }
    } catch (IllegalArgumentException e) {
      // Not a blob's name, so there is none of that name.
    }
    fail(context, HttpStatus.NOT_FOUND, "no such picture", "");
  }

  private static String mediaType(String extension) {
    return switch (extension) {
      case "png" -> "image/png";
      case "jpg", "jpeg" -> "image/jpeg";
      case "json" -> "application/json";
      default -> "application/octet-stream";
    };
  }

  private static boolean hasType(Context context, List<String> permitted) {
    String type = context.contentType();
    return type != null && permitted.contains(type.split(";", 2)[0].strip());
  }

  private static void tooMuch(Context context, Duration wait, String why) {
    long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
    context.header("Retry-After", Long.toString(seconds));
    fail(context, HttpStatus.TOO_MANY_REQUESTS, why + "; try again in " + seconds + " s", "");
  }

  private static void fail(Context context, HttpStatus status, String error, String field) {
    ObjectNode body = object().put("error", error);
    if (!field.isEmpty()) {
      body.put("field", field);
    }
    send(context, status, body);
  }

  private static void sendAnswer(Context context, Answer answer) {
    context.status(HttpStatus.OK).contentType("application/json").result(answer.bytes());
  }

  private static void send(Context context, HttpStatus status, JsonNode body) {
    context.status(status).contentType("application/json").result(CanonicalJson.bytes(body));
  }

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
