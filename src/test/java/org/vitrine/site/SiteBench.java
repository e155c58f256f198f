package org.vitrine.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.stream.Stream;
import org.vitrine.web.FileWatch;

/**
 * Times builds of a journal of many articles of mixed content: some 900 words each, formulas, code,
 * a table, notes, citations and a picture.
 */
final class SiteBench {
  private static final String MEANING =
      """
      cold       caches empty, virtual machine just started: every formula, citation, thumbnail and page is made
      unchanged  nothing was edited: files are looked at and nothing is written
      edit       from the save of one article to the end of the build, when open pages are told to reload
      warm       the theme changed, so every page is made anew; formulas, citations and thumbnails are kept
      published  the whole site in one step rather than file by file, compressed (gzip 1, Brotli 5)
      "resident" is this process, as a preview is; "new process" counts from its start to its end.
      CPU is the time of all threads on all processors, compiler and garbage collector included.
      """;

  private final JournalFolder journal;
  private final SiteSettings preview;
  private final BenchTable table;

  private SiteBench(JournalFolder journal, BenchTable table) {
    this.journal = journal;
    this.preview = SiteSettings.preview(journal.folder(), journal.out(), Optional.empty());
    this.table = table;
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    if (args.length == 2 && args[0].equals("once")) {
      JournalFolder journal = JournalFolder.alone(Path.of(args[1]));
      BenchTable.report(
          journal.build(SiteSettings.preview(journal.folder(), journal.out(), Optional.empty())));
      return;
    }
    int articles = args.length > 0 ? Integer.parseInt(args[0]) : 1000;
    Path temporary = Files.createTempDirectory("vitrine-bench-site");
    try {
      JournalFolder journal = JournalFolder.alone(temporary).withTheme();
      MixedArticles.write(journal, articles);
      new SiteBench(journal, new BenchTable(System.out, articles)).run(temporary);
    } finally {
      delete(temporary);
    }
  }

  private void run(Path temporary) throws IOException, InterruptedException {
    table.begin(MEANING);
    table.time("cold", () -> journal.build(preview));
    table.timeProcess("unchanged, new process", SiteBench.class, "once", temporary.toString());
    table.time("unchanged, resident", journal::buildAgain);
    edits();
    for (int i = 0; i < 5; i++) {
      changeTheTheme(i);
      table.time("warm, resident", journal::buildAgain);
    }
    changeTheTheme(-1);
    table.timeProcess("warm, new process", SiteBench.class, "once", temporary.toString());
    SiteSettings published = journal.settings(Optional.empty());
    table.time("published, pages kept", () -> journal.build(published));
    table.time("published, unchanged", () -> journal.build(published));
  }

  @SuppressWarnings("try") // The watch works by being open.
  private void edits() throws InterruptedException {
    BlockingQueue<SiteReport> built = new ArrayBlockingQueue<>(10);
    try (FileWatch watch =
        FileWatch.of(
            List.of(journal.folder().resolve("articles")),
            changed -> built.add(journal.buildAgain()))) {
      for (int i = 0; i < 5; i++) {
        String path = "articles/mixed-%04d/article.md".formatted(7 + i);
        table.time(
            "edit, resident",
            () -> {
              journal.edit(path, "A first claim", "A second claim");
              return next(built);
            });
      }
    }
  }

  private static SiteReport next(BlockingQueue<SiteReport> built) {
    try {
      return built.take();
    } catch (InterruptedException e) {
      throw new IllegalStateException("the bench was interrupted", e);
    }
  }

  private void changeTheTheme(int number) {
    journal.write(
        "static/icons/other.svg",
        "<svg xmlns=\"http://www.w3.org/2000/svg\"><!--%d--></svg>".formatted(number));
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
