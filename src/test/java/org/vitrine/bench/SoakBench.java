package org.vitrine.bench;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.vitrine.cli.LiveJournal;
import org.vitrine.cli.VitrineProcess;

/**
 * Prints how a server of its own bears many readers: every client asks at even times, each time a
 * kind by chance, and waits for the answer; one who is late asks at once, and nobody asks when the
 * time is over. Over the loopback address alone.
 */
final class SoakBench {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Duration LONGEST = Duration.ofMinutes(3);

  /** As the launcher has it for a server. */
  private static final List<String> AS_LAUNCHED =
      List.of("-XX:+UseG1GC", "-XX:G1HeapRegionSize=4m", "-Xmx1536m", "-XX:MaxDirectMemorySize=1g");

  private final URI server;
  private final HttpClient http = HttpClient.newHttpClient();

  /** By kind, in milliseconds; guarded by itself. */
  private final SortedMap<String, List<Double>> times = new TreeMap<>();

  /** How often each came; guarded by {@link #times}. */
  private final SortedMap<String, Integer> outcomes = new TreeMap<>();

  private SoakBench(URI server) {
    this.server = server;
  }

  /**
   * @param arguments how many questions, clients and seconds: 1000, 20 and 120 if left out
   */
  public static void main(String[] arguments) throws Exception {
    int questions = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1000;
    int clients = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20;
    int seconds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 120;
    Path folder = Files.createTempDirectory("soak");
    boolean good;
    try (VitrineProcess process =
        VitrineProcess.start(
            AS_LAUNCHED,
            LiveJournal.in(folder.resolve("journal")),
            "serve",
            "--port=0",
            "--behind-proxy=loopback")) {
      URI server = URI.create(process.await("serving (http\\S+)").group(1));
      // Its log must be read, or it would stand still before a full pipe.
      Thread reading = Thread.ofVirtual().start(() -> drain(process));
      good = new SoakBench(server).soak(questions, clients, seconds, process.pid());
      process.tellToEnd();
      reading.join(Duration.ofSeconds(30));
    } finally {
      delete(folder);
    }
    System.exit(good ? 0 : 1);
  }

