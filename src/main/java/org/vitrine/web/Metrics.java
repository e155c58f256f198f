package org.vitrine.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;
import org.vitrine.lens.Account;
import org.vitrine.lens.Lane;
import org.vitrine.lens.LiveLens;
import org.vitrine.lens.Load;

/**
 * What the server counts and measures, at {@code /metrics} in Prometheus's text format. It is told
 * to whoever asks straight from one of the named networks; for all others there is no such page,
 * and so for whoever comes through a proxy: behind one on this machine every reader would come from
 * here. Thread-safe.
 */
public final class Metrics implements Routes {
  private static final String PATH = "/metrics";
  private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";
  private static final Duration[] BUCKETS =
      LongStream.of(10, 25, 50, 100, 250, 500, 1000, 2500, 5000, 10_000, 30_000, 60_000, 300_000)
          .mapToObj(Duration::ofMillis)
          .toArray(Duration[]::new);

  /** What a proxy says of itself, one or the other. */
  private static final List<String> FORWARDED =
      List.of("X-Forwarded-For", "Forwarded", "X-Real-IP", "Via");

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics collector = new JvmGcMetrics();
  private final List<Network> networks;

  private Metrics(List<Network> networks) {
    this.networks = networks;
  }

  /**
   * Measures what this lens does from now on.
   *
   * @param networks those who are told, as {@link Clients#behind} takes them; nobody if empty
   * @throws IllegalArgumentException if one of them is none, saying what to write
   */
  public static Metrics of(LiveLens lens, List<String> networks) {
    Metrics metrics = new Metrics(Network.all(networks));
    metrics.measure(lens);
    lens.watch(metrics::computed);
    return metrics;
  }

  private void measure(LiveLens lens) {
    for (Lane lane : Lane.values()) {
      gauge(
          "vitrine.questions.waiting",
          "Questions that wait for their turn",
          lane,
          lens,
          load -> load.waiting().get(lane));
      gauge(
          "vitrine.questions.running",
          "Questions that are computed",
          lane,
          lens,
          load -> load.running().get(lane));
    }
    Gauge.builder("vitrine.tensors.bytes", lens, live -> live.load().bytes())
        .description("What the tensors of the questions that are computed may take")
        .register(registry);
    Gauge.builder("vitrine.tensors.limit.bytes", lens, live -> live.load().memory())
        .description("What they may take together")
        .register(registry);
    ResidentMemory.here()
        .ifPresent(
            memory ->
                Gauge.builder("process.resident.memory.bytes", memory, ResidentMemory::bytes)
                    .description("Memory of the whole process, the engine's included")
                    .register(registry));
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    collector.bindTo(registry);
  }

  private void gauge(
      String name, String description, Lane lane, LiveLens lens, ToDoubleFunction<Load> value) {
    Gauge.builder(name, lens, live -> value.applyAsDouble(live.load()))
        .description(description)
        .tag("lane", lower(lane))
        .register(registry);
  }

  /** A question of this kind has come. */
  void asked(String kind) {
    registry.counter("vitrine.questions.asked", "kind", kind).increment();
  }

  /** Its answer was there already. */
  void known(String kind) {
    registry.counter("vitrine.questions.known", "kind", kind).increment();
  }

  /** It got no answer, not even one to come. */
  void refused(String kind, Refusal why) {
    registry.counter("vitrine.questions.refused", "kind", kind, "reason", lower(why)).increment();
  }

  /** Why a question is refused. */
  enum Refusal {
    /** It does not make sense, or asks for too much. */
    WRONG,
    /** This client asks too often. */
    RATE,
    /** Too many questions wait. */
    BUSY,
    /** Nothing here answers it. */
    UNANSWERED
  }

  private void computed(Account account) {
    timer("vitrine.questions.computed", "From a question's turn to its end")
        .tags("kind", account.ask(), "outcome", lower(account.outcome()))
        .register(registry)
        .record(account.took());
    timer("vitrine.questions.waited", "From a question's coming to its turn")
        .tags("kind", account.ask(), "lane", lower(account.lane()))
        .register(registry)
        .record(account.waited());
  }

  private static Timer.Builder timer(String name, String description) {
    return Timer.builder(name).description(description).serviceLevelObjectives(BUCKETS);
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public void add(RoutesConfig routes) {
    routes.get(PATH, this::tell);
  }

  private void tell(Context context) {
    boolean straight = FORWARDED.stream().allMatch(header -> context.header(header) == null);
    Optional<InetAddress> peer = Network.address(context.ip());
    if (!straight
        || peer.isEmpty()
        || networks.stream().noneMatch(network -> network.contains(peer.get()))) {
      throw new NotFoundResponse();
    }
    context.header("Cache-Control", "no-store");
    context.contentType(TEXT).result(registry.scrape(TEXT));
  }

  @Override
  public boolean answers(String path) {
    return path.equals(PATH);
  }

  @Override
  public void close() {
    collector.close();
    registry.close();
  }
}
