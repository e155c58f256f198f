package org.vitrine.site;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Supplier;

/** Times builds and prints a line for each. */
final class BenchTable {
  private static final OperatingSystemMXBean MACHINE =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private final PrintStream out;
  private final int articles;

  BenchTable(PrintStream out, int articles) {
    this.out = out;
    this.articles = articles;
  }

  void begin(String meaning) {
    out.printf(
        Locale.ROOT,
        "%d articles, %d processors, on which %.1f tasks run already%n%n%s%n",
        articles,
        MACHINE.getAvailableProcessors(),
        MACHINE.getSystemLoadAverage(),
        meaning);
    out.printf(
        "%-24s %8s %8s %11s %8s %12s %8s%n",
        "", "ms", "CPU ms", "articles/s", "ms each", "CPU ms each", "written");
  }

  /** A build in this process. */
  void time(String what, Supplier<SiteReport> build) {
    long start = System.nanoTime();
    long busy = MACHINE.getProcessCpuTime();
    SiteReport report = build.get();
    long wall = System.nanoTime() - start;
    print(what, wall / 1e6, (MACHINE.getProcessCpuTime() - busy) / 1e6, written(report));
  }

  /** A build in a process of its own, whose class ends with {@link #report}. */
  void timeProcess(String what, Class<?> program, String... arguments)
      throws IOException, InterruptedException {
    String[] command = new String[arguments.length + 6];
    command[0] = ProcessHandle.current().info().command().orElse("java");
    command[1] = "-Xmx3g";
    command[2] = "--enable-native-access=ALL-UNNAMED";
    command[3] = "-cp";
    command[4] = System.getProperty("java.class.path");
    command[5] = program.getName();
    System.arraycopy(arguments, 0, command, 6, arguments.length);
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException("the other process failed");
    }
    long wall = System.nanoTime() - start;
    String[] numbers = told.strip().split(" ", -1);
    print(what, wall / 1e6, Double.parseDouble(numbers[0]), Integer.parseInt(numbers[1]));
  }

  /** Tells the process that waits: the processor time since this one's start, the files written. */
  static void report(SiteReport report) {
    System.out.println(MACHINE.getProcessCpuTime() / 1e6 + " " + written(report));
  }

  private static int written(SiteReport report) {
    if (report.failed()) {
      throw new IllegalStateException(report.diagnostics().toString());
    }
    return report.written();
  }

  private void print(String what, double wall, double cpu, int written) {
    out.printf(
        Locale.ROOT,
        "%-24s %8.0f %8.0f %11.0f %8.2f %12.2f %8d%n",
        what,
        wall,
        cpu,
        articles / wall * 1000,
        wall / articles,
        cpu / articles,
        written);
  }
}
