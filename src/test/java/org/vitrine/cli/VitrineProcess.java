package org.vitrine.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The command line in a process of its own, on this process's class path. Used by one thread. */
public final class VitrineProcess implements AutoCloseable {
  private static final Duration LONGEST = Duration.ofMinutes(2);

  private final Process process;
  private final BufferedReader output;
  private final StringBuilder said = new StringBuilder();

  private VitrineProcess(Process process) {
    this.process = process;
    this.output = process.inputReader();
  }

  public static VitrineProcess start(LiveJournal journal, String... arguments) throws IOException {
    return start(List.of(), journal, arguments);
  }

  /**
   * @param options of the Java machine
   */
  public static VitrineProcess start(List<String> options, LiveJournal journal, String... arguments)
      throws IOException {
    return start(options, journal.folder(), arguments);
  }

  /**
   * @param options of the Java machine
   * @param journal its folder
   */
  public static VitrineProcess start(List<String> options, Path journal, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Djava.awt.headless=true", "--enable-native-access=ALL-UNNAMED"));
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(Vitrine.class.getName());
    command.addAll(List.of(arguments));
    command.addAll(List.of("--journal", journal.toString()));
    return new VitrineProcess(new ProcessBuilder(command).redirectErrorStream(true).start());
  }

  /** Reads on to the first line that the pattern is found in. */
  public Matcher await(String pattern) throws IOException {
    Pattern wanted = Pattern.compile(pattern);
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      said.append(line).append('\n');
      Matcher matcher = wanted.matcher(line);
      if (matcher.find()) {
        return matcher;
      }
    }
    throw new AssertionError("no line with \"" + pattern + "\" in:\n" + said);
  }

  public long pid() {
    return process.pid();
  }

  /** SIGTERM. */
  public void tellToEnd() {
    // Not Process.destroy, which also closes the output that is still to be read.
    process.toHandle().destroy();
  }

  /** SIGKILL. */
  void kill() {
    process.toHandle().destroyForcibly();
  }

  /** Waits for the end. */
  public int exitCode() throws IOException, InterruptedException {
    output.lines().forEach(line -> said.append(line).append('\n'));
    if (!process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
      throw new AssertionError("still running, and said:\n" + said);
    }
    return process.exitValue();
  }

  /** All that it printed and that has been read. */
  public String said() {
    return said.toString();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
