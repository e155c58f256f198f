package org.vitrine.site;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Times builds of a journal of many articles of mixed content: some 900 words each, formulas, code,
 * a table, notes, citations and pictures. A process that starts anew is a new {@link SiteBuild}
 * here; what the virtual machine has learned stays.
 */
final class SiteBench {
  /** Other work on the machine makes the clock's times longer, not these. */
  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private final JournalFolder journal;
  private final PrintStream out;
  private final int articles;

  private SiteBench(JournalFolder journal, PrintStream out, int articles) {
    this.journal = journal;
    this.out = out;
    this.articles = articles;
  }

  public static void main(String[] args) throws IOException {
    int articles = args.length > 0 ? Integer.parseInt(args[0]) : 1000;
    Path temporary = Files.createTempDirectory("vitrine-bench-site");
    try {
      JournalFolder journal = JournalFolder.empty(temporary);
      MixedArticles.write(journal, articles);
      new SiteBench(journal, System.out, articles).run();
    } finally {
      delete(temporary);
    }
  }

  private void run() {
    SiteSettings preview = SiteSettings.preview(journal.folder(), journal.out(), Optional.empty());
    out.printf(
        Locale.ROOT,
        "%-52s %8s %8s %12s %8s%n",
        articles + " articles",
        "ms",
        "CPU ms",
        "CPU ms each",
        "written");
    time("preview, nothing kept", () -> journal.build(preview));
    time("preview, a new process, nothing changed", () -> journal.build(preview));
    time("preview, the same process, nothing changed", journal::buildAgain);
    for (int i = 0; i < 3; i++) {
      String path = "articles/mixed-%04d/article.md".formatted(7 + i);
      journal.edit(path, "A first claim", "A second claim");
      time("preview, the same process, one edit", journal::buildAgain);
    }
    for (int i = 0; i < 4; i++) {
      journal.write(
          "static/icons/other.svg",
          "<svg xmlns=\"http://www.w3.org/2000/svg\"><!--%d--></svg>".formatted(i));
      time("preview, the same process, every page made anew", journal::buildAgain);
    }
    SiteSettings quick = journal.settings(Optional.empty());
    time("whole site swapped in, Brotli 5, pages kept", () -> journal.build(quick));
    time("whole site swapped in, Brotli 5, nothing changed", () -> journal.build(quick));
  }

  private void time(String what, Supplier<SiteReport> build) {
    long start = System.nanoTime();
    long busy = PROCESS.getProcessCpuTime();
    SiteReport report = build.get();
    double milliseconds = (System.nanoTime() - start) / 1e6;
    double cpu = (PROCESS.getProcessCpuTime() - busy) / 1e6;
    if (report.failed()) {
      throw new IllegalStateException(report.diagnostics().toString());
    }
    out.printf(
        Locale.ROOT,
        "%-52s %8.0f %8.0f %12.2f %8d%n",
        what,
        milliseconds,
        cpu,
        cpu / articles,
        report.written());
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