  private boolean soak(int questions, int clients, int seconds, long pid) throws Exception {
    List<String> answered = new ArrayList<>();
    JSON.readTree(get("lens/status.json").body())
        .get("kinds")
        .forEach(kind -> answered.add(kind.textValue()));
    Reading reading = new Reading(answered);
    System.out.printf(
        "%d questions of %d clients in %d s; answered but not asked here: %s%n",
        questions, clients, seconds, Reading.leftOut(answered));
    double before = resident(pid);
    long begun = System.nanoTime();
    List<Future<?>> running = new ArrayList<>();
    try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int client = 0; client < clients; client++) {
        int number = client;
        running.add(
            readers.submit(
                () -> {
                  read(number, reading, questions / clients, seconds * 1e9 / questions, clients);
                  return null;
                }));
      }
      for (int quarter = 1; quarter <= 4; quarter++) {
        pause(begun + (long) (quarter * seconds * 1e9 / 4));
        System.out.printf(
            "after %4d s: resident %.0f MiB; heap %.0f, in use %.0f, buffers %.0f; load %.1f%n",
            quarter * seconds / 4,
            resident(pid),
            java("jvm_memory_committed_bytes{area=\"heap\""),
            java("jvm_memory_used_bytes{area=\"heap\""),
            java("jvm_buffer_memory_used_bytes{id=\"direct\""),
            ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
      }
      for (Future<?> one : running) {
        one.get();
      }
    }
    table(before, resident(pid));
    return outcomes.keySet().stream()
        .allMatch(outcome -> List.of("known", "computed", "429").contains(outcome));
  }

  private void read(int client, Reading reading, int count, double each, int clients)
      throws Exception {
    Random dice = new Random(client);
    String name = "192.0.2." + client;
    String picture =
        JSON.readTree(post("lens/pictures", "image/png", Reading.picture(dice), name).body())
            .get("blob")
            .textValue();
    long begun = System.nanoTime();
    long end = begun + (long) (each * count * clients);
    for (int question = 0; question < count && System.nanoTime() < end; question++) {
      pause(begun + (long) (each * (client + (double) question * clients)));
      String kind = reading.kind(dice);
      long asked = System.nanoTime();
      String outcome = ask(Reading.question(kind, dice, picture), name);
      double took = (System.nanoTime() - asked) / 1e6;
      synchronized (times) {
        outcomes.merge(outcome, 1, Integer::sum);
        if (outcome.equals("computed")) {
          times.computeIfAbsent(kind, k -> new ArrayList<>()).add(took);
        }
      }
    }
  }

  private String ask(String question, String client) throws Exception {
    HttpResponse<String> asked =
        post("lens/ask", "application/json", question.getBytes(StandardCharsets.UTF_8), client);
    if (asked.statusCode() == 200) {
      return "known";
    }
    if (asked.statusCode() != 202) {
      return asked.statusCode() == 429 ? "429" : asked.statusCode() + " " + asked.body();
    }
    URI job =
        server.resolve("lens/ask").resolve(asked.headers().firstValue("Location").orElseThrow());
    try (Stream<String> events =
        http.send(HttpRequest.newBuilder(job).timeout(LONGEST).build(), BodyHandlers.ofLines())
            .body()) {
      List<String> end =
          events
              .dropWhile(line -> !line.equals("event: answer") && !line.equals("event: failed"))
              .limit(2)
              .toList();
      return end.isEmpty()
          ? "no end"
          : end.get(0).equals("event: answer") ? "computed" : end.get(1) + " to " + question;
    }
  }

  private void table(double before, double after) {
    System.out.printf("%-22s %6s %10s %10s %10s%n", "computed", "", "p50 ms", "p95 ms", "p99 ms");
    times.forEach(
        (kind, took) -> {
          List<Double> sorted = took.stream().sorted().toList();
          System.out.printf(
              "%-22s %6d %10.1f %10.1f %10.1f%n",
              kind, sorted.size(), share(sorted, 0.5), share(sorted, 0.95), share(sorted, 0.99));
        });
    int asked = outcomes.values().stream().mapToInt(Integer::intValue).sum();
    System.out.printf("%6d asked%n", asked);
    outcomes.forEach((outcome, count) -> System.out.printf("%6d %s%n", count, outcome));
    System.out.printf("resident %.0f MiB before, %.0f MiB after%n", before, after);
  }

  private static double share(List<Double> sorted, double share) {
    return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(share * sorted.size())));
  }

  private static void pause(long until) throws InterruptedException {
    long left = until - System.nanoTime();
    if (left > 0) {
      Thread.sleep(Duration.ofNanos(left));
    }
  }

  private HttpResponse<String> get(String path) throws Exception {
    return http.send(HttpRequest.newBuilder(server.resolve(path)).build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, String type, byte[] body, String client)
      throws Exception {
    return http.send(
        HttpRequest.newBuilder(server.resolve(path))
            .timeout(LONGEST)
            .header("Content-Type", type)
            .header("X-Forwarded-For", client)
            .POST(BodyPublishers.ofByteArray(body))
            .build(),
        BodyHandlers.ofString());
  }

  /** Of the server, in MiB. */
  private double java(String metric) throws Exception {
    return get("metrics")
            .body()
            .lines()
            .filter(line -> line.startsWith(metric))
            .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
            .sum()
        / (1 << 20);
  }

  private static double resident(long pid) throws IOException {
    return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
            .filter(line -> line.startsWith("VmRSS:"))
            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
            .sum()
        / 1024.0;
  }

  private static void drain(VitrineProcess process) {
    try {
      process.exitCode();
    } catch (IOException | InterruptedException e) {
      System.err.println("the server's log: " + e);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
