package org.vitrine.script;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** The parent's end of a {@link ModuleChild}. For one thread at a time. */
final class ModuleProcess {
  /** Names that a Java process cannot do without on some systems. */
  private static final List<String> ENVIRONMENT = List.of("SystemRoot", "TEMP", "TMP", "TMPDIR");

  private static final int LONGEST_COMPLAINT = 4_000;

  private final Process process;
  private final DataOutputStream requests;
  private final LinkedBlockingQueue<Optional<JsonNode>> replies = new LinkedBlockingQueue<>();
  private final AtomicReference<String> complaints = new AtomicReference<>("");

  private final Thread complaining;

  private ModuleProcess(Process process) {
    this.process = process;
    this.requests = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
    listen("module-replies", this::readReplies);
    complaining = listen("module-complaints", this::readComplaints);
  }

  static ModuleProcess start(ModuleLimits limits) {
    ProcessBuilder builder = new ProcessBuilder(command(limits));
    Map<String, String> environment = builder.environment();
    environment.keySet().retainAll(ENVIRONMENT);
    try {
      return new ModuleProcess(builder.start());
    } catch (IOException e) {
      throw new ModuleHostException(
          "the process for widget modules does not start: " + e.getMessage(), e);
    }
  }

  /** The same Java, the same class path, with little memory and a compiler that starts quickly. */
  private static List<String> command(ModuleLimits limits) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx" + limits.heapMegabytes() + "m");
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto"));
    command.addAll(List.of("-XX:+DisplayVMOutputToStderr", "-XX:-UsePerfData"));
    command.addAll(List.of("-Duser.language=en", "-Duser.timezone=UTC", "-Dfile.encoding=UTF-8"));
    command.add("--enable-native-access=ALL-UNNAMED");
    if (Runtime.version().feature() >= 23) {
      command.add("--sun-misc-unsafe-memory-access=allow");
    }
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(ModuleChild.class.getName());
    command.add(limits.time().toString());
    command.add(Long.toString(limits.statements()));
    command.add(Integer.toString(limits.heapMegabytes()));
    command.add(Integer.toString(limits.resultCharacters()));
    command.add(Integer.toString(limits.questions()));
    return command;
  }

  /**
   * Sends a request and waits for the reply.
   *
   * @return empty where the process ended instead, or was ended because no reply came in time
   */
  Optional<JsonNode> exchange(JsonNode request, Duration limit) throws InterruptedException {
    try {
      Frames.write(requests, request);
    } catch (IOException e) {
      stop(); // It has ended: the exit status says why.
      return Optional.empty();
    }
    Optional<JsonNode> reply;
    try {
      reply = replies.poll(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      stop(); // Or the reply that still comes would be taken for the next one.
      throw e;
    }
    if (reply == null || reply.isEmpty()) {
      stop();
      return Optional.empty();
    }
    return reply;
  }

  /** Ends the process at once and waits until it has ended. */
  void stop() {
    process.destroyForcibly().onExit().join();
  }

  /** Whether the process has ended because it was short of memory. */
  boolean ranOutOfMemory() {
    return !process.isAlive() && process.exitValue() == ModuleChild.OUT_OF_MEMORY;
  }

  boolean alive() {
    return process.isAlive();
  }

  /** The end of what it wrote to its error output. */
  String complaints() throws InterruptedException {
    complaining.join(Duration.ofSeconds(1));
    return complaints.get().strip();
  }

  private static Thread listen(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private void readReplies() {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(process.getInputStream()))) {
      Optional<JsonNode> reply = Frames.read(in);
      while (reply.isPresent()) {
        replies.add(reply);
        reply = Frames.read(in);
      }
    } catch (IOException e) {
      complain(e.toString());
    } finally {
      replies.add(Optional.empty());
    }
  }

  private void readComplaints() {
    byte[] part = new byte[1024];
    try (InputStream in = process.getErrorStream()) {
      for (int n = in.read(part); n >= 0; n = in.read(part)) {
        complain(new String(part, 0, n, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      complain(e.toString());
    }
  }

  private void complain(String more) {
    complaints.accumulateAndGet(
        more, (old, added) -> old.substring(Math.max(0, old.length() - LONGEST_COMPLAINT)) + added);
  }
}
