package org.vitrine.lens.model;

import ai.djl.util.Utils;
import com.sun.jna.Platform;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vitrine.store.AtomicFiles;
import org.vitrine.store.BlobName;

/**
 * The newest of the processor's instructions that oneDNN may use: all, or, where its convolutions
 * come out wrong with them, those up to AVX, with which every one that was tried is right. oneDNN
 * wants to know before it computes anything, so a process of its own tries it once for each
 * processor, with and without what programs may compute, and what it found is kept beside the
 * engine's native part.
 *
 * <p>The variable {@code ONEDNN_MAX_CPU_ISA}, where it is set, goes before what would be found.
 */
final class Instructions {
  static final String VARIABLE = "ONEDNN_MAX_CPU_ISA";
  static final String ALL = "DEFAULT";
  static final String UP_TO_AVX = "AVX";

  /** Changes when {@link ConvolutionCheck} does, or what it checks. */
  private static final String CHECK = "check 3";

  private static final int WRONG = 3;
  private static final int PATIENCE = 60;
  private static final Path PROCESSOR = Path.of("/proc/cpuinfo");

  private Instructions() {}

  /** What to set the variable to; empty if it is set, or is not known to be of use here. */
  static Optional<String> permitted() {
    if (System.getenv(VARIABLE) != null || !Platform.isLinux() || !Platform.isIntel()) {
      return Optional.empty();
    }
    try {
      Path kept =
          Utils.getEngineCacheDir()
              .resolve((Engine.programs() ? "instructions-" : "own-instructions-") + processor());
      return Optional.of(Files.exists(kept) ? Files.readString(kept) : keep(kept, found()));
    } catch (IOException e) {
      System.getLogger(Instructions.class.getName())
          .log(System.Logger.Level.DEBUG, "All instructions are used, untried", e);
      return Optional.empty();
    }
  }

  private static String keep(Path file, String found) throws IOException {
    Files.createDirectories(file.getParent());
    AtomicFiles.writeIfChanged(file, found.getBytes(StandardCharsets.UTF_8));
    return found;
  }

  /** The processor and the engine's native part; another of either is tried anew. */
  private static String processor() throws IOException {
    try (Stream<String> lines = Files.lines(PROCESSOR)) {
      String first =
          lines
              .takeWhile(line -> !line.isBlank())
              .filter(
                  line -> !line.matches("(?i)(processor|cpu MHz|bogomips|.*apicid|core id)\\b.*"))
              .collect(Collectors.joining("\n"));
      return BlobName.sha256(
          first + CHECK + ai.djl.util.Platform.detectPlatform("pytorch").getVersion());
    }
  }

  /** Tries it, about a second. */
  private static String found() throws IOException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-D%s=%s".formatted(Engine.PROGRAMS, Engine.programs()),
            "-cp",
            System.getProperty("java.class.path"),
            Instructions.class.getName());
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectInput(new File("/dev/null"));
    builder.environment().put(VARIABLE, ALL);
    Process trial = builder.start();
    try {
      if (!trial.waitFor(PATIENCE, TimeUnit.SECONDS)) {
        throw new IOException("trying the processor's instructions took too long");
      }
      if (trial.exitValue() != 0 && trial.exitValue() != WRONG) {
        throw new IOException("the trial of the processor's instructions did not end well");
      }
      return trial.exitValue() == WRONG ? UP_TO_AVX : ALL;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("trying the processor's instructions was interrupted", e);
    } finally {
      trial.destroyForcibly();
    }
  }

  /** The trial: ends with 0 if convolutions are right as they are computed with oneDNN. */
  public static void main(String[] arguments) {
    Engine engine = Engine.start();
    System.exit(engine.oneDnn() ? 0 : WRONG);
  }
}
